import { describe, expect, it } from 'vitest';
import { labTexts } from '@/lib/texts/en/lab';

const hourMs = 3_600_000;

describe('how far a clock is ahead', () => {
  it.each([
    [0, '0 hours'],
    [hourMs, '1 hour'],
    [24 * hourMs, '1 day'],
    [26 * hourMs, '1 day 2 hours'],
    // A moment has passed since it was read.
    [30 * 24 * hourMs - 40, '30 days'],
    [30 * 24 * hourMs + 40, '30 days'],
  ])('%i ms is told as %s', (ms, text) => {
    expect(labTexts.length(ms)).toBe(text);
  });
});

it('account time is told in UTC', () => {
  expect(labTexts.instant(Date.UTC(2026, 11, 22, 0, 0))).toBe('22 Dec 2026, 00:00 UTC');
});
