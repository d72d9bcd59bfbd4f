import 'server-only';
import { chartPoints, chartRange, type ActivityChart, type ChartPoint } from '@/lib/activity/chart';
import { rangeOf, type ActivityFilters } from '@/lib/activity/filters';
import { spansBetween } from '@/lib/activity/spans';
import { outcomeOf } from '@/lib/activity/totals';
import { passingRollUps, spanRows } from '@/lib/server/activity/roll-ups';
import { accountNow } from '@/lib/server/credits/account-now';
import { db } from '@/lib/server/db';

/**
 * The credits of the rows that pass the filters over time, by type: those that were used (A1), or, where the filters name another status, those of that
 * status. Read from the roll-ups.
 */
export async function activityChart(userId: string, filters: ActivityFilters): Promise<ActivityChart> {
  const [now, first] = await Promise.all([
    accountNow(userId),
    db().activityDay.findFirst({ where: { accountId: userId, grain: 'day' }, orderBy: { day: 'asc' }, select: { day: true } }),
  ]);
  const range = chartRange(rangeOf(filters), first?.day.getTime() ?? now, now);
  const outcome = (filters.status === undefined ? null : outcomeOf(filters.status)) ?? 'used';
  const statuses = outcome === 'used' ? ['used', 'partly-used'] : [outcome];
  // Of periods that the range cuts, only the days inside it count.
  const spans = spansBetween(range.fromAt, range.untilAt, range.step === 'week' ? 'day' : range.step);
  const known = await db().$queryRaw<ChartPoint[]>`
    SELECT date_trunc(${range.step}, day::timestamp)::date::text AS day, sum(s.sign * subscription)::float8 AS subscription,
      sum(s.sign * purchased)::float8 AS purchased, sum(s.sign * activity)::float8 AS activity
    FROM ${spanRows(spans)} CROSS JOIN LATERAL (
      SELECT d.day, sum(d.subscription) AS subscription, sum(d.purchased) AS purchased, sum(d.activity) AS activity
      FROM activity_days d
      WHERE d.account_id = ${userId} AND d.grain = s.grain AND d.day >= s.first_day AND d.day < s.end_day
        AND d.status = ANY(${statuses}::text[]) AND ${passingRollUps(filters)}
      GROUP BY d.day
    ) of_span
    GROUP BY 1`;
  return { step: range.step, outcome, points: chartPoints(range, known) };
}
