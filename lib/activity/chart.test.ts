import { describe, expect, it } from 'vitest';
import { chartPoints, chartRange } from '@/lib/activity/chart';

const at = (text: string): number => Date.parse(text);
const now = at('2026-11-22T14:05:00Z');
const unbounded = { fromAt: null, untilAt: null };
const days = (range: ReturnType<typeof chartRange>): string[] => chartPoints(range, []).map(({ day }) => day);

describe('the range of the chart', () => {
  it('is that of the filter', () => {
    const range = chartRange({ fromAt: at('2026-10-01'), untilAt: at('2026-10-04') }, at('2026-01-01'), now);
    expect(range.step).toBe('day');
    expect(days(range)).toEqual(['2026-10-01', '2026-10-02', '2026-10-03']);
  });

  it('is else that of the account, up to today, and at least two weeks', () => {
    expect(days(chartRange(unbounded, at('2026-11-22T10:00:00Z'), now))).toHaveLength(14);
    const older = days(chartRange(unbounded, at('2026-10-20T10:00:00Z'), now));
    expect([older[0], older.at(-1), older.length]).toEqual(['2026-10-20', '2026-11-22', 34]);
  });

  it('goes on to its first day where that has not come yet', () => {
    expect(days(chartRange({ fromAt: at('2027-01-01'), untilAt: null }, at('2026-01-01'), now))).toEqual(['2027-01-01']);
  });

  it.each([
    ['2026-09-22', 'day', 62],
    ['2026-09-21', 'week', 9],
    ['2025-11-22', 'week', 53],
    ['2025-09-01', 'month', 15],
    ['2016-11-22', 'month', 121],
    ['2015-01-01', 'year', 12],
  ])('from %s on goes by %s', (from, step, count) => {
    const range = chartRange({ fromAt: at(from), untilAt: null }, 0, now);
    expect(range.step).toBe(step);
    expect(days(range)).toHaveLength(count);
  });
});

describe('the points', () => {
  it('are those that are known, with zeros between them', () => {
    const range = chartRange({ fromAt: at('2026-11-01'), untilAt: at('2026-11-04') }, 0, now);
    const known = { day: '2026-11-02', subscription: 5, purchased: 0, activity: 1 };
    const zero = { subscription: 0, purchased: 0, activity: 0 };
    expect(chartPoints(range, [known])).toEqual([{ day: '2026-11-01', ...zero }, known, { day: '2026-11-03', ...zero }]);
  });

  it('of weeks begin on Monday, of months on the first', () => {
    const weeks = chartPoints({ step: 'week', fromAt: at('2026-11-22'), untilAt: at('2026-12-01') }, []);
    expect(weeks.map(({ day }) => day)).toEqual(['2026-11-16', '2026-11-23', '2026-11-30']);
    const months = chartPoints({ step: 'month', fromAt: at('2025-12-31'), untilAt: at('2026-02-02') }, []);
    expect(months.map(({ day }) => day)).toEqual(['2025-12-01', '2026-01-01', '2026-02-01']);
  });
});
