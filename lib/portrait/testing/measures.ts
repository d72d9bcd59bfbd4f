import type { Field, Pixels } from '@/lib/base/pixels';
import { shrunk } from '@/lib/base/pixels';
import { gradientAt } from '@/lib/portrait/field/flow';
import { luminance, readPlanes } from '@/lib/portrait/field/planes';

/** How far two pictures of one size are apart on average, in steps of colour (0 to 255). */
export function distance(a: Pixels, b: Pixels): number {
  let sum = 0;
  for (let at = 0; at < a.data.length; at += 1) sum += Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0));
  return sum / ((a.data.length * 3) / 4);
}

/** The brightness of a picture, so small that strokes and dots have become tones. */
export function tones(picture: Pixels, width: number, height: number): Field {
  return luminance(readPlanes(shrunk(picture, width, height)));
}

/** How strongly a field changes at each of its points. */
export function edges(field: Field): Field {
  const data = field.data.map((_, index) => {
    const { gx, gy } = gradientAt(field, index % field.width, Math.floor(index / field.width));
    return Math.hypot(gx, gy);
  });
  return { ...field, data };
}

/** From -1, the opposite, over 0, nothing in common, to 1, the same but for brightness and contrast. */
export function correlation(a: Field, b: Field): number {
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  let [together, ofA, ofB] = [0, 0, 0];
  for (const [index, value] of a.data.entries()) {
    const [byA, byB] = [value - meanA, (b.data[index] ?? 0) - meanB];
    together += byA * byB;
    ofA += byA * byA;
    ofB += byB * byB;
  }
  return together / Math.sqrt(ofA * ofB || 1);
}

function meanOf({ data }: Field): number {
  return data.reduce((sum, value) => sum + value, 0) / data.length;
}
