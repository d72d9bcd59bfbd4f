import { describe, expect, it } from 'vitest';
import { formatAgo, formatCount, formatLength, formatList, formatWhole } from '@/lib/texts/format';

const minuteMs = 60_000;
const dayMs = 86_400_000;

describe('format', () => {
  it('groups digits', () => {
    expect(formatWhole(1_000_000_000)).toBe('1,000,000,000');
  });

  it('chooses the form of the word by the number', () => {
    expect(formatCount(1, 'credit', 'credits')).toBe('1 credit');
    expect(formatCount(0, 'credit', 'credits')).toBe('0 credits');
    expect(formatCount(1200, 'credit', 'credits')).toBe('1,200 credits');
  });

  it('joins a list', () => {
    expect(formatList(['6 subscription', '4 purchased'])).toBe('6 subscription and 4 purchased');
  });

  it.each([
    [0, null],
    [59_999, null],
    [minuteMs, '1 minute ago'],
    [119 * minuteMs, '1 hour ago'],
    [dayMs, 'yesterday'],
    [6 * dayMs, '6 days ago'],
    [13 * dayMs, 'last week'],
    [45 * dayMs, 'last month'],
    [800 * dayMs, '2 years ago'],
  ])('says %d ms ago as %s', (elapsedMs, words) => {
    expect(formatAgo(1_000_000, 1_000_000 + elapsedMs)).toBe(words);
  });

  it('never speaks of the future where clocks differ', () => {
    expect(formatAgo(2_000_000, 1_000_000)).toBeNull();
  });

  it.each([
    [0, '0:00'],
    [999, '0:00'],
    [65_000, '1:05'],
    [3_600_000, '1:00:00'],
    [36_061_000, '10:01:01'],
  ])('writes %d ms as %s', (lengthMs, text) => {
    expect(formatLength(lengthMs)).toBe(text);
  });
});
