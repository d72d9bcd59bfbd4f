import type { Animation } from '@/lib/editor/document/look';

/** What of a picture's place an animation changes, on top of where the picture stands. */
export interface Motion {
  /** Offsets as fractions of the canvas' width and height. */
  readonly x: number;
  readonly y: number;
  /** Factors. */
  readonly scale: number;
  readonly opacity: number;
  readonly rotationDegrees: number;
  /** How much of a text is there, 0 to 1, counted in letters. */
  readonly reveal: number;
}

export const noMotion: Motion = { x: 0, y: 0, scale: 1, opacity: 1, rotationDegrees: 0, reveal: 1 };

/** How far a picture rises or falls while it comes, as a fraction of the canvas' height. */
const riseFraction = 0.08;

/**
 * EF10: where a picture is on its way in or out. `presence` is 0 when it is not there yet (or no more) and 1 when it stands. What comes from one side
 * goes to the other.
 */
export function motionOf(kind: Animation['kind'], presence: number, phase: 'enter' | 'exit'): Motion {
  const eased = 1 - (1 - presence) ** 3;
  const away = (1 - eased) * (phase === 'enter' ? 1 : -1);
  switch (kind) {
    case 'fade':
      return { ...noMotion, opacity: presence };
    case 'rise':
      return { ...noMotion, y: away * riseFraction, opacity: presence };
    case 'fall':
      return { ...noMotion, y: -away * riseFraction, opacity: presence };
    case 'slide-left':
      return { ...noMotion, x: away };
    case 'slide-right':
      return { ...noMotion, x: -away };
    case 'zoom':
      return { ...noMotion, scale: 0.6 + 0.4 * eased, opacity: presence };
    case 'pop':
      return { ...noMotion, scale: overshoot(presence) };
    case 'spin':
      return { ...noMotion, scale: eased, rotationDegrees: away * -180, opacity: presence };
    case 'typewriter':
      return { ...noMotion, reveal: presence };
  }
}

/** Two motions at once. */
export function joinMotions(a: Motion, b: Motion): Motion {
  return {
    x: a.x + b.x,
    y: a.y + b.y,
    scale: a.scale * b.scale,
    opacity: a.opacity * b.opacity,
    rotationDegrees: a.rotationDegrees + b.rotationDegrees,
    reveal: Math.min(a.reveal, b.reveal),
  };
}

/** Grows a tenth too large and comes back: the usual "back" curve. */
function overshoot(time: number): number {
  const pull = 1.70158;
  return 1 + (pull + 1) * (time - 1) ** 3 + pull * (time - 1) ** 2;
}
