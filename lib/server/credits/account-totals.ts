import 'server-only';
import type { ActivityTotals, TypeTotals } from '@/lib/activity/totals';
import type { CreditType } from '@/lib/credits/model';
import { db } from '@/lib/server/db';

/**
 * What has become of all credits of an account, per type. Taken from the states of the grants, which the database folds from the ledger itself:
 * exact, and as fast with a million rows as with one.
 */
export async function activityTotals(userId: string): Promise<ActivityTotals> {
  const rows = await db().$queryRaw<{ type: CreditType; used: bigint; granted: bigint; lapsed: bigint; revoked: bigint }[]>`
    SELECT g.type, sum(s.captured) AS used, sum(s.granted) AS granted, sum(s.expired) AS lapsed, sum(s.revoked) AS revoked
    FROM grant_states s JOIN grants g ON g.account_id = s.account_id AND g.id = s.grant_id
    WHERE s.account_id = ${userId} GROUP BY g.type`;
  const ofType = (type: CreditType): TypeTotals => {
    const sums = rows.find((row) => row.type === type);
    return { used: Number(sums?.used ?? 0), granted: Number(sums?.granted ?? 0), lapsed: Number(sums?.lapsed ?? 0), revoked: Number(sums?.revoked ?? 0) };
  };
  return { subscription: ofType('subscription'), purchased: ofType('purchased'), activity: ofType('activity') };
}
