import { expect, it } from 'vitest';
import { dayKey, formatDay, formatDayOfWeek, formatDayTime, formatExact, formatTime } from '@/lib/texts/dates';

const at = Date.parse('2026-11-22T04:05:09.999Z');

it('writes days and times in UTC, whatever zone this machine is in', () => {
  expect(formatDay(at)).toBe('22 Nov 2026');
  expect(formatDayOfWeek(at)).toBe('Sunday, 22 November 2026');
  expect(formatTime(at)).toBe('04:05');
  expect(formatDayTime(at)).toBe('22 Nov 2026, 04:05 UTC');
  expect(formatExact(at)).toBe('22 November 2026, 04:05:09 UTC');
});

it('puts the last millisecond of a day and the first of the next on different days', () => {
  const midnight = Date.parse('2027-01-01T00:00:00Z');
  expect([dayKey(midnight - 1), dayKey(midnight)]).toEqual(['2026-12-31', '2027-01-01']);
  expect(formatExact(midnight - 1)).toBe('31 December 2026, 23:59:59 UTC');
  expect(formatExact(midnight)).toBe('1 January 2027, 00:00:00 UTC');
});
