import type { Command } from '@/lib/editor/commands/command';
import { clipBeforeCut } from '@/lib/editor/document/invariants';
import { documentLimits } from '@/lib/editor/document/limits';
import type { Transition } from '@/lib/editor/document/look';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { clipAt, clipEndTicks, clipsOnTrack, findClip, findTrack, tracksBottomUp } from '@/lib/editor/document/read';
import { ticksPerSecond } from '@/lib/editor/document/time';

/** How long a transition is until somebody says otherwise, in ticks. */
export const usualTransitionTicks = ticksPerSecond;

/** EY5: the clip that a cut leads to, if a transition can be set there: another touches before it, it is seen, and its track is not locked. */
export function hasCutBefore(document: ProjectDocument, clip: Clip): boolean {
  return clip.kind !== 'audio' && findTrack(document, clip.trackId)?.locked === false && clipBeforeCut(document, clip) !== null;
}

/** The clip that begins where `clip` ends, on the same track; null where none touches. */
export function clipAfterCut(document: ProjectDocument, clip: Clip): Clip | null {
  const next = clipAt(document, clip.trackId, clipEndTicks(clip));
  return next?.startTicks === clipEndTicks(clip) ? next : null;
}

/**
 * EY5: the cuts that a choice of transition is for, each named by the clip that it leads to: those at the starts of the selected clips; where these have none,
 * those at their ends; where nothing is selected, the one nearest to the playhead, on the highest track of several. Empty where there is none.
 */
export function wantedCuts(document: ProjectDocument, selectedClipIds: readonly string[], atTicks: number): readonly string[] {
  const selected = selectedClipIds.flatMap((clipId) => findClip(document, clipId) ?? []);
  if (selected.length === 0) return nearestCut(document, atTicks);
  const atStarts = selected.filter((clip) => hasCutBefore(document, clip));
  const atEnds = selected.flatMap((clip) => clipAfterCut(document, clip) ?? []).filter((clip) => hasCutBefore(document, clip));
  return [...new Set((atStarts.length > 0 ? atStarts : atEnds).map(({ id }) => id))];
}

/** EY5: every cut between pictures and videos, in order of track and time. Captions change without ceremony. */
export function allCuts(document: ProjectDocument): readonly string[] {
  return cutsOn(document, 'video').map(({ id }) => id);
}

/** The commands that set the same transition at several cuts, no longer than either of the clips that it joins; null takes it away. */
export function setTransitions(document: ProjectDocument, clipIds: readonly string[], transition: Transition | null): readonly Command[] {
  return clipIds.flatMap((clipId): readonly Command[] => {
    const clip = findClip(document, clipId);
    if (clip === null) return [];
    return [{ type: 'set-transition', clipId, transition: transition === null ? null : { ...transition, durationTicks: Math.min(transition.durationTicks, maxTransitionTicks(document, clip)) } }];
  });
}

/** The longest transition at the cut before a clip that is shown in full, in ticks. */
export function maxTransitionTicks(document: ProjectDocument, clip: Clip): number {
  const before = clipBeforeCut(document, clip);
  const shorter = Math.min(clip.durationTicks, before?.durationTicks ?? clip.durationTicks);
  return Math.max(documentLimits.minClipTicks, Math.min(shorter, documentLimits.motionMaxTicks));
}

/** Pictures before texts, the highest track first; sorting keeps that order among those that are equally near. */
function nearestCut(document: ProjectDocument, atTicks: number): readonly string[] {
  const distance = (clip: Clip): number => Math.abs(clip.startTicks - atTicks);
  const [nearest] = [...cutsOn(document, 'text'), ...cutsOn(document, 'video')].reverse().sort((a, b) => distance(a) - distance(b));
  return nearest === undefined ? [] : [nearest.id];
}

function cutsOn(document: ProjectDocument, kind: 'video' | 'text'): readonly Clip[] {
  return tracksBottomUp(document)
    .filter((track) => track.kind === kind && !track.hidden)
    .flatMap((track) => clipsOnTrack(document, track.id))
    .filter((clip) => hasCutBefore(document, clip));
}
