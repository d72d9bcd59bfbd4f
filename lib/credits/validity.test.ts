import { describe, expect, it } from 'vitest';
import { hasLapsed, isValidAt, isWindow } from '@/lib/credits/validity';

const grant = { validFrom: 1000, validUntil: 2000 };

describe('validity', () => {
  it.each([
    { now: 999, valid: false, lapsed: false },
    { now: 1000, valid: true, lapsed: false },
    { now: 1999, valid: true, lapsed: false },
    { now: 2000, valid: false, lapsed: true },
    { now: 2001, valid: false, lapsed: true },
  ])('[B3] from 1000 until 2000, at $now: valid is $valid', ({ now, valid, lapsed }) => {
    expect({ valid: isValidAt(grant, now), lapsed: hasLapsed(grant, now) }).toEqual({ valid, lapsed });
  });

  it('[B3] a grant without end never lapses', () => {
    expect(isValidAt({ validFrom: 0, validUntil: null }, Number.MAX_SAFE_INTEGER)).toBe(true);
  });

  it.each([
    { validFrom: 0, validUntil: null, is: true },
    { validFrom: 0, validUntil: 1, is: true },
    { validFrom: -5, validUntil: 0, is: true },
    { validFrom: 1, validUntil: 1, is: false },
    { validFrom: 2, validUntil: 1, is: false },
    { validFrom: 0.5, validUntil: 1, is: false },
    { validFrom: 0, validUntil: 1.5, is: false },
    { validFrom: Number.NaN, validUntil: null, is: false },
    { validFrom: 0, validUntil: Number.POSITIVE_INFINITY, is: false },
  ])('[G1] from $validFrom until $validUntil: a window is $is', ({ is, ...window }) => {
    expect(isWindow(window)).toBe(is);
  });
});
