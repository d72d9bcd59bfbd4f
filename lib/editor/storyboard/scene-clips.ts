import type { Keyframe, Keyframes } from '@/lib/editor/document/keyframes';
import type { Transition, TransitionKind } from '@/lib/editor/document/look';
import { ticksPerSecond } from '@/lib/editor/document/time';
import { musicVolume, sceneTimes } from '@/lib/editor/storyboard/storyboard-model';

/** Mostly dissolves: a cut should not be what one remembers. */
const kinds: readonly TransitionKind[] = ['dissolve', 'push-left', 'dissolve', 'zoom', 'dissolve', 'wipe-left'];

/** TO41: the transition before a scene, by its place, from 0. */
export function transitionBefore(scene: number): Transition {
  return { kind: kinds[Math.max(0, scene - 1) % kinds.length] ?? 'dissolve', durationTicks: sceneTimes.transitionTicks };
}

/** How far the picture grows, and how far it wanders: never so far that its edge is seen. */
const zoom = { near: 1.14, far: 1.06, drift: 0.02 } as const;

/** TO41: a slow move towards the picture, or away from it in every other scene. It begins and ends outside of the clip, so that it does not stand still in a transition. */
export function slowMove(scene: number, durationTicks: number): Keyframes {
  const halfTicks = sceneTimes.transitionTicks / 2;
  const between = (property: readonly [number, number]): readonly Keyframe[] => [
    { ticks: -halfTicks, value: property[0], easing: 'linear' },
    { ticks: durationTicks + halfTicks, value: property[1], easing: 'linear' },
  ];
  const goesNear = scene % 2 === 0;
  const side = scene % 4 < 2 ? 1 : -1;
  return { scale: between(goesNear ? [zoom.far, zoom.near] : [zoom.near, zoom.far]), x: between([-side * zoom.drift, side * zoom.drift]) };
}

/** How long the music takes to step back before a voice, and to come up after it. */
const duckTicks = { down: 0.4 * ticksPerSecond, up: 0.8 * ticksPerSecond } as const;

/** When something is heard, in ticks of the music's clip. */
interface Span {
  readonly fromTicks: number;
  readonly toTicks: number;
}

/** TO41: the music's volume over its clip: below the voices, and louder where none speaks for long enough. */
export function duckedVolume(voices: readonly Span[], durationTicks: number): readonly Keyframe[] {
  const keyframes: Keyframe[] = [];
  const put = (ticks: number, value: number): void => {
    const last = keyframes.at(-1);
    if (ticks > (last?.ticks ?? -Infinity) && ticks <= durationTicks) keyframes.push({ ticks, value, easing: 'ease-in-out' });
  };
  let endTicks: number | null = null;
  for (const { fromTicks, toTicks } of voices) {
    if (endTicks === null) put(Math.max(0, fromTicks - duckTicks.down), fromTicks <= duckTicks.down ? musicVolume.under : musicVolume.alone);
    else if (fromTicks - endTicks > 2 * (duckTicks.down + duckTicks.up)) {
      put(endTicks, musicVolume.under);
      put(endTicks + duckTicks.up, musicVolume.alone);
      put(fromTicks - duckTicks.down, musicVolume.alone);
    }
    put(fromTicks, musicVolume.under);
    endTicks = toTicks;
  }
  if (endTicks !== null) {
    put(endTicks, musicVolume.under);
    put(endTicks + duckTicks.up, musicVolume.alone);
  }
  return keyframes;
}
