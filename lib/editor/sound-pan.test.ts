import { describe, expect, it } from 'vitest';
import { panGains } from '@/lib/editor/sound-pan';

const rounded = (pan: number, channelCount: number) => Object.values(panGains(pan, channelCount)).map((gain: number) => Math.round(gain * 1000) / 1000);

describe('where a sound stands', () => {
  it('[EX11] is as recorded in the middle, whatever its channels', () => {
    expect([rounded(0, 1), rounded(0, 2)]).toEqual([[1, 0, 0, 1], [1, 0, 0, 1]]);
  });

  it('[EX11] leaves nothing on the other side at the ends', () => {
    expect([rounded(-1, 1), rounded(1, 1)]).toEqual([[1, 0, 0, 0], [0, 0, 0, 1]]);
    expect([rounded(-1, 2), rounded(1, 2)]).toEqual([[1, 1, 0, 0], [0, 0, 1, 1]]);
  });

  it('[EX11] keeps the power of what moves over', () => {
    for (const pan of [-0.9, -0.5, -0.1, 0.3, 0.7]) {
      const { leftToLeft, rightToLeft, leftToRight, rightToRight } = panGains(pan, 2);
      expect(pan < 0 ? rightToLeft ** 2 + rightToRight ** 2 : leftToLeft ** 2 + leftToRight ** 2).toBeCloseTo(1);
    }
  });
});
