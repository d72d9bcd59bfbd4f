import { describe, expect, it } from 'vitest';
import { overlap } from '@/lib/cutout/mask/regions';
import type { Pixels } from '@/lib/base/pixels';
import { Refining } from './refining';
import type { Stroke } from './stroke';

const [width, height] = [320, 200];

/** A red disc of 60 pixels on blue, both with some grain. */
function disc(): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let index = 0; index < width * height; index += 1) {
    const grain = ((index * 7919) % 23) - 11;
    data.set(isInDisc(index) ? [200 + grain, 50 + grain, 40, 255] : [40 + grain, 70, 160 + grain, 255], index * 4);
  }
  return { data, width, height };
}

function isInDisc(index: number): boolean {
  return Math.hypot((index % width) + 0.5 - 160, Math.floor(index / width) + 0.5 - 100) < 60;
}

const truth = Uint8Array.from({ length: width * height }, (_, index) => (isInDisc(index) ? 1 : 0));
/** What a cut-out should have been. */
const right = Uint8ClampedArray.from(truth, (value) => value * 255);
/** The right third of the disc was lost. */
const bitten = right.map((value, index) => (index % width > 180 ? 0 : value));
/** A piece of the background was taken along at the left. */
const blotted = right.map((value, index) => (Math.hypot((index % width) - 90, Math.floor(index / width) - 100) < 24 ? 255 : value));

const stroke = (change: Partial<Stroke>): Stroke => ({ kind: 'keep', points: [{ x: 0.5, y: 0.5 }], radius: 0.05, followsEdges: false, ...change });
const alphaOf = ({ data }: Pixels): Buffer => Buffer.from(Uint8Array.from({ length: data.length / 4 }, (_, index) => data[index * 4 + 3]!));
const maskOf = (pixels: Pixels): Uint8Array => alphaOf(pixels).map((value) => (value > 127 ? 1 : 0));

describe('a stroke', () => {
  it('[CU12] that keeps gives back what is under it, and changes nothing beside it', () => {
    const refining = new Refining(disc(), bitten);
    refining.paint(stroke({ points: [{ x: 200 / width, y: 0.5 }], radius: 15 / width }));
    const after = alphaOf(refining.result());
    expect(after[100 * width + 200]).toBe(255);
    const changed = [...after].flatMap((value, index) => (value === bitten[index] ? [] : [Math.hypot((index % width) + 0.5 - 200, Math.floor(index / width) + 0.5 - 100)]));
    expect(Math.max(...changed)).toBeLessThan(18);
    expect(after.every((value, index) => value >= bitten[index]!)).toBe(true);
  });

  it('[CU12] that removes never gives back, and what is transparent in the picture cannot be kept', () => {
    const picture = disc();
    for (let index = 0; index < width * 20; index += 1) picture.data[index * 4 + 3] = 0;
    const refining = new Refining(picture, right.map((value, index) => (index < width * 20 ? 0 : value)));
    refining.paint(stroke({ kind: 'remove', followsEdges: true, points: [{ x: 0.5, y: 0.2 }, { x: 0.5, y: 0.5 }] }));
    expect(alphaOf(refining.result()).every((value, index) => value <= right[index]!)).toBe(true);
    refining.paint(stroke({ points: [{ x: 0.1, y: 0.05 }] }));
    expect(alphaOf(refining.result()).subarray(0, width * 20).every((value) => value === 0)).toBe(true);
  });

  it('[CU13] that follows edges brings back the lost part of the subject up to its outline, drawn roughly and over it', () => {
    const refining = new Refining(disc(), bitten);
    const before = overlap(maskOf(refining.result()), truth);
    // A third of the brush lies over the background.
    refining.paint(stroke({ followsEdges: true, radius: 26 / width, points: [{ x: 195 / width, y: 60 / height }, { x: 202 / width, y: 100 / height }, { x: 195 / width, y: 140 / height }] }));
    const after = overlap(maskOf(refining.result()), truth);
    expect(before).toBeLessThan(0.85);
    expect(after).toBeGreaterThan(0.98);
  });

  it('[CU13] that follows edges takes a blot of background away, and leaves the subject where the brush touches it', () => {
    const refining = new Refining(disc(), blotted);
    refining.paint(stroke({ kind: 'remove', followsEdges: true, radius: 30 / width, points: [{ x: 84 / width, y: 85 / height }, { x: 84 / width, y: 115 / height }] }));
    const after = maskOf(refining.result());
    expect(overlap(after, truth)).toBeGreaterThan(0.985);
    const exact = new Refining(disc(), blotted);
    exact.paint(stroke({ kind: 'remove', radius: 30 / width, points: [{ x: 84 / width, y: 85 / height }, { x: 84 / width, y: 115 / height }] }));
    expect(overlap(maskOf(exact.result()), truth)).toBeLessThan(overlap(after, truth));
  });

  it('[CU12] beside the picture, or where nothing is left to change, is no step', () => {
    const refining = new Refining(disc(), right);
    refining.paint(stroke({ points: [{ x: 3, y: 3 }] }));
    refining.paint(stroke({}));
    expect(refining.state).toEqual({ canUndo: false, canRedo: false });
  });

  it('[CU14] gives the same twice, and a preview is the result made smaller', () => {
    const paint = (): Refining => {
      const refining = new Refining(disc(), bitten);
      refining.paint(stroke({ followsEdges: true, radius: 26 / width, points: [{ x: 195 / width, y: 60 / height }, { x: 195 / width, y: 140 / height }] }));
      return refining;
    };
    const refining = paint();
    expect(Buffer.from(refining.result().data).equals(Buffer.from(paint().result().data))).toBe(true);
    const small = refining.preview(160);
    expect([small.width, small.height]).toEqual([160, 100]);
    const [large, little] = [alphaOf(refining.result()), alphaOf(small)];
    const apart = little.map((value, index) => {
      const at = Math.floor(index / 160) * 2 * width + (index % 160) * 2;
      return Math.abs(value - (large[at]! + large[at + 1]! + large[at + width]! + large[at + width + 1]!) / 4);
    });
    expect(Math.max(...apart)).toBeLessThanOrEqual(1);
  });
});

