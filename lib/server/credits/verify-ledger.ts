import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { oneOf } from '@/lib/base/one-of';
import { creditTypes, entryKinds, holdEndCauses, type Grant, type GrantState, type LedgerEntry } from '@/lib/credits/model';
import type { FirstBadRow } from '@/lib/credits/replay/bad-row';
import { replayLedger, type ReplayedAccount } from '@/lib/credits/replay';
import { loadHoldRecords } from '@/lib/server/credits/hold-records';
import { activityFault, type ActivityFault } from '@/lib/server/credits/verify-activity';
import { sourceFault, type SourceFault } from '@/lib/server/credits/verify-sources';
import { sha256 } from '@/lib/server/credits/write-account';
import { db } from '@/lib/server/db';

/** The first thing in an account that breaks a rule. `seq` is null where no row of the ledger is wrong, but what is folded from it. */
export interface LedgerFault {
  readonly accountId: string;
  readonly seq: number | null;
  /** A1: what the activity log tells does not agree with the ledger. */
  readonly rule: FirstBadRow['rule'] | ActivityFault['rule'] | SourceFault['rule'];
  /** One full sentence. */
  readonly sentence: string;
}

export interface LedgerReport {
  readonly accounts: number;
  readonly entries: number;
  /** In the order of the accounts' ids; null where everything is right. */
  readonly firstFault: LedgerFault | null;
}

const accountsAtOnce = 500;
const entriesAtOnce = 20_000;
const verifyTimeoutMs = 30 * 60_000;

/**
 * L3: replays the ledger of every account from its first entry and compares what follows from it with what is stored beside it: the states of
 * the grants, the holds, the head of the chain, the payments and periods that were granted (G2, E1), the roll-ups of the activity log (A1). Each account is
 * read in one snapshot, so that it may be used meanwhile. Stops at the first fault.
 * @param accountId one account alone.
 */
export async function verifyLedger(accountId: string | null = null): Promise<LedgerReport> {
  let [accounts, entries] = [0, 0];
  for await (const id of accountId === null ? accountIds() : [accountId]) {
    const verified = await verifyAccount(id);
    accounts += 1;
    entries += verified.entries;
    if (verified.fault !== null) return { accounts, entries, firstFault: verified.fault };
  }
  return { accounts, entries, firstFault: null };
}

/** All accounts, in the order of their ids. */
async function* accountIds(): AsyncGenerator<string> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page: { userId: string }[] = await db().creditAccount.findMany({ where: { userId: { gt: after } }, orderBy: { userId: 'asc' }, take: accountsAtOnce, select: { userId: true } });
    for (const { userId } of page) yield userId;
    after = page.at(-1)?.userId;
  }
}

type Tx = Prisma.TransactionClient;

async function verifyAccount(accountId: string): Promise<{ entries: number; fault: LedgerFault | null }> {
  return db().$transaction(
    async (tx) => {
      const entries = await loadEntries(tx, accountId);
      const grants = await tx.grant.findMany({ where: { accountId }, include: { state: true } });
      const replayed = replayLedger(entries, grants.map(grantOf), sha256, await loadHoldRecords(tx, accountId));
      if (!replayed.ok) return { entries: entries.length, fault: { accountId, ...replayed.error } };
      const stored = new Map(grants.map((grant) => [grant.id, grant.state]));
      const fault =
        statesFault(replayed.value, stored) ??
        (await headFault(tx, accountId, replayed.value, entries)) ??
        (await sourceFault(tx, accountId)) ??
        (await activityFault(tx, accountId));
      return { entries: entries.length, fault: fault === null ? null : { accountId, seq: null, ...fault } };
    },
    { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead, timeout: verifyTimeoutMs },
  );
}

/** The columns of an entry in the order in which `loadEntries` reads them. */
type EntryColumns = [
  seq: number, at: number, kind: string, type: string, grantId: string, amount: number, holdId: string | null, requestId: string | null,
  cause: string | null, revokeTarget: number | null, previousHash: string, hash: string,
];

/** All entries of an account, read as JSON in large pieces: row by row, the client's own conversion takes longer than the replay. */
async function loadEntries(tx: Tx, accountId: string): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for (;;) {
    const after = entries.at(-1)?.seq ?? 0;
    const [piece] = await tx.$queryRaw<{ rows: EntryColumns[] | null }[]>`
      SELECT json_agg(json_build_array(seq, (extract(epoch FROM at) * 1000)::bigint, kind, type, grant_id, amount, hold_id, request_id, cause, revoke_target,
        previous_hash, hash) ORDER BY seq) AS rows
      FROM (SELECT * FROM ledger_entries WHERE account_id = ${accountId} AND seq > ${after} ORDER BY seq LIMIT ${entriesAtOnce}) piece`;
    const rows = piece?.rows ?? [];
    for (const [seq, at, kind, type, grantId, amount, holdId, requestId, causeText, revokeTarget, previousHash, hash] of rows) {
      const cause = holdEndCauses.find((known) => known === causeText) ?? null;
      const moved = { kind: oneOf(entryKinds, kind), type: oneOf(creditTypes, type), grantId, amount, at };
      entries.push({ ...moved, accountId, seq, holdId, requestId, cause, revokeTarget, previousHash, hash });
    }
    if (rows.length < entriesAtOnce) return entries;
  }
}

function grantOf(row: Prisma.GrantGetPayload<object>): Grant {
  const { accountId, id, amount, sourceRef, isGrace } = row;
  const instants = { validFrom: row.validFrom.getTime(), validUntil: row.validUntil?.getTime() ?? null, createdAt: row.createdAt.getTime() };
  return { accountId, id, amount, sourceRef, isGrace, type: oneOf(creditTypes, row.type), ...instants };
}

type FoldFault = Pick<LedgerFault, 'rule' | 'sentence'>;
type StoredState = Prisma.GrantStateGetPayload<object> | null;

/** L2: whether the stored states of the grants are what their entries fold to. */
function statesFault({ states }: ReplayedAccount, stored: ReadonlyMap<string, StoredState>): FoldFault | null {
  for (const { grant, ...parts } of states) {
    const state = stored.get(grant.id) ?? null;
    if (state === null) return { rule: 'L2', sentence: `Grant ${grant.id} has entries, but no stored state.` };
    const kept: Omit<GrantState, 'grant'> = {
      left: state.leftAmount, held: state.heldAmount, captured: state.captured, expired: state.expired, revoked: state.revoked, revokeTarget: state.revokeTarget,
    };
    for (const part of ['left', 'held', 'captured', 'expired', 'revoked', 'revokeTarget'] as const) {
      if (kept[part] !== parts[part]) {
        return { rule: 'L2', sentence: `Of grant ${grant.id}, ${parts[part]} is ${part} by its entries, but ${kept[part]} is stored.` };
      }
    }
  }
  return null;
}

/** L3: whether the account points at the last entry. */
async function headFault(tx: Tx, accountId: string, { head }: ReplayedAccount, entries: readonly LedgerEntry[]): Promise<FoldFault | null> {
  const account = await tx.creditAccount.findUniqueOrThrow({ where: { userId: accountId } });
  if (Number(account.seq) !== head.seq || account.headHash !== head.hash) {
    return { rule: 'L3', sentence: `The account points at entry ${account.seq}, but its last entry is number ${head.seq}.` };
  }
  const latestAt = entries.reduce((latest, { at }) => Math.max(latest, at), 0);
  if (account.lastAt.getTime() !== latestAt) return { rule: 'L2', sentence: 'The account’s latest instant is not that of its entries.' };
  return null;
}
