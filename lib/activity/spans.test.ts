import { describe, expect, it } from 'vitest';
import { spansOf } from '@/lib/activity/spans';
import { createPrng, intBetween } from '@/lib/base/prng';

const dayMs = 24 * 3_600_000;

describe('the days of a filter as whole periods', () => {
  it('are one where nothing bounds them', () => {
    expect(spansOf({})).toEqual([{ grain: 'all', from: '1970-01-01', until: '1970-01-02', sign: 1 }]);
  });

  it.each([
    [{ from: '2026-11-22', to: '2026-11-22' }, ['day 2026-11-22 2026-11-23']],
    [{ from: '2026-11-01', to: '2026-11-30' }, ['month 2026-11-01 2026-12-01']],
    [{ from: '2024-01-01', to: '2025-12-31' }, ['year 2024-01-01 2026-01-01']],
    [{ from: '2024-02-29', to: '2024-02-29' }, ['day 2024-02-29 2024-03-01']],
    [
      { from: '2024-03-15', to: '2026-11-02' },
      ['-month 2024-01-01 2024-03-01', '-day 2024-03-01 2024-03-15', 'year 2024-01-01 2027-01-01', 'day 2026-11-01 2026-11-03', '-month 2026-11-01 2027-01-01'],
    ],
    [{ from: '2024-10-20', to: '2026-02-09' }, ['day 2024-10-20 2024-11-01', 'month 2024-11-01 2025-01-01', 'year 2025-01-01 2026-01-01', 'month 2026-01-01 2026-02-01', 'day 2026-02-01 2026-02-10']],
    [{ from: '2026-10-30', to: '2026-11-02' }, ['day 2026-10-30 2026-11-03']],
    [{ from: '2026-12-15' }, ['day 2026-12-15 2027-01-01', 'year 2027-01-01 9999-01-01']],
    [{ to: '2026-01-31' }, ['year 1970-01-01 2026-01-01', 'month 2026-01-01 2026-02-01']],
    [{ from: '0000-01-01', to: '9999-12-31' }, ['year 1970-01-01 9999-01-01']],
  ])('%j', (days, spans) => {
    expect(spansOf(days).map(({ grain, from, until, sign }) => `${sign === 1 ? '' : '-'}${grain} ${from} ${until}`)).toEqual(spans);
  });

  it('count every day of the range once, and no other', () => {
    const random = createPrng('spans');
    const day = (at: number) => new Date(at).toISOString().slice(0, 10);
    for (let round = 0; round < 60; round += 1) {
      const fromAt = Date.UTC(2022, 0, 1) + intBetween(random, 0, 700) * dayMs;
      const lastAt = fromAt + intBetween(random, 0, 1_500) * dayMs;
      const spans = spansOf({ from: day(fromAt), to: day(lastAt) });
      const length = { all: Infinity, year: 366, month: 31, day: 1 };
      const pieces = spans.filter(({ grain }) => grain !== 'year').reduce((sum, { grain, from, until }) => sum + Math.ceil((Date.parse(until) - Date.parse(from)) / dayMs / length[grain]), 0);
      expect(pieces).toBeLessThanOrEqual(48);
      for (const { grain, from, until } of spans) for (const edge of [from, until]) expect(edge.endsWith({ all: '', year: '-01-01', month: '-01', day: '' }[grain])).toBe(true);
      for (let at = Date.UTC(2021, 11, 1); at < Date.UTC(2029, 0, 1); at += 5 * dayMs) {
        const counted = spans.reduce((sum, { from, until, sign }) => (from <= day(at) && day(at) < until ? sum + sign : sum), 0);
        if (counted !== Number(at >= fromAt && at <= lastAt)) expect.fail(`${day(at)} counts ${counted} times from ${day(fromAt)} to ${day(lastAt)}`);
      }
    }
  });
});
