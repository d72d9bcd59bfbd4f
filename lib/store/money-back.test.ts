import { expect, it } from 'vitest';
import { revokeTargetOf } from '@/lib/store/money-back';

it.each([
  ['nothing', 100, 499, 0, 0],
  ['a cent', 100, 499, 1, 0],
  ['five cents', 100, 499, 5, 1],
  ['half, rounded down', 100, 499, 249, 49],
  ['all but a cent', 100, 499, 498, 99],
  ['all', 100, 499, 499, 100],
  ['more than was paid', 100, 499, 600, 100],
  ['all of nothing', 100, 0, 1, 100],
  ['a third of very much', 1_000_000_000, 2_000_000_000, 666_666_667, 333_333_333],
  ['of sums past 2^53', 999_999_999, 1_999_999_999, 1_999_999_998, 999_999_998],
])('[R1] [S10] when %s came back, that part of the grant is to be revoked', (_what, amount, paidCents, returnedCents, target) => {
  expect(revokeTargetOf(amount, { paidCents, returnedCents })).toBe(target);
});
