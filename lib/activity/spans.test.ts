import { describe, expect, it } from 'vitest';
import { spansOf } from '@/lib/activity/spans';
import { createPrng, intBetween } from '@/lib/base/prng';

const dayMs = 24 * 3_600_000;

describe('the days of a filter as whole periods', () => {
  it('are one where nothing bounds them', () => {
    expect(spansOf({})).toEqual([{ grain: 'all', from: '1970-01-01', until: '1970-01-02' }]);
  });

  it.each([
    [{ from: '2026-11-22', to: '2026-11-22' }, ['day 2026-11-22 2026-11-23']],
    [{ from: '2026-11-01', to: '2026-11-30' }, ['month 2026-11-01 2026-12-01']],
    [{ from: '2024-01-01', to: '2025-12-31' }, ['year 2024-01-01 2026-01-01']],
    [{ from: '2024-02-29', to: '2024-02-29' }, ['day 2024-02-29 2024-03-01']],
    [{ from: '2024-03-15', to: '2026-05-02' }, ['day 2024-03-15 2024-04-01', 'month 2024-04-01 2025-01-01', 'year 2025-01-01 2026-01-01', 'month 2026-01-01 2026-05-01', 'day 2026-05-01 2026-05-03']],
    [{ from: '2026-10-30', to: '2026-11-02' }, ['day 2026-10-30 2026-11-03']],
    [{ from: '2026-12-15' }, ['day 2026-12-15 2027-01-01', 'year 2027-01-01 9999-01-01']],
    [{ to: '2026-01-31' }, ['year 1970-01-01 2026-01-01', 'month 2026-01-01 2026-02-01']],
    [{ from: '0000-01-01', to: '9999-12-31' }, ['year 1970-01-01 9999-01-01']],
  ])('%j', (days, spans) => {
    expect(spansOf(days).map(({ grain, from, until }) => `${grain} ${from} ${until}`)).toEqual(spans);
  });

  it('follow each other without gap or overlap, from the first day to the last', () => {
    const random = createPrng('spans');
    for (let round = 0; round < 500; round += 1) {
      const fromAt = Date.UTC(2019, 0, 1) + intBetween(random, 0, 3_000) * dayMs;
      const lastAt = fromAt + intBetween(random, 0, 2_500) * dayMs;
      const day = (at: number) => new Date(at).toISOString().slice(0, 10);
      const spans = spansOf({ from: day(fromAt), to: day(lastAt) });
      expect(spans.map(({ from }) => from)).toEqual([day(fromAt), ...spans.slice(0, -1).map(({ until }) => until)]);
      expect(spans.at(-1)?.until).toBe(day(lastAt + dayMs));
      expect(spans.length).toBeLessThanOrEqual(5);
      for (const { grain, from, until } of spans) for (const edge of [from, until]) expect(edge.endsWith({ all: '', year: '-01-01', month: '-01', day: '' }[grain])).toBe(true);
    }
  });
});
