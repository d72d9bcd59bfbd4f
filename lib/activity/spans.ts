import { rangeOf, type ActivityFilters } from '@/lib/activity/filters';

/** What the log is rolled up by. A week is no grain: weeks and months share no borders. */
export type Grain = 'all' | 'year' | 'month' | 'day';

/** Whole periods of one grain: `from` is the first day of the first one, `until` the first day that is not in it any more (YYYY-MM-DD, UTC). */
export interface Span {
  readonly grain: Grain;
  readonly from: string;
  readonly until: string;
  /** -1 where these days are taken away again from a longer period. */
  readonly sign: 1 | -1;
}

const dayMs = 24 * 3_600_000;
const finer = { year: 'month', month: 'day' } as const;
/** Before and after everything that an account can have lived through. */
const [firstYearAt, lastYearAt] = [Date.UTC(1970, 0, 1), Date.UTC(9999, 0, 1)];

/**
 * The days of a filter as few whole periods: of 15 March 2024 to 2 November 2026 the years 2024 to 2026 without two months and 14 days at the beginning, and
 * without two months but with two days at the end. However long the range is, it is told by at most 12 months and 30 days beside its years.
 */
export function spansOf(days: Pick<ActivityFilters, 'from' | 'to'>): Span[] {
  const { fromAt, untilAt } = rangeOf(days);
  if (fromAt === null && untilAt === null) return [{ grain: 'all', from: dayOf(0), until: dayOf(dayMs), sign: 1 }];
  return spansBetween(fromAt ?? firstYearAt, untilAt ?? lastYearAt, 'year');
}

/**
 * The days from `fromAt` to `untilAt` (beginnings of days in ms, the latter exclusive) as few whole periods, none of them longer than `grain`. Where more than half
 * of a period is inside, it is taken whole, and what is outside is taken away.
 */
export function spansBetween(fromAt: number, untilAt: number, grain: Exclude<Grain, 'all'>, sign: Span['sign'] = 1): Span[] {
  if (fromAt >= untilAt) return [];
  if (grain === 'day') return [{ grain, from: dayOf(fromAt), until: dayOf(untilAt), sign }];
  const [first, last] = [edge(grain, fromAt), edge(grain, untilAt)];
  if (first.nextAt >= last.startAt) return spansBetween(fromAt, untilAt, finer[grain], sign);
  const takesFirst = first.nextAt - fromAt > fromAt - first.startAt;
  const takesLast = untilAt - last.startAt > last.nextAt - untilAt;
  const away = sign === 1 ? -1 : 1;
  return [
    ...(takesFirst ? spansBetween(first.startAt, fromAt, finer[grain], away) : spansBetween(fromAt, first.nextAt, finer[grain], sign)),
    { grain, from: dayOf(takesFirst ? first.startAt : first.nextAt), until: dayOf(takesLast ? last.nextAt : last.startAt), sign },
    ...(takesLast ? spansBetween(untilAt, last.nextAt, finer[grain], away) : spansBetween(last.startAt, untilAt, finer[grain], sign)),
  ];
}

/** Where the period that holds an instant begins and ends; at the very beginning of one, that instant is both. */
function edge(grain: 'year' | 'month', at: number): { readonly startAt: number; readonly nextAt: number } {
  const startAt = startOf(grain, at);
  return { startAt, nextAt: at === startAt ? at : startOf(grain, at, 1) };
}

/** The beginning of the period that holds an instant (ms), or of the one that is `later` periods after it. */
function startOf(grain: 'year' | 'month', at: number, later = 0): number {
  const [year, month] = [new Date(at).getUTCFullYear(), new Date(at).getUTCMonth()];
  return grain === 'year' ? Date.UTC(year + later, 0, 1) : Date.UTC(year, month + later, 1);
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
