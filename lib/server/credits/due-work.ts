import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { systemNow } from '@/lib/server/clock';
import { db } from '@/lib/server/db';

/** H6: ids of open holds whose deadline (real time) has passed, the oldest first. */
export async function overdueHolds(atMost: number): Promise<string[]> {
  const overdue = await db().hold.findMany({
    where: { cause: null, deadlineAt: { lte: new Date(systemNow()) } },
    select: { id: true },
    orderBy: { deadlineAt: 'asc' },
    take: atMost,
  });
  return overdue.map(({ id }) => id);
}

/** E5: ids of accounts that have something left of a grant that has lapsed by the account's own clock. */
export async function accountsWithLapses(atMost: number): Promise<string[]> {
  const due = await db().$queryRaw<{ account_id: string }[]>(Prisma.sql`
    SELECT DISTINCT s.account_id
    FROM grant_states s
    JOIN grants g ON g.account_id = s.account_id AND g.id = s.grant_id
    JOIN credit_accounts a ON a.user_id = s.account_id
    WHERE s.left_amount > 0 AND g.valid_until IS NOT NULL
      AND g.valid_until <= ${new Date(systemNow())}::timestamptz + a.clock_offset_ms * interval '1 millisecond'
    LIMIT ${atMost}`);
  return due.map((row) => row.account_id);
}

/** E5: when the next of an account's grants with something left lapses: account time in ms, which may have passed; null where none ever does. */
export async function nextLapseInstant(accountId: string): Promise<number | null> {
  const next = await db().grant.aggregate({ where: { accountId, validUntil: { not: null }, state: { leftAmount: { gt: 0 } } }, _min: { validUntil: true } });
  return next._min.validUntil?.getTime() ?? null;
}

/** S3: ids of accounts with a plan whose next step is due by the account's own clock, the longest due first. */
export async function accountsWithDueBilling(atMost: number): Promise<string[]> {
  const due = await db().$queryRaw<{ user_id: string }[]>(Prisma.sql`
    SELECT s.user_id
    FROM subscriptions s
    JOIN credit_accounts a ON a.user_id = s.user_id
    WHERE s.due_at <= ${new Date(systemNow())}::timestamptz + a.clock_offset_ms * interval '1 millisecond'
    GROUP BY s.user_id ORDER BY min(s.due_at) LIMIT ${atMost}`);
  return due.map((row) => row.user_id);
}
