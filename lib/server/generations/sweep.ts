import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { systemNow } from '@/lib/server/clock';
import { expireCredits } from '@/lib/server/credits/expire-credits';
import { db } from '@/lib/server/db';
import { endGeneration } from '@/lib/server/generations/end-generation';
import { log } from '@/lib/server/log';

const batchSize = 200;

/** H6: ends every hold that is older than its deadline. @returns how many were timed out. */
export async function timeOutHolds(): Promise<number> {
  const overdue = await db().hold.findMany({
    where: { cause: null, deadlineAt: { lte: new Date(systemNow()) } },
    select: { id: true },
    orderBy: { deadlineAt: 'asc' },
    take: batchSize,
  });
  let timedOut = 0;
  for (const { id } of overdue) {
    const ended = await endGeneration({ generationId: id, cause: 'timed_out', failure: 'timed_out' });
    if (ended.ok) timedOut += 1;
  }
  if (timedOut > 0) log().info({ timedOut }, 'holds timed out');
  return timedOut;
}

/** E5: posts the lapses that are due, so that the log tells them though nobody acts. The balance does not wait for it (B3). */
export async function expireDueCredits(): Promise<number> {
  const due = await db().$queryRaw<{ account_id: string }[]>(Prisma.sql`
    SELECT DISTINCT s.account_id
    FROM grant_states s
    JOIN grants g ON g.account_id = s.account_id AND g.id = s.grant_id
    JOIN credit_accounts a ON a.user_id = s.account_id
    WHERE s.left_amount > 0 AND g.valid_until IS NOT NULL
      AND g.valid_until <= ${new Date(systemNow())}::timestamptz + a.clock_offset_ms * interval '1 millisecond'
    LIMIT ${batchSize}`);
  for (const { account_id: accountId } of due) await expireCredits(accountId);
  return due.length;
}
