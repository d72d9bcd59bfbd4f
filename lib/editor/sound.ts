import { hasOwnTime } from '@/lib/editor/document/invariants';
import type { Easing } from '@/lib/editor/document/keyframes';
import { documentLimits } from '@/lib/editor/document/limits';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { clipAt, clipEndTicks, clipsBetween, isHeld, sourceSpanTicks, tracksBottomUp } from '@/lib/editor/document/read';
import { ticksPerMillisecond } from '@/lib/editor/document/time';
import { gainCurve } from '@/lib/editor/gain-curve';
import type { GainPoint, LevelTurn, Ramp } from '@/lib/editor/gain-curve';
import { animatedValue } from '@/lib/editor/layer';
import { transitionSpan } from '@/lib/editor/transition-span';

/** The sound of one clip, whole: what a range needs of it is for the reader to cut. */
export interface SoundSegment {
  readonly clipId: string;
  readonly assetId: string;
  readonly startTicks: number;
  readonly endTicks: number;
  /** The instant of the source that is heard at `startTicks`. */
  readonly sourceInTicks: number;
  readonly speedPercent: number;
  /** −1 is left, 1 is right. */
  readonly pan: number;
  /** In order of time, the first at `startTicks` and the last at `endTicks`. */
  readonly gain: readonly GainPoint[];
}

/** EX3: a hard edge inside a sound clicks, so the gain rises and falls over 3 ms. */
const edgeTicks = 3 * ticksPerMillisecond;

/**
 * EX1 to EX4, EX8 to EX10: the only definition of what a project sounds like: every clip that is heard somewhere in `[fromTicks, toTicks)`.
 * Segments at the same time are summed. A video without sound has a segment too: only its file can tell.
 */
export function describeSound(document: ProjectDocument, fromTicks: number, toTicks: number): readonly SoundSegment[] {
  const reachTicks = documentLimits.motionMaxTicks / 2;
  return tracksBottomUp(document)
    .filter((track) => !track.muted)
    .flatMap((track) => clipsBetween(document, track.id, fromTicks - reachTicks, toTicks + reachTicks))
    .flatMap((clip) => (isHeard(clip) ? describeSegment(document, clip) : []))
    .filter((segment) => segment.startTicks < toTicks && segment.endTicks > fromTicks);
}

/** The gain of a segment at `ticks`; 0 outside of it. */
export function gainAt(segment: SoundSegment, ticks: number): number {
  if (ticks < segment.startTicks || ticks >= segment.endTicks) return 0;
  const nextIndex = segment.gain.findIndex((point) => point.ticks > ticks);
  const [previous, next] = [segment.gain[nextIndex - 1], segment.gain[nextIndex]];
  if (previous === undefined || next === undefined) return segment.gain.at(-1)?.gain ?? 0;
  return previous.gain + ((next.gain - previous.gain) * (ticks - previous.ticks)) / (next.ticks - previous.ticks);
}

/** EX1: whether anything of a clip is heard, were its track not muted; a medium without sound has none all the same. */
export function isHeard(clip: Clip): clip is Clip & { readonly assetId: string } {
  const levels = clip.keyframes?.volume?.map(({ value }) => value) ?? [clip.volume];
  return hasOwnTime(clip.kind) && !isHeld(clip) && clip.assetId !== null && levels.some((level) => level > 0);
}

function describeSegment(document: ProjectDocument, clip: Clip & { readonly assetId: string }): SoundSegment {
  const { startTicks, endTicks, ramps } = passageOf(document, clip);
  const level = clip.keyframes?.volume?.map(({ ticks, easing }) => ({ ticks: ticks + clip.startTicks, way: wayOf(easing) })) ?? [];
  return {
    clipId: clip.id,
    assetId: clip.assetId,
    startTicks,
    endTicks,
    sourceInTicks: clip.sourceInTicks + Math.round(sourceSpanTicks(startTicks - clip.startTicks, clip.speedPercent)),
    speedPercent: clip.speedPercent,
    pan: clip.pan,
    gain: gainCurve({ startTicks, endTicks }, ramps, level, (ticks) => animatedValue(clip, 'volume', ticks)),
  };
}

