import 'server-only';
import { db } from '@/lib/server/db';

/** The credits that were used on one day of account time (UTC), by type. */
export interface DayUsage {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly subscription: number;
  readonly purchased: number;
  readonly activity: number;
}

/**
 * A1: the credits that were captured per day on which any were, in the order of time. A generation counts on the day on which it was confirmed.
 * @param fromAt account time in ms; the day that holds it is counted whole.
 * @param untilAt account time in ms, exclusive; a day that has begun before it is counted whole.
 */
export async function usageByDay(userId: string, fromAt: number, untilAt: number): Promise<readonly DayUsage[]> {
  const days = await db().activityDay.groupBy({
    by: ['day'],
    where: { accountId: userId, grain: 'day', day: { gte: startOfDay(fromAt), lte: startOfDay(untilAt - 1) }, status: { in: ['used', 'partly-used'] } },
    orderBy: { day: 'asc' },
    _sum: { subscription: true, purchased: true, activity: true },
  });
  return days.map(({ day, _sum }) => ({
    day: day.toISOString().slice(0, 10),
    subscription: Number(_sum.subscription ?? 0), purchased: Number(_sum.purchased ?? 0), activity: Number(_sum.activity ?? 0),
  }));
}

function startOfDay(at: number): Date {
  const start = new Date(at);
  start.setUTCHours(0, 0, 0, 0);
  return start;
}
