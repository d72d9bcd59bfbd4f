import * as z from 'zod/mini';
import { between, wholeBetween } from '@/lib/editor/document/bounds';
import { documentLimits } from '@/lib/editor/document/limits';
import { filtersShape, transformShape } from '@/lib/editor/document/look';

/** How a value goes from a keyframe to the next one; `hold` keeps it and jumps. */
export const easings = ['linear', 'ease-in', 'ease-out', 'ease-in-out', 'hold'] as const;

/** What of a clip can change over its time. */
export const animatedProperties = ['x', 'y', 'scale', 'rotationDegrees', 'opacity', 'volume', 'brightness', 'contrast', 'saturation', 'blur'] as const;

const { x, y, scale, rotationDegrees, opacity } = transformShape;
const { brightness, contrast, saturation, blur } = filtersShape;

/** The same bounds as for values that stand still. */
const valueSchemas = {
  x, y, scale, rotationDegrees, opacity, brightness, contrast, saturation, blur,
  volume: between(0, documentLimits.volumeMax),
} as const satisfies Record<AnimatedProperty, ReturnType<typeof between>>;

function listOf(value: ReturnType<typeof between>) {
  const keyframe = z.readonly(z.strictObject({
    /** From the clip's start; outside of the clip where it was trimmed. */
    ticks: wholeBetween(-documentLimits.endTicks, documentLimits.endTicks),
    value,
    /** Of the way to the next keyframe. */
    easing: z.enum(easings),
  }));
  return z
    .readonly(z.array(keyframe).check(z.minLength(1), z.maxLength(documentLimits.keyframes)))
    .check(z.refine((list) => list.every(({ ticks }, index) => index === 0 || (list[index - 1]?.ticks ?? 0) < ticks), 'must be in order of time, one at each tick'));
}

const lists = Object.fromEntries(animatedProperties.map((property) => [property, z.optional(listOf(valueSchemas[property]))])) as Record<AnimatedProperty, z.ZodMiniOptional<ReturnType<typeof listOf>>>;

/** ED12: the keyframes of each property that has any, in order of time. */
export const keyframesSchema = z.readonly(z.strictObject(lists));

export type Easing = (typeof easings)[number];
export type AnimatedProperty = (typeof animatedProperties)[number];
export type Keyframe = z.infer<ReturnType<typeof listOf>>[number];
export type Keyframes = z.infer<typeof keyframesSchema>;

/** ED12: the value at `ticks` of the clip's time: before the first keyframe its value, after the last the last's. */
export function valueAt(list: readonly Keyframe[], ticks: number): number {
  const next = list.findIndex((keyframe) => keyframe.ticks > ticks);
  const [from, to] = [list[(next === -1 ? list.length : next) - 1], next === -1 ? undefined : list[next]];
  if (from === undefined || to === undefined) return (from ?? to)?.value ?? 0;
  return from.value + (to.value - from.value) * ease(from.easing, (ticks - from.ticks) / (to.ticks - from.ticks));
}

/** How far a value has come when so much of the time (0 to 1) is over. */
export function ease(easing: Easing, time: number): number {
  switch (easing) {
    case 'linear':
      return time;
    case 'ease-in':
      return time ** 3;
    case 'ease-out':
      return 1 - (1 - time) ** 3;
    case 'ease-in-out':
      return time < 0.5 ? 4 * time ** 3 : 1 - (2 - 2 * time) ** 3 / 2;
    case 'hold':
      return 0;
  }
}

/** All keyframes later by so many ticks; null stays null. */
export function shiftKeyframes(keyframes: Keyframes | null, byTicks: number): Keyframes | null {
  return byTicks === 0 ? keyframes : mapKeyframes(keyframes, (ticks) => ticks + byTicks);
}

/** All keyframes at `factor` times their distance from the clip's start; those that fall together become one. */
export function stretchKeyframes(keyframes: Keyframes | null, factor: number): Keyframes | null {
  return factor === 1 ? keyframes : mapKeyframes(keyframes, (ticks) => Math.round(ticks * factor));
}

function mapKeyframes(keyframes: Keyframes | null, move: (ticks: number) => number): Keyframes | null {
  if (keyframes === null) return null;
  const after: { -readonly [Property in AnimatedProperty]?: readonly Keyframe[] } = {};
  for (const property of animatedProperties) {
    const moved = keyframes[property]?.map((keyframe) => ({ ...keyframe, ticks: move(keyframe.ticks) }));
    if (moved !== undefined) after[property] = moved.filter((keyframe, index) => keyframe.ticks !== moved[index + 1]?.ticks);
  }
  return after;
}
