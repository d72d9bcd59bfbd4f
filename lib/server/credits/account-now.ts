import 'server-only';
import { systemNow } from '@/lib/server/clock';
import { UnknownAccountError } from '@/lib/server/credits/write-account';
import { db } from '@/lib/server/db';

/**
 * C1: account time in ms: real time plus the account's offset, never before the ledger's latest instant.
 * @throws UnknownAccountError
 */
export async function accountNow(accountId: string): Promise<number> {
  const account = await db().creditAccount.findUnique({ where: { userId: accountId }, select: { clockOffsetMs: true, lastAt: true } });
  if (account === null) throw new UnknownAccountError(accountId);
  return Math.max(systemNow() + Number(account.clockOffsetMs), account.lastAt.getTime());
}
