import type { Size } from '@/lib/editor/compositor/fit';

interface Plane {
  /** Of its first byte. */
  readonly offset: number;
  /** From one row to the next, in bytes. */
  readonly stride: number;
}

/** Where the three planes of a frame lie in one buffer: light, and two of colour at half the size. */
export interface Planes {
  readonly light: Plane;
  readonly blue: Plane;
  readonly red: Plane;
  /** Of all three. */
  readonly bytes: number;
}

/** One after the other, without gaps. Both sides of the size are even. */
export function planesOfSize({ widthPx, heightPx }: Size): Planes {
  const count = widthPx * heightPx;
  return {
    light: { offset: 0, stride: widthPx },
    blue: { offset: count, stride: widthPx / 2 },
    red: { offset: (count * 5) / 4, stride: widthPx / 2 },
    bytes: (count * 3) / 2,
  };
}
