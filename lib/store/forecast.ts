import { burnOrder } from '@/lib/credits/burn-order';
import type { BurnPolicy, GrantState } from '@/lib/credits/model';
import { dayMs, startOfDay } from '@/lib/store/days';

/** W5: the days whose use makes the pace: today and the 13 UTC days before it. */
const paceDays = 14;

/** How long credits last at one pace. Instants in ms, account time. */
export interface Forecast {
  /** Credits a day, not rounded. */
  readonly perDay: number;
  /** When nothing is left of what can be spent now. */
  readonly endsAt: number;
  /** Whether the last of them are used then, or lapse. */
  readonly endedBy: 'use' | 'lapse';
  /** Whole credits that lapse on the way without having been used. */
  readonly lapsing: number;
}

/** W5: the first instant (ms) that counts for the pace at `now`. */
export function paceStart(now: number): number {
  return startOfDay(now) - (paceDays - 1) * dayMs;
}

/**
 * W5: when what can be spent now is gone, if it goes on being used as since `paceStart(now)`: in burn order, evenly over time, and lapsing at each window's end.
 * @param used credits that were charged since `paceStart(now)`.
 * @returns null where nothing was used, and where there is nothing to spend.
 */
export function forecast(used: number, states: readonly GrantState[], policy: BurnPolicy, now: number): Forecast | null {
  const order = burnOrder(states, policy, now);
  if (used === 0 || order.length === 0) return null;
  const perMs = used / Math.max(1, now - paceStart(now));
  const course = { at: now, endedBy: 'use' as Forecast['endedBy'], lapsing: 0 };
  // Time changes which grants are over, never the order of the others: each is used, or lapses, before the next one's turn.
  for (const { grant, left } of order) {
    const endAt = grant.validUntil ?? Infinity;
    const usedUpAt = course.at + left / perMs;
    if (endAt <= course.at) course.lapsing += left;
    else if (usedUpAt <= endAt) Object.assign(course, { at: usedUpAt, endedBy: 'use' });
    else Object.assign(course, { at: endAt, endedBy: 'lapse', lapsing: course.lapsing + left - (endAt - course.at) * perMs });
  }
  return { perDay: perMs * dayMs, endsAt: course.at, endedBy: course.endedBy, lapsing: Math.round(course.lapsing) };
}