describe('the outline as a whole', () => {
  const areaAt = (shiftPx: number, softPx = 0): number => {
    const refining = new Refining(disc(), right);
    refining.setEdge({ shiftPx, softPx });
    return alphaOf(refining.result()).reduce((sum, value) => sum + value / 255, 0);
  };

  it('[CU15] moves by as many pixels as it is told, in all directions', () => {
    for (const shift of [-8, -3, 3, 8]) expect(areaAt(shift) / (Math.PI * (60 + shift) ** 2)).toBeCloseTo(1, 1.5);
  });

  it('[CU15] gets softer around where it was, and at zero is what it was', () => {
    const refining = new Refining(disc(), right);
    expect(alphaOf(refining.result()).equals(Buffer.from(right))).toBe(true);
    refining.setEdge({ shiftPx: 0, softPx: 6 });
    const soft = alphaOf(refining.result());
    expect([soft[100 * width + 160 + 50], soft[100 * width + 160 + 70]]).toEqual([255, 0]);
    expect(Math.abs(soft[100 * width + 160 + 59]! - 128)).toBeLessThan(24);
    expect(areaAt(0, 6) / areaAt(0)).toBeCloseTo(1, 1.5);
    refining.setEdge({ shiftPx: 0, softPx: 0 });
    expect(alphaOf(refining.result()).equals(Buffer.from(right))).toBe(true);
  });

  it('[CU15] of what has none changes nothing', () => {
    for (const value of [0, 255]) {
      const refining = new Refining(disc(), new Uint8ClampedArray(width * height).fill(value));
      refining.setEdge({ shiftPx: 5, softPx: 5 });
      expect(new Set(alphaOf(refining.result()))).toEqual(new Set([value]));
    }
  });
});

describe('steps', () => {
  it('[CU16] are taken back and done again; a new one forgets what was taken back', () => {
    const refining = new Refining(disc(), bitten);
    const looks = [alphaOf(refining.result())];
    for (const y of [0.3, 0.5, 0.7]) {
      refining.paint(stroke({ points: [{ x: 200 / width, y }] }));
      looks.push(alphaOf(refining.result()));
    }
    for (const step of [2, 1, 0]) {
      refining.undo();
      expect(alphaOf(refining.result()).equals(looks[step]!)).toBe(true);
    }
    expect(refining.state).toEqual({ canUndo: false, canRedo: true });
    for (const step of [1, 2, 3]) {
      refining.redo();
      expect(alphaOf(refining.result()).equals(looks[step]!)).toBe(true);
    }
    refining.undo();
    refining.paint(stroke({ kind: 'remove', points: [{ x: 0.45, y: 0.5 }] }));
    expect(refining.state).toEqual({ canUndo: true, canRedo: false });
  });

  it('[CU16] starting again is one of them', () => {
    const refining = new Refining(disc(), bitten);
    refining.paint(stroke({ points: [{ x: 200 / width, y: 0.5 }] }));
    const painted = alphaOf(refining.result());
    refining.startAgain();
    expect(alphaOf(refining.result()).equals(Buffer.from(bitten))).toBe(true);
    refining.undo();
    expect(alphaOf(refining.result()).equals(painted)).toBe(true);
    refining.startAgain(right);
    expect(alphaOf(refining.result()).equals(Buffer.from(right))).toBe(true);
  });

  it('[CU16] the result loses the background’s share of its soft pixels and has the picture’s size', () => {
    const refining = new Refining(disc(), right);
    refining.setEdge({ shiftPx: 1, softPx: 2 });
    const { data, ...size } = refining.result();
    expect(size).toEqual({ width, height });
    // Half a pixel outside of the disc the picture is blue; its cut-out is red there.
    const at = (100 * width + 221) * 4;
    expect(data[at + 3]).toBeGreaterThan(60);
    expect(data[at]).toBeGreaterThan(data[at + 2]!);
  });
});
