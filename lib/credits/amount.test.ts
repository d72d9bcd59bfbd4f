import { describe, expect, it } from 'vitest';
import { isAmount } from '@/lib/credits/amount';

describe('isAmount', () => {
  it.each([0, 1, 137, 999_999_999, 1_000_000_000])('[T1] %d is an amount', (value) => {
    expect(isAmount(value)).toBe(true);
  });

  it.each([-1, 0.5, 1_000_000_001, Number.NaN, Number.POSITIVE_INFINITY, 1e300])('[T1] %d is none', (value) => {
    expect(isAmount(value)).toBe(false);
  });
});
