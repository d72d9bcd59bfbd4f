import type { Command } from '@/lib/editor/commands/command';
import { keyframeNear, withKeyframe, withKeyframeMoved, withoutKeyframe } from '@/lib/editor/commands/keyframe-lists';
import type { AnimatedProperty, Keyframe } from '@/lib/editor/document/keyframes';
import { animatedProperties } from '@/lib/editor/document/keyframes';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { findClip } from '@/lib/editor/document/read';
import { ticksPerFrame } from '@/lib/editor/document/time';
import { animatedValue } from '@/lib/editor/layer';

/** EY1: how far from the playhead a keyframe may be and still count as at it: clips need not begin on frame boundaries. In ticks. */
export function keyframeToleranceTicks({ canvas }: ProjectDocument): number {
  return Math.floor(ticksPerFrame(canvas.frameRate) / 2);
}

/** EY1: an instant of the timeline in a clip's time; where it is outside of the clip, the clip's nearer edge. */
export function clipTicksAt(clip: Pick<Clip, 'startTicks' | 'durationTicks'>, ticks: number): number {
  return Math.min(Math.max(ticks - clip.startTicks, 0), clip.durationTicks);
}

/** The keyframes of a property; an empty list where it stands still. */
export function keyframesOf(clip: Clip, property: AnimatedProperty): readonly Keyframe[] {
  return clip.keyframes?.[property] ?? [];
}

/**
 * EY1: the commands that give a property a value at `atTicks` of the timeline: a keyframe in those of the clips that have keyframes of it, else the
 * value that stands still. Ids that are no clips are left out.
 */
export function changeProperty(document: ProjectDocument, clipIds: readonly string[], property: AnimatedProperty, value: number, atTicks: number): readonly Command[] {
  const clips = clipIds.flatMap((clipId) => findClip(document, clipId) ?? []);
  const still = clips.filter((clip) => keyframesOf(clip, property).length === 0).map(({ id }) => id);
  const moving = clips.filter((clip) => keyframesOf(clip, property).length > 0);
  return [
    ...(still.length === 0 ? [] : [setStill(still, property, value)]),
    ...moving.map((clip): Command => ({
      type: 'set-keyframes',
      clipId: clip.id,
      property,
      keyframes: withKeyframe(keyframesOf(clip, property), clipTicksAt(clip, atTicks), value, keyframeToleranceTicks(document)),
    })),
  ];
}

/** {@link changeProperty} for several properties at once, as a drag in the picture changes both sides of a place. */
export function changeProperties(document: ProjectDocument, clipIds: readonly string[], values: Partial<Record<AnimatedProperty, number>>, atTicks: number): readonly Command[] {
  return Object.entries(values).flatMap(([property, value]) => changeProperty(document, clipIds, property as AnimatedProperty, value, atTicks));
}

/**
 * EY2: the commands behind a diamond: they take the keyframe at the playhead away, or add one with the value that it has there. With the last keyframe
 * its value becomes the one that stands still.
 */
export function toggleKeyframe(document: ProjectDocument, clip: Clip, property: AnimatedProperty, atTicks: number): readonly Command[] {
  const list = keyframesOf(clip, property);
  const toleranceTicks = keyframeToleranceTicks(document);
  const ticks = clipTicksAt(clip, atTicks);
  const standing = keyframeNear(list, ticks, toleranceTicks);
  if (standing !== null) return removeKeyframe(clip, property, standing.ticks);
  const value = animatedValue(clip, property, clip.startTicks + ticks);
  return [{ type: 'set-keyframes', clipId: clip.id, property, keyframes: withKeyframe(list, ticks, value, toleranceTicks) }];
}

/** EY2: the commands that take one keyframe away, named by its exact ticks. */
export function removeKeyframe(clip: Clip, property: AnimatedProperty, ticks: number): readonly Command[] {
  const list = keyframesOf(clip, property);
  const keyframes = withoutKeyframe(list, ticks);
  const [only] = list;
  const still = keyframes.length === 0 && only !== undefined ? [setStill([clip.id], property, only.value)] : [];
  return [{ type: 'set-keyframes', clipId: clip.id, property, keyframes }, ...still];
}

/** Where any property of a clip has a keyframe that lies in the clip, each instant once, in order, in the clip's time. */
export function keyframeTicksOf(clip: Clip): readonly number[] {
  const all = animatedProperties.flatMap((property) => keyframesOf(clip, property).map(({ ticks }) => ticks));
  return [...new Set(all)].filter((ticks) => ticks >= 0 && ticks <= clip.durationTicks).toSorted((a, b) => a - b);
}

/** EB15: the commands that put all keyframes of one instant at another; what stands there already gives way. Empty where nothing moves. */
export function moveKeyframesAt(clip: Clip, fromTicks: number, toTicks: number): readonly Command[] {
  if (fromTicks === toTicks) return [];
  return propertiesAt(clip, fromTicks).map((property) => ({ type: 'set-keyframes', clipId: clip.id, property, keyframes: withKeyframeMoved(keyframesOf(clip, property), fromTicks, toTicks) }));
}

/** EB15: the commands that take all keyframes of one instant away. */
export function removeKeyframesAt(clip: Clip, ticks: number): readonly Command[] {
  return propertiesAt(clip, ticks).flatMap((property) => removeKeyframe(clip, property, ticks));
}

function propertiesAt(clip: Clip, ticks: number): readonly AnimatedProperty[] {
  return animatedProperties.filter((property) => keyframesOf(clip, property).some((keyframe) => keyframe.ticks === ticks));
}

function setStill(clipIds: readonly string[], property: AnimatedProperty, value: number): Command {
  switch (property) {
    case 'volume':
      return { type: 'set-clip-properties', clipIds, properties: { volume: value } };
    case 'x':
    case 'y':
    case 'scale':
    case 'rotationDegrees':
    case 'opacity':
      return { type: 'set-transform', clipIds, transform: { [property]: value } };
    case 'brightness':
    case 'contrast':
    case 'saturation':
    case 'blur':
      return { type: 'set-filters', clipIds, filters: { [property]: value } };
  }
}