function wayOf(easing: Easing): LevelTurn['way'] {
  if (easing === 'hold') return 'jump';
  return easing === 'linear' ? 'straight' : 'curved';
}

/** From where to where a clip is heard, and how it comes and goes: over a transition, by its fades, or at once. */
function passageOf(document: ProjectDocument, clip: Clip): { startTicks: number; endTicks: number; ramps: readonly Ramp[] } {
  const [previous, next] = neighbours(document, clip);
  const coming = transitionSpan(document, clip);
  const going = next === null ? null : transitionSpan(document, next);
  // EX9: beyond its own edges a clip is heard only as far as its source goes.
  const startTicks = Math.max(coming?.fromTicks ?? clip.startTicks, clip.startTicks - Math.floor((clip.sourceInTicks * 100) / clip.speedPercent));
  const endTicks = Math.min(going?.toTicks ?? clipEndTicks(clip), sourceEndTicks(clip));
  const ramps: Ramp[] = [];
  if (coming !== null) ramps.push({ fromTicks: coming.fromTicks, toTicks: coming.toTicks, direction: 'rise', shape: 'power' });
  if (going !== null) ramps.push({ fromTicks: going.fromTicks, toTicks: going.toTicks, direction: 'fall', shape: 'power' });
  const halfTicks = (endTicks - startTicks) / 2;
  const isJoined = coming === null && previous !== null && isContinuous(previous, clip);
  const goesOn = going === null && next !== null && isContinuous(clip, next);
  if (!isJoined) ramps.push({ fromTicks: startTicks, toTicks: startTicks + Math.min(edgeTicks, halfTicks), direction: 'rise', shape: 'straight' });
  if (!goesOn) ramps.push({ fromTicks: endTicks - Math.min(edgeTicks, halfTicks), toTicks: endTicks, direction: 'fall', shape: 'straight' });
  ramps.push(...fadesOf(clip));
  return { startTicks, endTicks, ramps };
}

/** EX8: fades are straight; one that is longer than its clip is as long as it. */
function fadesOf(clip: Clip): readonly Ramp[] {
  const [inTicks, outTicks] = [Math.min(clip.fadeInTicks, clip.durationTicks), Math.min(clip.fadeOutTicks, clip.durationTicks)];
  const endTicks = clipEndTicks(clip);
  const ramps: Ramp[] = [];
  if (inTicks > edgeTicks) ramps.push({ fromTicks: clip.startTicks, toTicks: clip.startTicks + inTicks, direction: 'rise', shape: 'straight' });
  if (outTicks > edgeTicks) ramps.push({ fromTicks: endTicks - outTicks, toTicks: endTicks, direction: 'fall', shape: 'straight' });
  return ramps;
}

/** Where a clip's source ends on the timeline. */
function sourceEndTicks(clip: Clip): number {
  if (clip.sourceDurationTicks === null) return clipEndTicks(clip);
  return Math.max(clipEndTicks(clip), clip.startTicks + Math.floor(((clip.sourceDurationTicks - clip.sourceInTicks) * 100) / clip.speedPercent));
}

/** The clips that touch before and after on the same track. */
function neighbours(document: ProjectDocument, clip: Clip): readonly [Clip | null, Clip | null] {
  const previous = clip.startTicks === 0 ? null : clipAt(document, clip.trackId, clip.startTicks - 1);
  return [previous, clipAt(document, clip.trackId, clipEndTicks(clip))];
}

/** EX4: the second clip goes on where the first stops in the same recording, as after a split: there is no edge to soften. */
function isContinuous(first: Clip, second: Clip): boolean {
  const sourceOutTicks = first.sourceInTicks + sourceSpanTicks(first.durationTicks, first.speedPercent);
  const cutTicks = second.startTicks;
  return (
    clipEndTicks(first) === cutTicks &&
    first.assetId === second.assetId &&
    first.speedPercent === second.speedPercent &&
    first.pan === second.pan &&
    first.fadeOutTicks === 0 &&
    second.fadeInTicks === 0 &&
    Math.abs(animatedValue(first, 'volume', cutTicks) - animatedValue(second, 'volume', cutTicks)) < 1e-6 &&
    Math.abs(second.sourceInTicks - sourceOutTicks) <= 1
  );
}
