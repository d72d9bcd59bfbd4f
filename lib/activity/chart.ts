import type { Outcome } from '@/lib/activity/totals';
import type { CreditType } from '@/lib/credits/model';

export type ChartStep = 'day' | 'week' | 'month' | 'year';

/** The credits of one step, by type. */
export interface ChartPoint extends Readonly<Record<CreditType, number>> {
  /** The first day of the step, YYYY-MM-DD in UTC. Weeks begin on Monday. */
  readonly day: string;
}

/** Credits over time. */
export interface ActivityChart {
  readonly step: ChartStep;
  /** What became of the credits that are counted. */
  readonly outcome: Outcome;
  /** In the order of time, without gaps: steps in which nothing happened are zero. */
  readonly points: readonly ChartPoint[];
}

const dayMs = 24 * 3_600_000;
const maxDays = { day: 62, week: 400, month: 3_660 } as const;
/** A chart of an account that is a day old shows more than that day. */
const minDays = 14;

/** How a range is shown, in ms: `fromAt` inclusive, `untilAt` exclusive. */
export interface ChartRange {
  readonly step: ChartStep;
  readonly fromAt: number;
  readonly untilAt: number;
}

/**
 * The range of the chart: that of the filter, or else from the account's first day to today, in steps of which a person can tell each from the next.
 * @param firstAt when the account's log begins.
 */
export function chartRange(filter: { readonly fromAt: number | null; readonly untilAt: number | null }, firstAt: number, now: number): ChartRange {
  const untilAt = filter.untilAt ?? Math.max(startOfDay(now) + dayMs, (filter.fromAt ?? 0) + dayMs);
  const fromAt = filter.fromAt ?? Math.min(startOfDay(firstAt), untilAt - minDays * dayMs);
  const days = (untilAt - fromAt) / dayMs;
  const step = days <= maxDays.day ? 'day' : days <= maxDays.week ? 'week' : days <= maxDays.month ? 'month' : 'year';
  return { step, fromAt, untilAt };
}

/** Every step of a range with what is known of it; nothing is zero. */
export function chartPoints({ step, fromAt, untilAt }: ChartRange, known: readonly ChartPoint[]): ChartPoint[] {
  const byDay = new Map(known.map((point) => [point.day, point]));
  const points: ChartPoint[] = [];
  for (let at = startOfStep(step, fromAt); at < untilAt; at = startOfStep(step, at, 1)) {
    const day = dayOf(at);
    points.push(byDay.get(day) ?? { day, subscription: 0, purchased: 0, activity: 0 });
  }
  return points;
}

/** The beginning of the step that holds an instant (ms), or of the one that is `later` steps after it. */
function startOfStep(step: ChartStep, at: number, later = 0): number {
  const [year, month] = [new Date(at).getUTCFullYear(), new Date(at).getUTCMonth()];
  if (step === 'year') return Date.UTC(year + later, 0, 1);
  if (step === 'month') return Date.UTC(year, month + later, 1);
  if (step === 'day') return startOfDay(at) + later * dayMs;
  const daysSinceMonday = (new Date(at).getUTCDay() + 6) % 7;
  return startOfDay(at) + (7 * later - daysSinceMonday) * dayMs;
}

const startOfDay = (at: number): number => Math.floor(at / dayMs) * dayMs;
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
