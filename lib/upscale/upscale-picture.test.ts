import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Pixels } from '@/lib/base/pixels';
import { shrunk } from '@/lib/base/pixels';
import { createPrng } from '@/lib/base/prng';
import { facePicture } from '@/lib/portrait/testing/face';
import { upscaleFactors, type UpscaleFactor } from '@/lib/tools/upscale-size';
import { noiseOf } from '@/lib/upscale/noise';
import { bicubic } from '@/lib/upscale/testing/bicubic';
import { psnr, ssim, steepness } from '@/lib/upscale/testing/measures';
import { upscalePicture } from '@/lib/upscale/upscale-picture';
import { judgedPictures } from '@/scripts/testing/upscale/judged-pictures';

// Many pictures, on a processor that others may use too.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** What one picture was worth: decibels, structure and steepness beyond plain bicubic. */
interface Verdict {
  readonly name: string;
  readonly decibels: number;
  readonly structure: number;
  readonly edges: number;
}

const verdicts = new Map<UpscaleFactor, readonly Verdict[]>();
beforeAll(async () => {
  const pictures = await judgedPictures();
  for (const factor of upscaleFactors) {
    verdicts.set(factor, pictures.map(({ name, large }) => {
      const given = shrunk(large, large.width / factor, large.height / factor);
      const [made, plain] = [upscalePicture(given, factor), bicubic(given, factor)];
      return { name, decibels: psnr(large, made) - psnr(large, plain), structure: ssim(large, made) - ssim(large, plain), edges: steepness(made) / steepness(plain) };
    }));
  }
});

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function painted(width: number, height: number, colourAt: (x: number, y: number) => readonly [number, number, number, number]): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) data.set(colourAt(x, y), (y * width + x) * 4);
  return { data, width, height };
}

/** The largest difference of one channel. */
function farthest(a: Pixels, b: Pixels): number {
  let most = 0;
  for (let at = 0; at < a.data.length; at += 1) most = Math.max(most, Math.abs(a.data[at]! - b.data[at]!));
  return most;
}

const isSame = (a: Pixels, b: Pixels): boolean => Buffer.from(a.data).equals(Buffer.from(b.data));

describe('a larger picture beside the true one', () => {
  it.each([[2, 0.5], [4, 0.5]] as const)('[UP3] at %i times the size is at least %f dB closer than bicubic on average, and worse on none', (factor, least) => {
    const found = verdicts.get(factor) ?? [];
    expect(found.length).toBeGreaterThan(9);
    expect(mean(found.map(({ decibels }) => decibels)), JSON.stringify(found)).toBeGreaterThan(least);
    for (const { name, decibels, structure } of found) expect({ name, isBetter: decibels > 0 && structure > 0 }).toEqual({ name, isBetter: true });
  });

  it.each(upscaleFactors)('[UP3] at %i times the size has steeper edges', (factor) => {
    const edges = (verdicts.get(factor) ?? []).map((each) => each.edges);
    expect(mean(edges)).toBeGreaterThan(1.15);
    expect(Math.min(...edges)).toBeGreaterThan(1);
  });
});

describe('a larger picture', () => {
  it.each(upscaleFactors)('[UP1] at %i times the size is the same again, and the given one is not changed', (factor) => {
    const given = facePicture(37, 29);
    const before = given.data.slice();
    const made = upscalePicture(given, factor);
    expect([made.width, made.height, made.data.length]).toEqual([37 * factor, 29 * factor, 37 * 29 * factor * factor * 4]);
    expect(isSame(upscalePicture(given, factor), made)).toBe(true);
    expect(given.data).toEqual(before);
  });

  it.each(upscaleFactors)('[UP2] at %i times the size is the given one when it is made small again', (factor) => {
    const given = facePicture(60, 44);
    expect(farthest(shrunk(upscalePicture(given, factor), 60, 44), given)).toBeLessThanOrEqual(1);
  });

  it('[UP4] has no halos: beside an edge it is no lighter and no darker than a tenth of the contrast', () => {
    const edge = upscalePicture(painted(40, 40, (x, y) => (x + 0.4 * y < 24 ? [60, 60, 60, 255] : [180, 180, 180, 255])), 2);
    const values = edge.data.filter((_, at) => at % 4 === 0);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(48);
    expect(Math.max(...values)).toBeLessThanOrEqual(192);
  });

  it('[UP5] does not sharpen noise', () => {
    const random = createPrng('sensor');
    const wall = painted(120, 120, () => {
      const value = 128 + (random() + random() + random() - 1.5) * 24;
      return [value, value, value, 255];
    });
    expect(noiseOf(wall)).toBeGreaterThan(6);
    const spread = ({ data }: Pixels): number => {
      const greys = Array.from(data.filter((_, at) => at % 4 === 0));
      const middle = mean(greys);
      return Math.sqrt(mean(greys.map((value) => (value - middle) ** 2)));
    };
    expect(spread(upscalePicture(wall, 2))).toBeLessThan(spread(wall) * 1.02);
    expect(noiseOf(facePicture(80, 80))).toBeLessThan(6);
  });

  it('[UP6] keeps what is transparent, whatever colour lies hidden there', () => {
    const disc = (hidden: number) => painted(48, 48, (x, y) => (Math.hypot(x - 24, y - 24) < 14 ? [210, 90, 30, 255] : [hidden, hidden, hidden, 0]));
    const made = upscalePicture(disc(0), 2);
    const seen = ({ data }: Pixels) => data.filter((_, at) => data[at - (at % 4) + 3]! > 0);
    expect(seen(upscalePicture(disc(255), 2))).toEqual(seen(made));
    for (const at of [0, 47, 48 * 96]) expect(made.data[at * 4 + 3]).toBe(0);
    // The edge is of the disc's own colour, not mixed with what is beside it.
    for (let at = 0; at < made.data.length; at += 4) if (made.data[at + 3]! > 40) expect(Math.abs(made.data[at]! - 210)).toBeLessThan(16);
    expect(made.data[(48 * 96 + 48) * 4 + 3]).toBe(255);
  });

  it('[UP7] is the same byte for byte however large its tiles are', () => {
    const given = facePicture(70, 53);
    const whole = upscalePicture(given, 4, 1000);
    for (const tilePx of [16, 33, 64]) expect(isSame(upscalePicture(given, 4, tilePx), whole)).toBe(true);
  });

  it.each([[1, 1], [1, 30], [30, 1], [2, 3]] as const)('[UP8] is made of every size: %i × %i', (width, height) => {
    const made = upscalePicture(facePicture(width, height), 4);
    expect([made.width, made.height]).toEqual([width * 4, height * 4]);
    expect(made.data.every((value, at) => at % 4 !== 3 || value === 255)).toBe(true);
  });
});
