import { describe, expect, it } from 'vitest';
import { ticksPerSecond } from '@/lib/editor/document/time';
import { clockTime, parseClockTime } from '@/components/editor/provider/clock-time';

describe('clockTime', () => {
  it.each([
    [0, '0:00.0'],
    [12.34, '0:12.3'],
    [59.96, '1:00.0'],
    [61, '1:01.0'],
    [3_600, '1:00:00.0'],
    [36_061.5, '10:01:01.5'],
  ])('writes %d s as %s', (seconds, text) => {
    expect(clockTime(seconds * ticksPerSecond)).toBe(text);
  });
});

describe('parseClockTime', () => {
  it.each([
    ['5', 5],
    ['0:12.3', 12.3],
    ['1:01', 61],
    ['1:00:00.5', 3_600.5],
    [' 2,5 ', 2.5],
    ['.5', 0.5],
  ])('reads %s as %d s', (text, seconds) => {
    expect(parseClockTime(text)).toBe(Math.round(seconds * ticksPerSecond));
  });

  it.each(['', 'abc', '1:2:3:4', '1.5:00', '-3', '1::2'])('refuses %j', (text) => {
    expect(parseClockTime(text)).toBeNull();
  });
});
