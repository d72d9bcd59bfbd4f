import { rangeOf, type ActivityFilters } from '@/lib/activity/filters';

/** What the log is rolled up by. A week is no grain: weeks and months share no borders. */
export type Grain = 'all' | 'year' | 'month' | 'day';

/** Whole periods of one grain: `from` is the first day of the first one, `until` the first day that is not in it any more (YYYY-MM-DD, UTC). */
export interface Span {
  readonly grain: Grain;
  readonly from: string;
  readonly until: string;
}

const dayMs = 24 * 3_600_000;
const finer = { year: 'month', month: 'day' } as const;
/** Before and after everything that an account can have lived through. */
const [firstYearAt, lastYearAt] = [Date.UTC(1970, 0, 1), Date.UTC(9999, 0, 1)];

/**
 * The days of a filter as few whole periods: of 15 March 2024 to 2 May 2026 the rest of March, the rest of 2024, the year 2025, four months and two days.
 * However long the range is, it is told by at most 22 months and 60 days beside its years.
 */
export function spansOf(days: Pick<ActivityFilters, 'from' | 'to'>): Span[] {
  const { fromAt, untilAt } = rangeOf(days);
  if (fromAt === null && untilAt === null) return [{ grain: 'all', from: dayOf(0), until: dayOf(dayMs) }];
  return spansBetween(fromAt ?? firstYearAt, untilAt ?? lastYearAt, 'year');
}

/** The days from `fromAt` to `untilAt` (beginnings of days in ms, the latter exclusive) as few whole periods, none of them longer than `grain`. */
export function spansBetween(fromAt: number, untilAt: number, grain: Exclude<Grain, 'all'>): Span[] {
  if (fromAt >= untilAt) return [];
  if (grain === 'day') return [{ grain, from: dayOf(fromAt), until: dayOf(untilAt) }];
  const [firstWholeAt, lastWholeAt] = [startOf(grain, fromAt, fromAt === startOf(grain, fromAt) ? 0 : 1), startOf(grain, untilAt)];
  if (firstWholeAt >= lastWholeAt) return spansBetween(fromAt, untilAt, finer[grain]);
  const whole = { grain, from: dayOf(firstWholeAt), until: dayOf(lastWholeAt) };
  return [...spansBetween(fromAt, firstWholeAt, finer[grain]), whole, ...spansBetween(lastWholeAt, untilAt, finer[grain])];
}

/** The beginning of the period that holds an instant (ms), or of the one that is `later` periods after it. */
function startOf(grain: 'year' | 'month', at: number, later = 0): number {
  const [year, month] = [new Date(at).getUTCFullYear(), new Date(at).getUTCMonth()];
  return grain === 'year' ? Date.UTC(year + later, 0, 1) : Date.UTC(year, month + later, 1);
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
