import 'server-only';
import type { Prisma } from '@/generated/prisma/client';

export interface ActivityFault {
  readonly rule: 'A1';
  /** One full sentence. */
  readonly sentence: string;
}

/**
 * A1: whether the roll-ups of an account's log are what its rows add up to, and whether what the log says was used, received, lapsed and revoked is what the
 * ledger says (by the states of the grants, which are compared with its entries elsewhere).
 */
export async function activityFault(tx: Prisma.TransactionClient, accountId: string): Promise<ActivityFault | null> {
  return (await rollUpFault(tx, accountId)) ?? (await sumFault(tx, accountId));
}

async function rollUpFault(tx: Prisma.TransactionClient, accountId: string): Promise<ActivityFault | null> {
  const [wrong] = await tx.$queryRaw<{ grain: string; day: string; bucket: string; told: bigint | null; kept: bigint | null }[]>`
    WITH of_day AS (
      SELECT (at AT TIME ZONE 'UTC')::date AS day, bucket, status, tool, surface, count(*) AS rows, sum(subscription) AS subscription,
        sum(purchased) AS purchased, sum(activity) AS activity, sum(coalesce((detail ->> 'returned')::bigint, 0)) AS returned
      FROM activity_rows WHERE account_id = ${accountId} GROUP BY 1, 2, 3, 4, 5
    ), told AS (
      SELECT g.grain, CASE g.grain WHEN 'all' THEN DATE 'epoch' ELSE date_trunc(g.grain, day::timestamp)::date END AS day, bucket, status, tool, surface,
        sum(rows)::bigint AS rows, sum(subscription)::bigint AS subscription, sum(purchased)::bigint AS purchased, sum(activity)::bigint AS activity,
        sum(returned)::bigint AS returned
      FROM of_day CROSS JOIN (VALUES ('all'), ('year'), ('month'), ('day')) g (grain) GROUP BY 1, 2, 3, 4, 5, 6
    )
    SELECT grain, day::text, bucket, told.rows AS told, kept.rows AS kept
    FROM told FULL JOIN (SELECT * FROM activity_days WHERE account_id = ${accountId}) kept USING (grain, day, bucket)
    WHERE (told.status, told.tool, told.surface, told.rows, told.subscription, told.purchased, told.activity, told.returned)
      IS DISTINCT FROM (kept.status, kept.tool, kept.surface, kept.rows, kept.subscription, kept.purchased, kept.activity, kept.returned)
    ORDER BY 1, 2, 3 LIMIT 1`;
  if (wrong === undefined) return null;
  const { grain, day, bucket, told, kept } = wrong;
  const period = grain === 'all' ? 'of all time' : `of the ${grain} that begins on ${day}`;
  return { rule: 'A1', sentence: `The roll-up ${bucket} ${period} is not what its rows add up to: ${told ?? 'no'} rows, but ${kept ?? 'none'} counted.` };
}

/** Each sum of the log beside that of the ledger. */
async function sumFault(tx: Prisma.TransactionClient, accountId: string): Promise<ActivityFault | null> {
  const sums = await tx.$queryRaw<{ type: string; what: string; log: bigint; ledger: bigint }[]>`
    WITH log AS (
      SELECT t.type, CASE d.status WHEN 'partly-used' THEN 'used' ELSE d.status END AS what, sum(t.amount) AS amount
      FROM activity_days d CROSS JOIN LATERAL (VALUES ('subscription', d.subscription), ('purchased', d.purchased), ('activity', d.activity)) t (type, amount)
      WHERE d.account_id = ${accountId} AND d.grain = 'all' AND d.status IN ('used', 'partly-used', 'granted', 'lapsed', 'revoked') GROUP BY 1, 2
    ), ledger AS (
      SELECT g.type, v.what, sum(v.amount) AS amount
      FROM grant_states s JOIN grants g ON g.account_id = s.account_id AND g.id = s.grant_id
        CROSS JOIN LATERAL (VALUES ('used', s.captured), ('granted', s.granted), ('lapsed', s.expired), ('revoked', s.revoked)) v (what, amount)
      WHERE s.account_id = ${accountId} GROUP BY 1, 2
    )
    SELECT type, what, coalesce(log.amount, 0)::bigint AS log, coalesce(ledger.amount, 0)::bigint AS ledger
    FROM log FULL JOIN ledger USING (type, what) WHERE coalesce(log.amount, 0) <> coalesce(ledger.amount, 0) ORDER BY 1, 2 LIMIT 1`;
  const wrong = sums[0];
  return wrong === undefined ? null : { rule: 'A1', sentence: `By the log, ${wrong.log} ${wrong.type} credits were ${wrong.what}; by the ledger, ${wrong.ledger}.` };
}
