import type { Fall, FallKind } from '@/lib/motion/living-scene';

/** One of the things that fall or rise, at an instant; lengths in frame units. */
export interface Particle {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** In radians. */
  readonly turn: number;
  /** 0 to 1. */
  readonly opacity: number;
  /** 0 to 1: what it is like in a movement of its own, such as wings. */
  readonly beat: number;
  readonly colour: string;
}

interface Habit {
  /** Frame units a second, downwards; the farthest are slower. */
  readonly speed: number;
  readonly size: readonly [small: number, large: number];
  /** How far it swings sideways, in frame units, and in how many seconds. */
  readonly swing: readonly [reach: number, period: number];
  readonly opacity: number;
  /** Glows and goes out in so many seconds; 0 for what does not. */
  readonly blink: number;
  readonly spin: number;
}

const habits: Readonly<Record<FallKind, Habit>> = {
  rain: { speed: 1500, size: [26, 74], swing: [0, 1], opacity: 0.42, blink: 0, spin: 0 },
  snow: { speed: 105, size: [2, 7.5], swing: [26, 4.2], opacity: 0.88, blink: 0, spin: 0 },
  leaves: { speed: 120, size: [6, 13], swing: [60, 3.1], opacity: 0.95, blink: 0, spin: 1.6 },
  petals: { speed: 74, size: [4, 8], swing: [54, 3.6], opacity: 0.92, blink: 0, spin: 1.1 },
  bubbles: { speed: -115, size: [2.5, 10], swing: [12, 1.7], opacity: 0.55, blink: 0, spin: 0 },
  embers: { speed: -120, size: [1.6, 4.2], swing: [30, 1.9], opacity: 0.95, blink: 1.3, spin: 0 },
  fireflies: { speed: -9, size: [1.6, 3.2], swing: [64, 6.5], opacity: 0.95, blink: 2.6, spin: 0 },
  motes: { speed: -7, size: [1, 2.6], swing: [40, 8], opacity: 0.5, blink: 5, spin: 0 },
  birds: { speed: 0, size: [8, 17], swing: [0, 1], opacity: 0.8, blink: 0, spin: 0 },
  meteors: { speed: 300, size: [90, 190], swing: [0, 1], opacity: 0.9, blink: 0, spin: 0 },
  steam: { speed: -46, size: [12, 30], swing: [14, 3], opacity: 0.14, blink: 0, spin: 0 },
};

/** MO4: the n-th of what falls, after so many seconds. It comes in again where it has gone out, so that there are always as many. The same index and instant give the same. */
export function particleAt({ kind, pace, lean, area: [left, top, width, height], colours }: Fall, index: number, seconds: number): Particle {
  const habit = habits[kind];
  const [a, b, c, d] = [chance(index, 1), chance(index, 2), chance(index, 3), chance(index, 4)];
  const near = 0.4 + 0.6 * c;
  const [reach, period] = habit.swing;
  const margin = habit.size[1] * 2;
  const tall = height + margin * 2;
  const fallen = habit.speed * pace * near * seconds;
  const y = wrap(a * tall + fallen, tall) - margin;
  const wide = width + margin * 2;
  const flown = kind === 'birds' ? (46 + 40 * c) * pace * (lean < 0 ? -1 : 1) * seconds : lean * fallen;
  const x = wrap(b * wide + flown, wide) - margin;
  const swing = reach * near * Math.sin((seconds / (period * (0.8 + 0.4 * d)) + d) * Math.PI * 2);
  const glow = habit.blink === 0 ? 1 : Math.max(0, Math.sin((seconds / (habit.blink * (0.7 + 0.6 * d)) + a) * Math.PI * 2)) ** 0.7;
  // What rises from somewhere thins out on its way.
  const faded = kind === 'embers' || kind === 'steam' ? Math.max(0, Math.min(1, (y + margin) / height)) : 1;
  const gust = kind === 'birds' ? Math.sin(seconds * 0.9 + d * 6) * 9 : kind === 'fireflies' || kind === 'motes' ? Math.cos(seconds / period + a * 6) * reach * 0.5 : 0;
  return {
    x: left + x + swing,
    y: top + y + gust,
    size: (habit.size[0] + (habit.size[1] - habit.size[0]) * c * c) * (kind === 'steam' ? 2 - faded : 1),
    turn: kind === 'rain' || kind === 'meteors' ? Math.atan2(1, lean) : habit.spin * seconds * (d < 0.5 ? -1 : 1) + d * 6.3,
    opacity: habit.opacity * glow * faded * (kind === 'meteors' ? meteorGlow(seconds, a) : 0.55 + 0.45 * c),
    beat: 0.5 + 0.5 * Math.sin((seconds * (2.6 + d) + b) * Math.PI * 2),
    colour: colours[index % Math.max(1, colours.length)] ?? '#ffffff',
  };
}

/** One in a while, for an instant. */
function meteorGlow(seconds: number, phase: number): number {
  const t = wrap(seconds / 4.5 + phase, 1);
  return t < 0.16 ? Math.sin((t / 0.16) * Math.PI) : 0;
}

function wrap(value: number, length: number): number {
  return ((value % length) + length) % length;
}

/** Uniform in [0, 1), decided by two numbers. */
function chance(index: number, salt: number): number {
  let hash = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 4294967296;
}
