import type { Planes } from '@/lib/portrait/field/planes';
import { clamp01, colourOf, levelled, luminance, painted, saturated, unitOf } from '@/lib/portrait/field/planes';

/** The four printing inks with the angles of their screens in degrees: 30 apart, so that the dots form rosettes. */
const screens = [
  { ink: colourOf('00a0dc'), degrees: 15 },
  { ink: colourOf('e6007a'), degrees: 75 },
  { ink: colourOf('ffe600'), degrees: 0 },
  { ink: colourOf('1a1718'), degrees: 45 },
] as const;
const paper = colourOf('fdfaf2');

/** A picture printed in four inks with coarse dots. */
export function halftone(planes: Planes): Planes {
  const cell = Math.max(4.5, 8.5 * unitOf(planes));
  const plain = luminance(planes);
  const level = levelled(plain);
  const turns = screens.map(({ degrees }) => [Math.cos((degrees * Math.PI) / 180) / cell, Math.sin((degrees * Math.PI) / 180) / cell] as const);
  return painted(planes, (index, x, y) => {
    const by = (level.data[index]! + 0.03) / (plain.data[index]! + 0.03);
    const [red, green, blue] = saturated(clamp01(planes.red[index]! * by), clamp01(planes.green[index]! * by), clamp01(planes.blue[index]! * by), 1.25);
    const grey = 1 - Math.max(red, green, blue);
    const black = Math.max(0, (grey - 0.25) / 0.75);
    const amounts = [1 - red - black * 0.7, 1 - green - black * 0.7, 1 - blue - black * 0.7, black];
    const out: [number, number, number] = [paper[0], paper[1], paper[2]];
    for (const [number, { ink }] of screens.entries()) {
      const [cos, sin] = turns[number]!;
      const cover = dotCover(x * cos + y * sin, y * cos - x * sin, clamp01(amounts[number]!), cell);
      for (const channel of [0, 1, 2] as const) out[channel] *= 1 - cover * (1 - ink[channel]);
    }
    return out;
  });
}

/** How much of a pixel the dot of its cell covers, where the dots cover `amount` of the whole; they join beyond a half. */
function dotCover(u: number, v: number, amount: number, cell: number): number {
  const spot = (Math.cos(2 * Math.PI * u) + Math.cos(2 * Math.PI * v)) / 4 + 0.5;
  // Half of all points have a spot above 0.5, and few are near its ends.
  const threshold = 0.5 + 0.5 * Math.sin(Math.PI * (0.5 - amount)) * Math.abs(Math.sin(Math.PI * (0.5 - amount))) ** 0.15;
  return clamp01((spot - threshold) * cell * 0.45 + 0.5) * Math.min(1, amount * 12);
}
