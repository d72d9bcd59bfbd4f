import 'server-only';
import type { CreditType, EntryKind } from '@/lib/credits/model';
import { creditTypes, entryKinds } from '@/lib/credits/model';
import { oneOf } from '@/lib/base/one-of';
import { db } from '@/lib/server/db';

/** A ledger entry as the lab shows it. `at` is account time in ms. */
export interface ListedEntry {
  readonly seq: number;
  readonly kind: EntryKind;
  readonly type: CreditType;
  readonly grantId: string;
  readonly amount: number;
  readonly requestId: string | null;
  readonly at: number;
}

/** At most `limit` entries of an account after `afterSeq`, in the order of the ledger. */
export async function listEntries(accountId: string, afterSeq: number, limit: number): Promise<ListedEntry[]> {
  const rows = await db().ledgerEntry.findMany({
    where: { accountId, seq: { gt: afterSeq } },
    orderBy: { seq: 'asc' },
    take: limit,
    select: { seq: true, kind: true, type: true, grantId: true, amount: true, requestId: true, at: true },
  });
  return rows.map(({ seq, kind, type, at, ...row }) => ({ ...row, seq: Number(seq), kind: oneOf(entryKinds, kind), type: oneOf(creditTypes, type), at: at.getTime() }));
}
