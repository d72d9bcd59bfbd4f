import type { Command } from '@/lib/editor/commands/command';
import type { UnplacedClip } from '@/lib/editor/commands/placement';
import { placeClips } from '@/lib/editor/commands/placement';
import { fitsTrack } from '@/lib/editor/document/invariants';
import type { ProjectDocument } from '@/lib/editor/document/model';
import { clipAt, clipsOnTrack, findClip, findTrack } from '@/lib/editor/document/read';
import type { Editor } from '@/lib/editor/editor-model';

/** A clip to be dropped, without its time. */
export type DroppedClip = Omit<UnplacedClip, 'startTicks' | 'trackId'>;

interface DropWish {
  readonly atTicks: number;
  readonly trackId: string | null;
  /** What stands there gives way, in place of the clip going elsewhere. */
  readonly isInserting: boolean;
}

/**
 * EB12: the commands that put clips one after the other from a place on, on the track that was pointed at where they go there, else where there is
 * room. Inserting cuts the clip that is there, and moves what follows.
 */
export function planDrop(document: ProjectDocument, clips: readonly DroppedClip[], { atTicks, trackId, isInserting }: DropWish, names: Pick<Editor, 'newId' | 'trackName'>): readonly Command[] {
  const placed: UnplacedClip[] = [];
  let startTicks = atTicks;
  for (const clip of clips) {
    placed.push({ ...clip, startTicks, ...(trackId === null ? {} : { trackId }) });
    startTicks += clip.durationTicks;
  }
  const track = trackId === null ? null : findTrack(document, trackId);
  const canInsert = isInserting && track !== null && !track.locked && placed.every(({ kind }) => fitsTrack(kind, track.kind));
  if (!canInsert) return placeClips(document, placed, names);
  return [...makeRoom(document, track.id, atTicks, startTicks - atTicks, names.newId), ...placed.map((clip): Command => ({ type: 'insert-clip', clip: { ...clip, trackId: track.id } }))];
}

/** Cuts at `atTicks` and moves what is after it, so that `byTicks` are free. */
function makeRoom(document: ProjectDocument, trackId: string, atTicks: number, byTicks: number, newId: () => string): readonly Command[] {
  const under = clipAt(document, trackId, atTicks);
  const isCut = under !== null && under.startTicks < atTicks;
  const newClipId = newId();
  const moves = clipsOnTrack(document, trackId).flatMap(({ id, startTicks }) => (startTicks >= atTicks ? [{ clipId: id, startTicks: startTicks + byTicks }] : []));
  if (isCut) moves.push({ clipId: newClipId, startTicks: atTicks + byTicks });
  return [
    ...(isCut ? [{ type: 'split-clip', clipId: under.id, atTicks, newClipId } as const] : []),
    ...(moves.length > 0 ? [{ type: 'move-clips', moves } as const] : []),
  ];
}

/** The clip at whose start a transition that is dropped here goes: the cut nearest on the track, within reach. */
export function cutNear(document: ProjectDocument, trackId: string, ticks: number, reachTicks: number): string | null {
  const clips = clipsOnTrack(document, trackId);
  let nearest: { readonly clipId: string; readonly apartTicks: number } | null = null;
  for (const [index, clip] of clips.entries()) {
    const before = clips[index - 1];
    if (before === undefined || before.startTicks + before.durationTicks !== clip.startTicks) continue;
    const apartTicks = Math.abs(clip.startTicks - ticks);
    if (apartTicks <= reachTicks && (nearest === null || apartTicks < nearest.apartTicks)) nearest = { clipId: clip.id, apartTicks };
  }
  return nearest === null ? null : (findClip(document, nearest.clipId)?.id ?? null);
}
