import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { assert } from '@/lib/base/assert';
import { oneOf } from '@/lib/base/one-of';
import { burnPolicies, creditTypes, holdEndCauses, type Allocation, type Hold } from '@/lib/credits/model';

/**
 * All holds of an account as their own records tell them, for comparison with the ledger's rows. Only their allocations, which have no record of
 * their own, are the rows themselves.
 */
export async function loadHoldRecords(tx: Prisma.TransactionClient, accountId: string): Promise<Hold[]> {
  const records = await tx.hold.findMany({ where: { accountId } });
  const rows = await tx.ledgerEntry.findMany({
    where: { accountId, kind: 'hold' },
    orderBy: { seq: 'asc' },
    select: { holdId: true, grantId: true, type: true, amount: true },
  });
  const allocations = new Map<string, Allocation[]>();
  for (const { holdId, grantId, amount, ...row } of rows) {
    assert(holdId !== null, 'a row of a hold names its hold');
    const type = oneOf(creditTypes, row.type);
    const known = allocations.get(holdId);
    if (known === undefined) allocations.set(holdId, [{ grantId, type, amount }]);
    else known.push({ grantId, type, amount });
  }
  return records.map((record) => holdOf(record, allocations.get(record.id) ?? []));
}

function holdOf(record: Prisma.HoldGetPayload<object>, allocations: readonly Allocation[]): Hold {
  const { id, accountId, requestId, amount } = record;
  const { cause, endedAt } = record;
  const ending = cause === null || endedAt === null ? null : { cause: oneOf(holdEndCauses, cause), captured: record.captured ?? 0, endedAt: endedAt.getTime() };
  return { id, accountId, requestId, policy: oneOf(burnPolicies, record.policy), amount, createdAt: record.createdAt.getTime(), allocations, ending };
}
