import { describe, expect, it } from 'vitest';
import { blurPixels, boxOf } from '@/lib/editor/compositor/filters/blur';
import { reduceBlur } from '@/lib/editor/compositor/filters/filter-plan';

const side = 41;
const middle = (side - 1) / 2;

function picture(colorAt: (x: number, y: number) => readonly [number, number, number, number]): Uint8ClampedArray {
  return Uint8ClampedArray.from(Array.from({ length: side * side }, (_, index) => colorAt(index % side, Math.floor(index / side))).flat());
}

function at(pixels: Uint8ClampedArray, x: number, y: number): number[] {
  return [...pixels.slice((y * side + x) * 4, (y * side + x) * 4 + 4)];
}

describe('the blur', () => {
  it.each([0.4, 0.9, 1.7, 2.5, 4.3, 9])('[EG4] spreads as far as a gaussian of %d px, not in steps', (sigma) => {
    const { whole, part } = boxOf(sigma);
    const width = 2 * whole + 1 + 2 * part;
    const squares = Array.from({ length: whole }, (_, index) => 2 * (index + 1) ** 2).reduce((sum, value) => sum + value, 0) + 2 * part * (whole + 1) ** 2;
    expect(Math.sqrt((3 * squares) / width)).toBeCloseTo(sigma, 6);
    expect(part).toBeGreaterThanOrEqual(0);
    expect(part).toBeLessThan(1);
  });

  it.each([1, 1.35, 1.45, 3])('[EG4] makes of an edge what a gaussian of %d px makes of it, within 2 %', (sigma) => {
    const pixels = picture((x) => (x > middle ? [255, 255, 255, 255] : [0, 0, 0, 255]));
    blurPixels(pixels, side, side, sigma);
    for (let x = 8; x < side - 8; x += 1) expect(Math.abs((at(pixels, x, middle)[0] ?? 0) / 255 - share((x - middle - 0.5) / sigma))).toBeLessThan(0.02);
  });

  it('[EG4] spreads alike in all directions and loses no light', () => {
    const pixels = picture((x, y) => (x === middle && y === middle ? [255, 255, 255, 255] : [0, 0, 0, 255]));
    // A point would be lost among 256 levels: a square of it stays countable.
    for (let y = middle - 4; y <= middle + 4; y += 1) for (let x = middle - 4; x <= middle + 4; x += 1) pixels.set([255, 255, 255, 255], (y * side + x) * 4);
    blurPixels(pixels, side, side, 2.2);
    expect(at(pixels, middle + 7, middle)).toEqual(at(pixels, middle, middle + 7));
    expect(at(pixels, middle - 7, middle)).toEqual(at(pixels, middle, middle - 7));
    const light = pixels.reduce((sum, value, index) => sum + (index % 4 === 0 ? value : 0), 0);
    expect(light / (81 * 255)).toBeCloseTo(1, 1);
  });

  it.each([0.5, 1.3, 5])('[EG4] leaves a picture of one colour as it is, its edges too (%d px)', (sigma) => {
    const pixels = picture(() => [200, 90, 30, 255]);
    blurPixels(pixels, side, side, sigma);
    expect([at(pixels, 0, 0), at(pixels, middle, 0), at(pixels, side - 1, side - 1), at(pixels, middle, middle)]).toEqual(Array.from({ length: 4 }, () => [200, 90, 30, 255]));
  });

  it('[EG4] goes over from narrow blurs to wider ones without a step', () => {
    const [narrow, wide] = [1.414, 1.4143].map((sigma) => {
      const pixels = picture((x, y) => (x % 7 < 3 && y % 5 < 2 ? [250, 200, 0, 255] : [0, 60, 90, 120]));
      blurPixels(pixels, side, side, sigma);
      return pixels;
    });
    // At the edges three passes repeat what each of them made, and one kernel what was there.
    const isInside = (place: number) => place >= 3 && place < side - 3;
    narrow?.forEach((value, index) => {
      const pixel = Math.floor(index / 4);
      if (isInside(pixel % side) && isInside(Math.floor(pixel / side))) expect(Math.abs(value - (wide?.[index] ?? 0))).toBeLessThanOrEqual(1);
    });
  });

  it('[EG4] takes no colour from what is transparent', () => {
    const pixels = picture((x) => (x > middle ? [0, 255, 0, 0] : [250, 0, 0, 255]));
    blurPixels(pixels, side, side, 3);
    for (let x = middle - 5; x <= middle + 5; x += 1) expect(at(pixels, x, middle).slice(0, 3)).toEqual([expect.closeTo(250, -0.7), 0, 0]);
    expect(at(pixels, middle, middle)[3]).toBeLessThan(200);
    expect(at(pixels, middle + 3, middle)[3]).toBeGreaterThan(10);
  });

  it('[EG4] changes nothing at 0', () => {
    const pixels = picture((x, y) => [x * 6, y * 6, 0, 255]);
    const before = pixels.slice();
    blurPixels(pixels, side, side, 0);
    expect(pixels).toEqual(before);
  });

  it('[EG4] makes a picture the smaller the more it is blurred, and takes off what that blurs already', () => {
    expect([0.5, 1.3, 2.4, 5, 12, 40].map((sigma) => reduceBlur(sigma).reduction)).toEqual([1, 1, 2, 4, 16, 32]);
    const { reduction, sigmaPx } = reduceBlur(12);
    const smaller = (1 - 1 / reduction ** 2) / 12 + 1 / 6;
    expect(reduction * Math.sqrt(sigmaPx ** 2 + smaller)).toBeCloseTo(12, 9);
    expect(reduceBlur(0)).toEqual({ reduction: 1, sigmaPx: 0 });
  });
});

/** How much of a gaussian lies below a number of standard deviations (Abramowitz and Stegun 7.1.26). */
function share(deviations: number): number {
  const x = Math.abs(deviations) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const erf = 1 - ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t * Math.exp(-x * x);
  return deviations < 0 ? (1 - erf) / 2 : (1 + erf) / 2;
}
