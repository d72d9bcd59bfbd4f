import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import type { EntryDetail, GrantDetail, HoldDetail, LedgerOfEvent } from '@/lib/activity/details';
import type { ActivityKind } from '@/lib/activity/words';
import { oneOf } from '@/lib/base/one-of';
import { burnPolicies, creditTypes, entryKinds, holdEndCauses, type EntryKind } from '@/lib/credits/model';
import { readSource } from '@/lib/credits/source';
import { db } from '@/lib/server/db';

/** What a row of the activity log says of where its entries are. `at` is account time. */
export interface LoggedEvent {
  readonly kind: ActivityKind;
  readonly generationId: string | null;
  readonly grantId: string | null;
  readonly at: Date;
}

/** The entries that a row about a grant tells of. */
const kindsOf: Readonly<Record<'grant' | 'lapse' | 'revoke', readonly EntryKind[]>> = { grant: ['grant'], lapse: ['expire'], revoke: ['refund', 'revoke'] };

/** A1: the ledger behind one row of an account's log. A generation and its hold share an id; a refused attempt has no entry. */
export async function ledgerOfEvent(accountId: string, event: LoggedEvent): Promise<LedgerOfEvent> {
  const where = entriesOf(accountId, event);
  if (where === null) return { hold: null, grants: [], entries: [] };
  const rows = await db().ledgerEntry.findMany({ where, orderBy: { seq: 'asc' }, include: { grant: true } });
  const hold = event.generationId === null ? null : await db().hold.findUnique({ where: { accountId_id: { accountId, id: event.generationId } } });
  return { hold: hold === null ? null : holdDetail(hold), grants: grantDetails(rows), entries: rows.map(entryDetail) };
}

function entriesOf(accountId: string, { kind, generationId, grantId, at }: LoggedEvent): Prisma.LedgerEntryWhereInput | null {
  if (kind === 'generation') return generationId === null ? null : { accountId, holdId: generationId };
  if (kind === 'declined' || grantId === null) return null;
  return { accountId, grantId, kind: { in: [...kindsOf[kind]] }, ...(kind === 'grant' ? {} : { at }) };
}

type EntryRow = Prisma.LedgerEntryGetPayload<{ include: { grant: true } }>;

function entryDetail(row: EntryRow): EntryDetail {
  return { seq: Number(row.seq), at: row.at.getTime(), kind: oneOf(entryKinds, row.kind), type: oneOf(creditTypes, row.type), amount: row.amount, grantId: row.grantId };
}

function grantDetails(rows: readonly EntryRow[]): GrantDetail[] {
  const byGrant = new Map<string, EntryRow[]>();
  for (const row of rows) byGrant.set(row.grantId, [...(byGrant.get(row.grantId) ?? []), row]);
  return [...byGrant.values()].flatMap((ofGrant) => {
    const grant = ofGrant[0]?.grant;
    if (grant === undefined) return [];
    const moved: Partial<Record<EntryKind, number>> = {};
    for (const { kind, amount } of ofGrant.map(entryDetail)) moved[kind] = (moved[kind] ?? 0) + amount;
    return {
      id: grant.id, type: oneOf(creditTypes, grant.type), amount: grant.amount, ...readSource(grant.sourceRef), moved,
      createdAt: grant.createdAt.getTime(), validFrom: grant.validFrom.getTime(), validUntil: grant.validUntil?.getTime() ?? null,
    };
  });
}

function holdDetail(hold: Prisma.HoldGetPayload<object>): HoldDetail {
  const { cause, captured, endedAt } = hold;
  const ending = cause === null || endedAt === null ? null : { cause: oneOf(holdEndCauses, cause), captured: captured ?? 0, endedAt: endedAt.getTime() };
  return { placedAt: hold.createdAt.getTime(), deadlineAt: hold.deadlineAt.getTime(), policy: oneOf(burnPolicies, hold.policy), amount: hold.amount, ending };
}
