import { assert } from '@/lib/base/assert';
import type { Command, InsertClip } from '@/lib/editor/commands/command';
import { runCommand } from '@/lib/editor/commands/run-command';
import { applyDiff } from '@/lib/editor/document/diff';
import { fitsTrack, trackKindFor } from '@/lib/editor/document/invariants';
import type { Clip, ProjectDocument, TrackKind } from '@/lib/editor/document/model';
import { clipsBetween, tracksBottomUp } from '@/lib/editor/document/read';

/** A clip that has everything but a track. `trackId` is the one that it would like best. */
export type UnplacedClip = Omit<InsertClip['clip'], 'trackId'> & { readonly trackId?: string };

/** What placing needs from outside: ids, and the name that a track gets which has to be made. */
export interface PlacementNames {
  newId(): string;
  /** @param number how many tracks of this kind there will be with it. */
  trackName(kind: TrackKind, number: number): string;
}

/**
 * EP5: the commands that put clips where there is room for them at their own time: on the track that each would like, else on the
 * lowest unlocked one of its kind that is free there, else on a new track (video and text above all, audio below all).
 */
export function placeClips(document: ProjectDocument, clips: readonly UnplacedClip[], names: PlacementNames): readonly Command[] {
  const commands: Command[] = [];
  let current = document;
  const add = (command: Command): void => {
    const diff = runCommand(current, command);
    // A refusal here (a limit, a bad value) is met again, with its reason, when the commands are run.
    if (diff.ok) current = applyDiff(current, diff.value);
    commands.push(command);
  };
  for (const clip of clips) {
    let trackId = findRoom(current, clip);
    if (trackId === null) {
      const kind = trackKindFor(clip.kind);
      const number = tracksBottomUp(current).filter((track) => track.kind === kind).length + 1;
      trackId = names.newId();
      add({ type: 'add-track', trackId, kind, name: names.trackName(kind, number), ...(kind === 'audio' ? { order: 0 } : {}) });
    }
    add({ type: 'insert-clip', clip: { ...clip, trackId } });
  }
  return commands;
}

/** EP6: the commands that insert copies of clips so that the first begins at `atTicks`; the rest keep their distance to it. */
export function placeCopies(document: ProjectDocument, clips: readonly Clip[], atTicks: number, names: PlacementNames): readonly Command[] {
  assert(clips.length > 0, 'there is nothing to copy');
  const firstTicks = Math.min(...clips.map((clip) => clip.startTicks));
  const groupOf = new Map(clips.flatMap(({ groupId }) => (groupId === null ? [] : [[groupId, '']])));
  for (const groupId of groupOf.keys()) groupOf.set(groupId, names.newId());
  const copies = clips.map((clip) => ({
    ...clip,
    id: names.newId(),
    groupId: clip.groupId === null ? null : (groupOf.get(clip.groupId) ?? null),
    startTicks: clip.startTicks - firstTicks + atTicks,
    // At its new place there may be no cut.
    transition: null,
  }));
  return placeClips(document, copies, names);
}

/** The id of the track that has room for the clip, or null. */
function findRoom(document: ProjectDocument, clip: UnplacedClip): string | null {
  const toTicks = clip.startTicks + clip.durationTicks;
  const free = tracksBottomUp(document).filter(
    (track) => !track.locked && fitsTrack(clip.kind, track.kind) && clipsBetween(document, track.id, clip.startTicks, toTicks).length === 0,
  );
  return (free.find((track) => track.id === clip.trackId) ?? free[0])?.id ?? null;
}
