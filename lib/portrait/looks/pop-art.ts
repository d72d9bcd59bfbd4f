import { flowOf } from '@/lib/portrait/field/flow';
import { linesOf } from '@/lib/portrait/field/lines';
import type { Planes } from '@/lib/portrait/field/planes';
import { clamp01, colourOf, levelled, luminance, mixed, painted, smoothstep, softened, unitOf } from '@/lib/portrait/field/planes';
import { smoothed } from '@/lib/portrait/field/smooth';

/** From the shadows to the lights. */
const inks = ['231a5e', 'e3127e', 'ff7a1a', 'ffd21f', 'fff6dc'].map(colourOf);
/** Where one ink gives way to the next. */
const bounds = [0.2, 0.42, 0.62, 0.84] as const;
const outline = colourOf('120c33');

/** Pop art: five flat inks, one laid into the next as dots, and a firm outline. */
export function popArt(planes: Planes): Planes {
  const unit = unitOf(planes);
  const plain = levelled(luminance(planes));
  const flow = flowOf(softened(plain, unit), 3.5 * unit);
  const even = smoothed(planes, flow, { reach: Math.max(2, 5 * unit), tolerance: 0.12 });
  const tone = softened(levelled(luminance(even)), 1.2 * unit);
  const lines = linesOf(plain, flow, { width: 1.7 * unit, length: 9 * unit, least: 0.014, hardness: 45 });
  const cell = Math.max(4, 9 * unit);
  return painted(planes, (index, x, y) => mixed(inkAt(tone.data[index]!, dotAt(x / cell, y / cell), cell), outline, lines.data[index]!));
}

/** The distance to the centre of the nearest dot of a grid that stands on its corner: 0 in the centre, about 0.7 between four of them. */
function dotAt(x: number, y: number): number {
  const [u, v] = [(x + y) * Math.SQRT1_2, (x - y) * Math.SQRT1_2];
  return Math.hypot(u - Math.round(u), v - Math.round(v));
}

function inkAt(tone: number, distance: number, cell: number) {
  const number = bounds.filter((bound) => tone >= bound).length;
  const [from, to] = [number === 0 ? 0 : bounds[number - 1]!, number === bounds.length ? 1 : bounds[number]!];
  const here = inks[number]!;
  const next = inks[Math.min(inks.length - 1, number + 1)]!;
  // Dots of the lighter ink swell in the upper half of each step.
  const radius = 0.46 * clamp01(((tone - from) / (to - from) - 0.45) / 0.55);
  return mixed(here, next, radius === 0 ? 0 : 1 - smoothstep(radius - 0.6 / cell, radius + 0.6 / cell, distance));
}
