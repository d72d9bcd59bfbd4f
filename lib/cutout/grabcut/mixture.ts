import type { Pixels } from '@/lib/base/pixels';

/** A few normal distributions in the space of colours: what the subject, or what is behind it, is made of. */
interface Mixture {
  /** For each part: the logarithm of its weight and scale, its mean, and the six numbers of its inverse covariance. */
  readonly parts: readonly Float64Array[];
}

const partCount = 5;
/** Added to each variance: flat colours have none of their own, and sensors are never better than this. */
const leastVariance = 6;

/** Fits a mixture to the pixels that `chosen` names. Null where there are too few to say anything. */
export function fitMixture(pixels: Pixels, chosen: (index: number) => boolean): Mixture | null {
  const picked: number[] = [];
  const total = pixels.width * pixels.height;
  for (let index = 0; index < total; index += 1) if (chosen(index)) picked.push(index);
  if (picked.length < 8) return null;
  const step = Math.max(1, Math.floor(picked.length / 12_000));
  const sample = step === 1 ? picked : picked.filter((_, index) => index % step === 0);
  const part = clustered(pixels.data, sample);
  const sums = Array.from({ length: partCount }, () => new Float64Array(10));
  sample.forEach((pixel, index) => addTo(sums[part[index]!]!, pixels.data, pixel * 4));
  return { parts: sums.filter((sum) => sum[0]! > 0).map((sum) => normalOf(sum, sample.length)) };
}

/** −ln of how likely a mixture is to have this colour; smaller is likelier. */
function unlikeliness({ parts }: Mixture, red: number, green: number, blue: number): number {
  let likely = 1e-30;
  // One of the hottest loops: lists made here would be garbage by the million.
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index]!;
    const r = red - part[1]!;
    const g = green - part[2]!;
    const b = blue - part[3]!;
    const distance = part[4]! * r * r + part[5]! * g * g + part[6]! * b * b + 2 * (part[7]! * r * g + part[8]! * r * b + part[9]! * g * b);
    likely += Math.exp(part[0]! - distance / 2);
  }
  return -Math.log(likely);
}

/** The colours of what is surely background, and how unlikely all but a tenth of them are at most. */
export interface Behind {
  readonly mixture: Mixture;
  readonly usual: number;
}

/** What the pixels that `chosen` names are made of. Null where there are too few. */
export function behindOf(pixels: Pixels, chosen: (index: number) => boolean): Behind | null {
  const mixture = fitMixture(pixels, chosen);
  if (mixture === null) return null;
  const values: number[] = [];
  for (let index = 0; index < pixels.width * pixels.height; index += 1) if (chosen(index)) values.push(unlikelinessAt(mixture, pixels, index));
  values.sort((a, b) => a - b);
  return { mixture, usual: values[Math.floor(values.length * 0.9)] ?? 0 };
}

/** True for a pixel whose colour is hardly found in the background. */
export function isForeign({ mixture, usual }: Behind, pixels: Pixels, index: number): boolean {
  return unlikelinessAt(mixture, pixels, index) > usual + 0.1;
}

export function unlikelinessAt(mixture: Mixture, { data }: Pixels, index: number): number {
  return unlikeliness(mixture, data[index * 4]!, data[index * 4 + 1]!, data[index * 4 + 2]!);
}

/** Which of the clusters each pixel belongs to: k-means from spread beginnings, the same every time. */
function clustered(data: Uint8ClampedArray, sample: readonly number[]): Uint8Array {
  const centres = spread(data, sample);
  const part = new Uint8Array(sample.length);
  for (let round = 0; round < 8; round += 1) {
    const sums = centres.map(() => [0, 0, 0, 0]);
    sample.forEach((pixel, index) => {
      const at = pixel * 4;
      part[index] = nearest(centres, data, at);
      const sum = sums[part[index]]!;
      for (let channel = 0; channel < 3; channel += 1) sum[channel]! += data[at + channel]!;
      sum[3]! += 1;
    });
    sums.forEach(([red = 0, green = 0, blue = 0, count = 0], index) => {
      if (count > 0) centres[index] = [red / count, green / count, blue / count];
    });
  }
  return part;
}

/** Beginnings that are far from each other: each is the pixel farthest from those before, among a few hundred. */
function spread(data: Uint8ClampedArray, sample: readonly number[]): number[][] {
  const few = sample.filter((_, index) => index % Math.max(1, Math.floor(sample.length / 400)) === 0);
  const colour = (pixel: number): number[] => [data[pixel * 4]!, data[pixel * 4 + 1]!, data[pixel * 4 + 2]!];
  const centres = [colour(few[0]!)];
  while (centres.length < partCount) {
    let [farthest, far] = [few[0]!, -1];
    for (const pixel of few) {
      const distance = Math.min(...centres.map((centre) => distanceTo(centre, data, pixel * 4)));
      if (distance > far) [farthest, far] = [pixel, distance];
    }
    centres.push(colour(farthest));
  }
  return centres;
}

function nearest(centres: readonly (readonly number[])[], data: Uint8ClampedArray, at: number): number {
  let [best, near] = [0, Infinity];
  for (let index = 0; index < centres.length; index += 1) {
    const distance = distanceTo(centres[index]!, data, at);
    if (distance < near) [best, near] = [index, distance];
  }
  return best;
}

function distanceTo(centre: readonly number[], data: Uint8ClampedArray, at: number): number {
  return (data[at]! - centre[0]!) ** 2 + (data[at + 1]! - centre[1]!) ** 2 + (data[at + 2]! - centre[2]!) ** 2;
}

/** Count, three sums, and six sums of products. */
function addTo(sum: Float64Array, data: Uint8ClampedArray, at: number): void {
  const [r, g, b] = [data[at]!, data[at + 1]!, data[at + 2]!];
  [1, r, g, b, r * r, g * g, b * b, r * g, r * b, g * b].forEach((value, index) => (sum[index]! += value));
}

function normalOf(sum: Float64Array, total: number): Float64Array {
  const count = sum[0]!;
  const [r, g, b] = [sum[1]! / count, sum[2]! / count, sum[3]! / count];
  const [rr, gg, bb] = [sum[4]! / count - r * r + leastVariance, sum[5]! / count - g * g + leastVariance, sum[6]! / count - b * b + leastVariance];
  const [rg, rb, gb] = [sum[7]! / count - r * g, sum[8]! / count - r * b, sum[9]! / count - g * b];
  const determinant = rr * (gg * bb - gb * gb) - rg * (rg * bb - gb * rb) + rb * (rg * gb - gg * rb);
  return Float64Array.of(
    Math.log(count / total) - Math.log(determinant) / 2, r, g, b,
    (gg * bb - gb * gb) / determinant, (rr * bb - rb * rb) / determinant, (rr * gg - rg * rg) / determinant,
    (rb * gb - rg * bb) / determinant, (rg * gb - rb * gg) / determinant, (rg * rb - rr * gb) / determinant,
  );
}
