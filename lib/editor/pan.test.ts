import { expect, it } from 'vitest';
import { panMatrix } from '@/lib/editor/pan';

it('[EO6] changes nothing in the middle and keeps the power of a side that moves over', () => {
  expect(panMatrix(0)).toEqual({ leftToLeft: 1, rightToLeft: 0, leftToRight: 0, rightToRight: 1 });
  for (let pan = -1; pan <= 1; pan += 0.25) {
    const { leftToLeft, leftToRight, rightToLeft, rightToRight } = panMatrix(pan);
    expect(leftToLeft ** 2 + leftToRight ** 2).toBeCloseTo(1);
    expect(rightToLeft ** 2 + rightToRight ** 2).toBeCloseTo(1);
  }
});

it('[EO6] puts everything on one side at the ends', () => {
  const left = panMatrix(-1);
  expect([left.leftToLeft, left.rightToLeft]).toEqual([1, 1]);
  expect([left.leftToRight, left.rightToRight].map((gain) => Math.round(gain * 1e9))).toEqual([0, 0]);
  const right = panMatrix(1);
  expect([right.leftToRight, right.rightToRight]).toEqual([1, 1]);
});
