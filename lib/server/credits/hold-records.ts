import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { assert } from '@/lib/base/assert';
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
    const type = creditTypes.find((known) => known === row.type);
    assert(holdId !== null && type !== undefined, 'a row of a hold names its hold and a type');
    const known = allocations.get(holdId);
    if (known === undefined) allocations.set(holdId, [{ grantId, type, amount }]);
    else known.push({ grantId, type, amount });
  }
  return records.map((record) => holdOf(record, allocations.get(record.id) ?? []));
}

function holdOf(record: Prisma.HoldGetPayload<object>, allocations: readonly Allocation[]): Hold {
  const { id, accountId, requestId, amount } = record;
  const policy = burnPolicies.find((known) => known === record.policy);
  assert(policy !== undefined, `hold ${id} has a known policy`);
  const cause = holdEndCauses.find((known) => known === record.cause);
  const ending = cause === undefined || record.endedAt === null ? null : { cause, captured: record.captured ?? 0, endedAt: record.endedAt.getTime() };
  return { id, accountId, requestId, policy, amount, createdAt: record.createdAt.getTime(), allocations, ending };
}
