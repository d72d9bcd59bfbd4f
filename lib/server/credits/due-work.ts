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
