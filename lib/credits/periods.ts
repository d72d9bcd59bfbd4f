import { assert } from '@/lib/base/assert';

/** How often a subscription is billed. */
export type BillingInterval = 'month' | 'year';

/** A billing period as a window of validity, in ms: `startAt` inclusive, `endAt` exclusive. */
export interface BillingPeriod {
  readonly startAt: number;
  readonly endAt: number;
}

const dayMs = 24 * 3_600_000;
const monthsOf: Readonly<Record<BillingInterval, number>> = { month: 1, year: 12 };

/**
 * E1: the period with this number (from 1) of a subscription that began at `anchorAt` (ms). The first one runs from that very instant, each
 * further one from 00:00:00 UTC of its billing day; each ends at 00:00:00 UTC of the next billing day. The billing day is the day of the month on which
 * the subscription began, or the last day of a month that is shorter.
 */
export function billingPeriod(anchorAt: number, interval: BillingInterval, number: number): BillingPeriod {
  assert(Number.isSafeInteger(number) && number >= 1, `periods are counted from 1, not from ${number}`);
  const startAt = number === 1 ? anchorAt : billingDay(anchorAt, monthsOf[interval] * (number - 1));
  return { startAt, endAt: billingDay(anchorAt, monthsOf[interval] * number) };
}

/** E4: the same day and time so many calendar years later, in UTC; 29 February becomes 28 February where there is none. */
export function yearsAfter(at: number, years: number): number {
  return addMonths(at, 12 * years);
}

/** E4: so many times 24 hours later. */
export function daysAfter(at: number, days: number): number {
  return at + days * dayMs;
}

/** 00:00:00 UTC of the billing day so many months after the anchor. Counted from the anchor, so that a short month does not move the day for good. */
function billingDay(anchorAt: number, months: number): number {
  const at = addMonths(anchorAt, months);
  return at - timeOfDay(at);
}

/** The same day of a later month in UTC, or that month's last day where it is shorter. The time of day is kept. */
function addMonths(at: number, months: number): number {
  const date = new Date(at);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()];
  // Day 0 of a month is the last day of the one before it.
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(day, lastDay)) + timeOfDay(at);
}

/** How long the UTC day of an instant has lasted, in ms; also before 1970. */
function timeOfDay(at: number): number {
  return ((at % dayMs) + dayMs) % dayMs;
}
