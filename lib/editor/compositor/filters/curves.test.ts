import { expect, it } from 'vitest';
import { sampleCurve } from '@/lib/editor/compositor/filters/curves';

it('[EG3] a curve goes through its points and is straight between two', () => {
  const straight = sampleCurve([[0, 0], [1, 1]]);
  for (const level of [0, 51, 128, 255]) expect(straight[level]).toBeCloseTo(level / 255, 6);
  const curve = sampleCurve([[0, 0.1], [0.4, 0.3], [0.8, 0.9], [1, 0.95]]);
  expect([curve[0], curve[102], curve[204], curve[255]]).toEqual([expect.closeTo(0.1, 6), expect.closeTo(0.3, 6), expect.closeTo(0.9, 6), expect.closeTo(0.95, 6)]);
});

it('[EG3] a curve whose points rise never falls', () => {
  const curve = sampleCurve([[0, 0], [0.1, 0.01], [0.2, 0.8], [0.9, 0.81], [1, 1]]);
  expect(curve.every((value, level) => level === 0 || value >= (curve[level - 1] ?? 0) - 1e-12)).toBe(true);
});
