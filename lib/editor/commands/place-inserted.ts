import type { Command } from '@/lib/editor/commands/command';
import type { PlacementNames } from '@/lib/editor/commands/placement';
import { placeCopies } from '@/lib/editor/commands/placement';
import { runCommands } from '@/lib/editor/commands/run-command';
import { applyDiff } from '@/lib/editor/document/diff';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { clipAt, clipEndTicks, clipsOnTrack, findTrack } from '@/lib/editor/document/read';

/**
 * EP7: the commands that insert copies of clips at `atTicks` and make room for them: on the tracks that they were copied from, what comes after is moved
 * by as long as the copies last together, and a clip that the place lies in is cut there.
 */
export function placeInserted(document: ProjectDocument, clips: readonly Clip[], atTicks: number, names: PlacementNames): readonly Command[] {
  const lengthTicks = Math.max(...clips.map(clipEndTicks)) - Math.min(...clips.map(({ startTicks }) => startTicks));
  const trackIds = [...new Set(clips.map(({ trackId }) => trackId))].filter((trackId) => findTrack(document, trackId) !== null);
  const room = trackIds.flatMap((trackId) => makeRoom(document, trackId, atTicks, lengthTicks, names));
  const diff = runCommands(document, room);
  // A refusal here is met again, with its reason, when the commands are run.
  return [...room, ...placeCopies(diff.ok ? applyDiff(document, diff.value) : document, clips, atTicks, names)];
}

/** EP7: the commands that make room for so many ticks at `atTicks` of a track, cutting the clip that the place lies in. */
export function makeRoom(document: ProjectDocument, trackId: string, atTicks: number, lengthTicks: number, names: PlacementNames): readonly Command[] {
  const under = clipAt(document, trackId, atTicks);
  const rightPart = under !== null && under.startTicks < atTicks ? { clip: under, id: names.newId() } : null;
  const moves = clipsOnTrack(document, trackId)
    .filter(({ startTicks }) => startTicks >= atTicks)
    .map((clip) => ({ clipId: clip.id, startTicks: clip.startTicks + lengthTicks }));
  const all = rightPart === null ? moves : [{ clipId: rightPart.id, startTicks: atTicks + lengthTicks }, ...moves];
  return [
    ...(rightPart === null ? [] : [{ type: 'split-clip', clipId: rightPart.clip.id, atTicks, newClipId: rightPart.id } as const]),
    ...(all.length === 0 ? [] : [{ type: 'move-clips', moves: all } as const]),
  ];
}
