import type { Pixels } from '@/lib/base/pixels';
import { labDistance, labOf, type Lab } from './oklab';

/** One of the main colours of a picture. */
export interface PaletteColour {
  readonly lab: Lab;
  /** Of the picture, 0 to 1. */
  readonly share: number;
  /** The mean height at which it is found: 0 is the top. */
  readonly y: number;
}

/** How many colours a palette has. */
export const paletteSize = 6;
const steps = 12;

interface Sample {
  readonly lab: Lab;
  readonly y: number;
}

/** The main colours of a small picture, clustered as eyes see them (k-means in Oklab). The same picture gives the same ones; what is transparent has none. A picture of one colour has it six times. */
export function paletteOf(picture: Pixels): readonly PaletteColour[] {
  const samples = samplesOf(picture);
  let centres = farApart(samples);
  let groups = grouped(samples, centres);
  for (let step = 0; step < steps; step += 1) {
    centres = groups.map((group, index) => meanOf(group) ?? centres[index] ?? [0.5, 0, 0]);
    groups = grouped(samples, centres);
  }
  return groups.map((group, index) => ({
    lab: centres[index] ?? [0.5, 0, 0],
    share: group.length / samples.length,
    y: group.length === 0 ? 0.5 : group.reduce((sum, { y }) => sum + y, 0) / group.length,
  }));
}

function samplesOf({ data, width, height }: Pixels): readonly Sample[] {
  const samples: Sample[] = [];
  for (let at = 0; at < width * height; at += 1) {
    if (data[at * 4 + 3]! >= 128) samples.push({ lab: labOf(data[at * 4]!, data[at * 4 + 1]!, data[at * 4 + 2]!), y: (Math.floor(at / width) + 0.5) / height });
  }
  return samples.length === 0 ? [{ lab: [0.5, 0, 0], y: 0.5 }] : samples;
}

/** First the mean, then again and again what is farthest from all that was chosen. */
function farApart(samples: readonly Sample[]): readonly Lab[] {
  const centres: Lab[] = [meanOf(samples) ?? [0.5, 0, 0]];
  const nearest = samples.map(({ lab }) => labDistance(lab, centres[0]!));
  while (centres.length < paletteSize) {
    const next = samples[nearest.indexOf(Math.max(...nearest))]!.lab;
    centres.push(next);
    for (const [index, { lab }] of samples.entries()) nearest[index] = Math.min(nearest[index]!, labDistance(lab, next));
  }
  return centres;
}

function grouped(samples: readonly Sample[], centres: readonly Lab[]): readonly (readonly Sample[])[] {
  const groups: Sample[][] = centres.map(() => []);
  for (const sample of samples) groups[nearestTo(sample.lab, centres)]!.push(sample);
  return groups;
}

function nearestTo(lab: Lab, centres: readonly Lab[]): number {
  let best = 0;
  for (let index = 1; index < centres.length; index += 1) if (labDistance(lab, centres[index]!) < labDistance(lab, centres[best]!)) best = index;
  return best;
}

function meanOf(samples: readonly Sample[]): Lab | null {
  if (samples.length === 0) return null;
  const sum = [0, 0, 0];
  for (const { lab } of samples) for (const axis of [0, 1, 2] as const) sum[axis]! += lab[axis];
  return [sum[0]! / samples.length, sum[1]! / samples.length, sum[2]! / samples.length];
}
