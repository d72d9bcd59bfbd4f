import type { Easing, Keyframe } from '@/lib/editor/document/keyframes';

/** Lists of keyframes of one property, in order of time. Ticks are counted from the clip's start. What is given is never changed. */

/** EY1: the keyframe at `ticks`, or the nearest one no further away than `toleranceTicks`; null where there is none. */
export function keyframeNear(list: readonly Keyframe[], ticks: number, toleranceTicks: number): Keyframe | null {
  const distance = (keyframe: Keyframe): number => Math.abs(keyframe.ticks - ticks);
  const [nearest] = list.filter((keyframe) => distance(keyframe) <= toleranceTicks).sort((a, b) => distance(a) - distance(b));
  return nearest ?? null;
}

/** EY1: the list with this value at `ticks`: in the keyframe that is there, or in a new one, which goes on as the one before it does. */
export function withKeyframe(list: readonly Keyframe[], ticks: number, value: number, toleranceTicks: number): readonly Keyframe[] {
  const standing = keyframeNear(list, ticks, toleranceTicks);
  if (standing !== null) return list.map((keyframe) => (keyframe === standing ? { ...keyframe, value } : keyframe));
  const easing = (list.findLast((keyframe) => keyframe.ticks < ticks) ?? list[0])?.easing ?? 'ease-in-out';
  return [...list, { ticks, value, easing }].sort(byTime);
}

/** EY2: the list without the keyframe at exactly `ticks`. */
export function withoutKeyframe(list: readonly Keyframe[], ticks: number): readonly Keyframe[] {
  return list.filter((keyframe) => keyframe.ticks !== ticks);
}

/** EY4: the list with the keyframe at `fromTicks` at another time; one that stands there already gives way. */
export function withKeyframeMoved(list: readonly Keyframe[], fromTicks: number, toTicks: number): readonly Keyframe[] {
  const moved = list.find((keyframe) => keyframe.ticks === fromTicks);
  if (moved === undefined) return list;
  return [...list.filter((keyframe) => keyframe !== moved && keyframe.ticks !== toTicks), { ...moved, ticks: toTicks }].sort(byTime);
}

/** EY4: the list with another way on from the keyframe at `ticks`. */
export function withEasing(list: readonly Keyframe[], ticks: number, easing: Easing): readonly Keyframe[] {
  return list.map((keyframe) => (keyframe.ticks === ticks ? { ...keyframe, easing } : keyframe));
}

/** EY3: the keyframes before and after an instant; one within the tolerance is at the instant and neither. */
export function keyframesAround(list: readonly Keyframe[], ticks: number, toleranceTicks: number): { readonly previous: Keyframe | null; readonly next: Keyframe | null } {
  return {
    previous: list.findLast((keyframe) => keyframe.ticks < ticks - toleranceTicks) ?? null,
    next: list.find((keyframe) => keyframe.ticks > ticks + toleranceTicks) ?? null,
  };
}

function byTime(a: Keyframe, b: Keyframe): number {
  return a.ticks - b.ticks;
}
