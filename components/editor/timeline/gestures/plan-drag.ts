import type { Command, CommandError, MoveClips } from '@/lib/editor/commands/command';
import { planMove } from '@/lib/editor/commands/plan-move';
import { runCommands } from '@/lib/editor/commands/run-command';
import type { SnapCandidate, SnapCandidates } from '@/lib/editor/commands/snap';
import { snapDelta } from '@/lib/editor/commands/snap';
import type { Clip, ProjectDocument, Track, TrackKind } from '@/lib/editor/document/model';
import { clipEndTicks, findClip, findTrack, tracksBottomUp } from '@/lib/editor/document/read';
import { nearestFrameTicks } from '@/lib/editor/document/time';

/** What a drag of clips asks for at one moment. */
export interface DragWish {
  readonly deltaTicks: number;
  readonly tracksUp: number;
  /** A track that is to be made for the clips, where they were dragged past all tracks of their kind. */
  readonly newTrack: { readonly id: string; readonly name: string } | null;
}

export interface DragPlan {
  readonly commands: readonly Command[];
  readonly snappedTo: SnapCandidate | null;
}

interface DragOptions {
  /** Null where snapping is off. */
  readonly candidates: SnapCandidates | null;
  readonly thresholdTicks: number;
  /** EB2: the ids of the copies that are put in place of moving, by the id of what they are copies of. */
  readonly copyIds?: ReadonlyMap<string, string>;
}

/** The commands of a drag: caught on edges nearby, else on whole frames; beside what is in the way where there is no room. */
export function planDrag(document: ProjectDocument, clipIds: readonly string[], wish: DragWish, { candidates, thresholdTicks, copyIds }: DragOptions): DragPlan {
  const clips = clipIds.flatMap((clipId) => findClip(document, clipId) ?? []);
  const drag: Drag = { document, clipIds, copyIds: copyIds ?? null };
  const snapped = candidates === null ? null : snapDelta(clips.flatMap(edgesOf), wish.deltaTicks, candidates, thresholdTicks);
  if (snapped !== null && snapped.snappedTo !== null) {
    const commands = dragCommands(drag, { ...wish, deltaTicks: snapped.ticks });
    if (refusal(document, commands) === null) return { commands, snappedTo: snapped.snappedTo };
  }
  const deltaTicks = wholeFrames(document, clips, wish.deltaTicks);
  return { commands: makeRoom(drag, { ...wish, deltaTicks }), snappedTo: null };
}

interface Drag {
  readonly document: ProjectDocument;
  readonly clipIds: readonly string[];
  readonly copyIds: ReadonlyMap<string, string> | null;
}

/** How many tracks of its kind lie between a clip's track and the one that the pointer is over; those of other kinds count for the nearest. */
export function tracksBetween(document: ProjectDocument, from: Track, to: Track): number {
  const sameKind = tracksBottomUp(document).filter(({ kind }) => kind === from.kind);
  const index = (track: Track) => sameKind.filter(({ order }) => order < track.order).length;
  return Math.min(index(to), sameKind.length - 1) - index(from);
}

function edgesOf(clip: Clip): readonly number[] {
  return [clip.startTicks, clipEndTicks(clip)];
}

/** The move that puts the first clip on a frame boundary. */
function wholeFrames(document: ProjectDocument, clips: readonly Clip[], deltaTicks: number): number {
  const firstTicks = clips.reduce((first, { startTicks }) => Math.min(first, startTicks), Infinity);
  return nearestFrameTicks(Math.max(0, firstTicks + deltaTicks), document.canvas.frameRate) - firstTicks;
}

/** Clips in the way push the dragged ones to whichever side of them is nearer; a few tries, because there may be more in the way there. */
function makeRoom(drag: Drag, wish: DragWish): readonly Command[] {
  const first = dragCommands(drag, wish);
  let tries: readonly number[] = [wish.deltaTicks];
  const seen = new Set(tries);
  for (let round = 0; round < 6 && tries.length > 0; round += 1) {
    const next: number[] = [];
    for (const deltaTicks of [...tries].sort((a, b) => Math.abs(a - wish.deltaTicks) - Math.abs(b - wish.deltaTicks))) {
      const commands = dragCommands(drag, { ...wish, deltaTicks });
      const error = refusal(drag.document, commands);
      if (error === null) return commands;
      if (error.code !== 'overlap') return first;
      next.push(...beside(drag, error).filter((ticks) => !seen.has(ticks)));
    }
    for (const ticks of next) seen.add(ticks);
    tries = next;
  }
  return first;
}

/** By how much to move so that the clip stands right after or right before the one in its way. */
function beside({ document, copyIds }: Drag, { clipId, withClipId }: Extract<CommandError, { code: 'overlap' }>): readonly number[] {
  const originalId = [...(copyIds ?? [])].find(([, copyId]) => copyId === clipId)?.[0] ?? clipId;
  const [clip, other] = [findClip(document, originalId), findClip(document, withClipId)];
  if (clip === null || other === null) return [];
  const before = other.startTicks - clipEndTicks(clip);
  return [clipEndTicks(other) - clip.startTicks, ...(clip.startTicks + before >= 0 ? [before] : [])];
}

function refusal(document: ProjectDocument, commands: readonly Command[]): CommandError | null {
  const outcome = runCommands(document, commands);
  return outcome.ok ? null : outcome.error;
}

function dragCommands(drag: Drag, { deltaTicks, tracksUp, newTrack }: DragWish): readonly Command[] {
  const { document, clipIds } = drag;
  const move = planMove(document, clipIds, { deltaTicks, tracksUp: newTrack === null ? tracksUp : 0 });
  const kind = kindOf(document, move);
  if (newTrack === null || kind === null) return arrivals(drag, move);
  return [
    { type: 'add-track', trackId: newTrack.id, name: newTrack.name, kind, ...(kind === 'audio' ? { order: 0 } : {}) },
    ...arrivals(drag, { ...move, moves: move.moves.map((each) => ({ ...each, trackId: newTrack.id })) }),
  ];
}

/** The move, or copies where it would lead. */
function arrivals({ document, copyIds }: Drag, move: MoveClips): readonly Command[] {
  if (copyIds === null) return [move];
  return move.moves.flatMap(({ clipId, startTicks, trackId }): readonly Command[] => {
    const [clip, copyId] = [findClip(document, clipId), copyIds.get(clipId)];
    if (clip === null || copyId === undefined) return [];
    return [{ type: 'insert-clip', clip: { ...clip, id: copyId, groupId: null, transition: null, startTicks, trackId: trackId ?? clip.trackId } }];
  });
}

function kindOf(document: ProjectDocument, { moves }: MoveClips): TrackKind | null {
  const clip = findClip(document, moves[0]?.clipId ?? '');
  return clip === null ? null : (findTrack(document, clip.trackId)?.kind ?? null);
}
