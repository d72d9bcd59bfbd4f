import type { Field } from '@/lib/base/pixels';
import { paperOf } from '@/lib/portrait/field/grain';
import type { Planes } from '@/lib/portrait/field/planes';
import { clamp01, colourOf, levelled, luminance, mixed, painted, softened, unitOf } from '@/lib/portrait/field/planes';

const paperColour = colourOf('f3ead6');
const ink = colourOf('14323a');

/** Two plates of lines: the second crosses the first in the shadows. */
const plates = [
  { angle: 0.42, from: 0.97, to: 0.12 },
  { angle: -0.62, from: 0.5, to: -0.1 },
] as const;

/** An engraving, as on banknotes: lines that follow the relief of the face and swell with its shadows. */
export function engraving(planes: Planes): Planes {
  const unit = unitOf(planes);
  const tone = sharpened(levelled(luminance(planes)), 3 * unit);
  const relief = softened(tone, 14 * unit);
  const period = Math.max(3.2, 6.4 * unit);
  const turns = plates.map(({ angle }) => [Math.sin(angle), Math.cos(angle)] as const);
  const tooth = paperOf('engraving', planes, Math.max(1, 2 * unit));
  return painted(planes, (index, x, y) => {
    const light = tone.data[index]!;
    const rise = relief.data[index]! * 34 * unit;
    let clear = 1;
    for (const [number, { from, to }] of plates.entries()) {
      const [sin, cos] = turns[number]!;
      const width = clamp01((from - light) / (from - to));
      const phase = (x * sin + y * cos + (number === 0 ? rise : -rise)) / period;
      clear *= 1 - lineCover(phase - Math.floor(phase), width * 0.92, 1 / period);
    }
    return mixed(paperColour, ink, (1 - clear) * (0.9 + 0.2 * (tooth.data[index]! - 0.5)));
  });
}

/** How much of a pixel a line of this width covers; phase, width and pixel are shares of the period. */
function lineCover(phase: number, width: number, pixel: number): number {
  const distance = Math.abs(phase - 0.5);
  return clamp01((width / 2 - distance) / pixel + 0.5) * Math.min(1, width / pixel);
}

/** Finer differences, for a tone that only lines will tell. */
function sharpened(tone: Field, sigma: number): Field {
  const soft = softened(tone, sigma);
  return { ...tone, data: tone.data.map((value, index) => clamp01(value + 0.9 * (value - soft.data[index]!))) };
}
