import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { activityStatuses } from '@/lib/activity/words';
import type { ActivityFilters } from '@/lib/activity/filters';
import { spansOf } from '@/lib/activity/spans';
import { outcomeOf, type ActivityTotals, type LogTotals, type Outcome, type ToolTotals } from '@/lib/activity/totals';
import { oneOf } from '@/lib/base/one-of';
import { creditTypes, type CreditType } from '@/lib/credits/model';
import { passingRollUps, spanRows } from '@/lib/server/activity/roll-ups';
import { db } from '@/lib/server/db';

interface SumRow extends Readonly<Record<CreditType, bigint>> {
  readonly status: string;
  readonly tool: string | null;
  readonly rows: bigint;
  readonly returned: bigint;
}

type Amounts = Record<CreditType, number>;
const none = (): Amounts => ({ subscription: 0, purchased: 0, activity: 0 });

/** A1: what the rows that pass the filters add up to, per type and per tool. Read from the roll-ups: as fast with a million rows as with a thousand. */
export async function activityTotals(userId: string, filters: ActivityFilters = {}): Promise<ActivityTotals> {
  const sums = await db().$queryRaw<SumRow[]>(sumsQuery(userId, filters));
  const byOutcome: Record<Outcome, Amounts> = { used: none(), held: none(), returned: none(), granted: none(), lapsed: none(), revoked: none() };
  const byTool = new Map<string, { tool: string; rows: number; used: Amounts; returned: number }>();
  let rows = 0;
  for (const sum of sums) {
    rows += Number(sum.rows);
    const outcome = outcomeOf(oneOf(activityStatuses, sum.status));
    if (outcome !== null) addTo(byOutcome[outcome], sum);
    if (sum.tool === null) continue;
    const ofTool = byTool.get(sum.tool) ?? { tool: sum.tool, rows: 0, used: none(), returned: 0 };
    byTool.set(sum.tool, ofTool);
    ofTool.rows += Number(sum.rows);
    ofTool.returned += Number(sum.returned);
    if (outcome === 'used') addTo(ofTool.used, sum);
  }
  return { rows, byOutcome, byTool: [...byTool.values()].sort(mostUsedFirst) };
}

/** The totals under filters beside those of all time. */
export async function logTotals(userId: string, filters: ActivityFilters): Promise<LogTotals> {
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  const [all, shown] = await Promise.all([activityTotals(userId), isFiltered ? activityTotals(userId, filters) : null]);
  return { all, shown: shown ?? all };
}

/** Each span is summed by itself, so that the index is asked for it, whatever is known of how many roll-ups there are. */
function sumsQuery(userId: string, filters: ActivityFilters): Prisma.Sql {
  return Prisma.sql`
    SELECT status, tool, sum(s.sign * rows) AS rows, sum(s.sign * subscription) AS subscription, sum(s.sign * purchased) AS purchased,
      sum(s.sign * activity) AS activity, sum(s.sign * returned) AS returned
    FROM ${spanRows(spansOf(filters))} CROSS JOIN LATERAL (
      SELECT d.status, d.tool, sum(d.rows) AS rows, sum(d.subscription) AS subscription, sum(d.purchased) AS purchased, sum(d.activity) AS activity,
        sum(d.returned) AS returned
      FROM activity_days d
      WHERE d.account_id = ${userId} AND d.grain = s.grain AND d.day >= s.first_day AND d.day < s.end_day AND ${passingRollUps(filters)}
      GROUP BY d.status, d.tool
    ) of_span
    GROUP BY status, tool HAVING sum(s.sign * rows) > 0`;
}

function addTo(amounts: Amounts, sum: SumRow): void {
  for (const type of creditTypes) amounts[type] += Number(sum[type]);
}

const usedOf = ({ used }: ToolTotals): number => used.subscription + used.purchased + used.activity;
const mostUsedFirst = (a: ToolTotals, b: ToolTotals): number => usedOf(b) - usedOf(a) || (a.tool < b.tool ? -1 : 1);
