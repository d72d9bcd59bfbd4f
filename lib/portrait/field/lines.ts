import type { Field } from '@/lib/base/pixels';
import { fieldOf } from '@/lib/base/pixels';
import type { Flow } from '@/lib/portrait/field/flow';
import { averagedAlong } from '@/lib/portrait/field/flow';
import { clamp01, softened } from '@/lib/portrait/field/planes';

interface LineWish {
  /** The width of a line in pixels. */
  readonly width: number;
  /** How far lines are drawn out along the edges, in pixels. */
  readonly length: number;
  /** How dark a dent must be to be a line: 0 takes all, 0.05 the strongest. */
  readonly least: number;
  /** How quickly a line becomes black beyond that. */
  readonly hardness: number;
}

/** Lines where a picture is darker than what surrounds it, drawn out along its edges: 0 is no line, 1 a black one. (A difference of Gaussians, smoothed by the flow.) */
export function linesOf(tone: Field, flow: Flow, { width, length, least, hardness }: LineWish): Field {
  const sigma = Math.max(0.6, width);
  const near = softened(tone, sigma);
  const wide = softened(tone, sigma * 1.8);
  const dents = fieldOf(tone.width, tone.height);
  for (let index = 0; index < dents.data.length; index += 1) dents.data[index] = wide.data[index]! - near.data[index]!;
  const drawn = averagedAlong(dents, flow, length);
  for (let index = 0; index < drawn.data.length; index += 1) drawn.data[index] = clamp01((drawn.data[index]! - least) * hardness);
  return drawn;
}
