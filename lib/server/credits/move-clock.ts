import 'server-only';
import { assert } from '@/lib/base/assert';
import { db } from '@/lib/server/db';

/** C1: moves an account's clock forward by `byMs` whole milliseconds. What becomes due by that is for the caller to run. */
export async function moveClock(accountId: string, byMs: number): Promise<void> {
  assert(Number.isSafeInteger(byMs) && byMs >= 0, `a clock moves forward by whole milliseconds, not by ${byMs}`);
  await db().creditAccount.update({ where: { userId: accountId }, data: { clockOffsetMs: { increment: byMs } } });
}
