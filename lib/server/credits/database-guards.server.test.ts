import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalEntry } from '@/lib/credits/chain';
import type { LedgerEntry } from '@/lib/credits/model';
import { db } from '@/lib/server/db';
import { giveCredits, makePerson } from '@/lib/server/testing/person';

/** Who writes past the product's own functions meets the database itself. Its codes: TC001 append-only, TC002 folded, TC004 hold, TC005 chain. */
function sql(statement: string, ...values: unknown[]): Promise<number> {
  return db().$executeRawUnsafe(statement, ...values);
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

async function lastEntry(accountId: string): Promise<LedgerEntry> {
  const row = await db().ledgerEntry.findFirstOrThrow({ where: { accountId }, orderBy: { seq: 'desc' } });
  return { ...row, seq: Number(row.seq), at: row.at.getTime() } as unknown as LedgerEntry;
}

/** A person with one grant of 100 credits, and the expiry that would rightly follow as the next entry, were the grant over. */
async function personWithEntry() {
  const at = Date.now() + 60_000;
  const { userId } = await makePerson([{ type: 'purchased', amount: 100, validUntil: at }]);
  const last = await lastEntry(userId);
  const next: LedgerEntry = { ...last, seq: last.seq + 1, at, kind: 'expire', amount: 40, previousHash: last.hash, hash: '' };
  return { userId, last, next };
}

const sealed = (entry: LedgerEntry): LedgerEntry => ({ ...entry, hash: sha256(canonicalEntry(entry)) });

function insert(...entries: LedgerEntry[]): Promise<number> {
  return sql(
    `INSERT INTO ledger_entries (account_id, seq, at, kind, type, grant_id, amount, hold_id, request_id, cause, revoke_target, previous_hash, hash)
     SELECT e."accountId", e.seq, to_timestamp(e.at / 1000.0), e.kind, e.type, e."grantId", e.amount, e."holdId", e."requestId", e.cause,
       e."revokeTarget", e."previousHash", e.hash
     FROM jsonb_to_recordset($1::jsonb) AS e("accountId" text, seq bigint, at bigint, kind text, type text, "grantId" text, amount integer,
       "holdId" text, "requestId" text, cause text, "revokeTarget" integer, "previousHash" text, hash text)`,
    JSON.stringify(entries),
  );
}

describe('the ledger is append-only', () => {
  it.each([
    ['an update', 'UPDATE ledger_entries SET amount = 1'],
    ['a delete', 'DELETE FROM ledger_entries'],
    ['a truncate', 'TRUNCATE ledger_entries'],
    ['a truncate of what it points at', 'TRUNCATE holds CASCADE'],
    ['an update of a grant', 'UPDATE grants SET amount = amount + 1'],
    ['a delete of a grant', 'DELETE FROM grants'],
    ['a truncate of the grants', 'TRUNCATE grants CASCADE'],
  ])('[L1] refuses %s', async (_, statement) => {
    const { userId, last } = await personWithEntry();
    await expect(sql(statement)).rejects.toThrow(/TC001|append-only/);
    expect(await lastEntry(userId)).toEqual(last);
  });

  it('[L1] refuses to delete the account or the person it belongs to', async () => {
    const { userId } = await personWithEntry();
    await expect(sql('DELETE FROM credit_accounts WHERE user_id = $1', userId)).rejects.toThrow(/TC001|append-only/);
    await expect(sql('DELETE FROM users WHERE id = $1', userId)).rejects.toThrow(/foreign key/i);
  });
});

describe('what is folded from the ledger', () => {
  it.each([
    ['a raised state', 'UPDATE grant_states SET left_amount = 1000, granted = 1000'],
    ['a state without an entry', "INSERT INTO grant_states (account_id, grant_id, granted, left_amount) SELECT account_id, 'other', 5, 5 FROM grant_states"],
    ['a deleted state', 'DELETE FROM grant_states'],
    ['another head', "UPDATE credit_accounts SET head_hash = repeat('a', 64)"],
    ['another number of entries', 'UPDATE credit_accounts SET seq = seq + 1'],
    ['another latest instant', "UPDATE credit_accounts SET last_at = last_at + interval '1 day'"],
  ])('[L2] refuses %s', async (_, statement) => {
    await personWithEntry();
    await expect(sql(statement)).rejects.toThrow(/TC002|follows the ledger/);
  });

  it('[L2] refuses an entry that would take more out of a grant than is left', async () => {
    const { next } = await personWithEntry();
    await expect(insert(sealed({ ...next, amount: 101 }))).rejects.toThrow(/check constraint/i);
  });

  it('[L2] follows an entry that is right', async () => {
    const { userId, next } = await personWithEntry();
    await insert(sealed(next));
    const state = await db().grantState.findFirstOrThrow({ where: { accountId: userId } });
    expect(state).toMatchObject({ leftAmount: 60, expired: 40, granted: 100 });
    expect(await db().creditAccount.findUniqueOrThrow({ where: { userId } })).toMatchObject({ seq: 2n, headHash: sealed(next).hash });
  });
});

describe('the chain', () => {
  it('[L3] refuses an entry whose hash is not that of its content', async () => {
    const { next } = await personWithEntry();
    await expect(insert({ ...sealed(next), amount: 39 })).rejects.toThrow(/hash of its content/);
  });

  it('[L3] refuses a gap', async () => {
    const { next } = await personWithEntry();
    await expect(insert(sealed({ ...next, seq: next.seq + 1 }))).rejects.toThrow(/moved on/);
  });

  it('[L3] refuses an entry that is chained to another one than the last', async () => {
    const { next } = await personWithEntry();
    await expect(insert(sealed({ ...next, previousHash: sha256('something else') }))).rejects.toThrow(/moved on/);
  });

  it('[L3] refuses a second entry in the same place', async () => {
    const { next } = await personWithEntry();
    await insert(sealed(next));
    await expect(insert(sealed({ ...next, amount: 7 }))).rejects.toThrow(/moved on|unique|exists/i);
  });

  it.each([
    ['a gap', 2, (hash: string) => hash],
    ['a wrong predecessor', 1, () => sha256('something else')],
  ])('[L3] refuses %s between two entries that are written together', async (_, step, previous) => {
    const { next } = await personWithEntry();
    const first = sealed(next);
    const second = sealed({ ...next, seq: first.seq + step, amount: 1, previousHash: previous(first.hash) });
    await expect(insert(first, second)).rejects.toThrow(/follow its predecessor/);
  });

  it('[L3] takes two entries that follow each other, in whatever order they are sent', async () => {
    const { userId, next } = await personWithEntry();
    const first = sealed(next);
    const second = sealed({ ...next, seq: first.seq + 1, amount: 60, previousHash: first.hash });
    await insert(second, first);
    expect(await db().creditAccount.findUniqueOrThrow({ where: { userId } })).toMatchObject({ seq: 3n, headHash: second.hash });
  });

  it('[L3] hashes in the database what the credit core hashes, with every field in use', async () => {
    const entry: LedgerEntry = {
      accountId: 'a', seq: 12, at: 1_772_668_800_123, kind: 'release', type: 'activity', grantId: 'g', amount: 5, holdId: 'h', requestId: 'r',
      cause: 'timed_out', revokeTarget: 3, previousHash: '0'.repeat(64), hash: '',
    };
    const [row] = await db().$queryRaw<{ hash: string }[]>`SELECT ledger_entry_hash(ROW('a', 12, to_timestamp(1772668800.123), 'release', 'activity',
      'g', 5, 'h', 'r', 'timed_out', 3, repeat('0', 64), '')::ledger_entries) AS hash`;
    expect(row?.hash).toBe(sealed(entry).hash);
  });
});

describe('grants', () => {
  it('[G1] refuses an entry that says another type or amount than its grant', async () => {
    const { next } = await personWithEntry();
    await expect(insert(sealed({ ...next, type: 'activity' }))).rejects.toThrow(/agree with its grant/);
  });

  it('[G2] refuses a second grant of the same source', async () => {
    const { userId } = await makePerson();
    await giveCredits(userId, { type: 'purchased', amount: 5, sourceRef: 'purchase:1' });
    const again = sql(
      `INSERT INTO grants SELECT account_id, 'another', type, amount, valid_from, valid_until, created_at, source_ref, is_grace FROM grants WHERE account_id = $1`,
      userId,
    );
    await expect(again).rejects.toThrow(/unique|exists/i);
  });

  it('[B3] refuses an expiry before the end of the grant', async () => {
    const { next } = await personWithEntry();
    await expect(insert(sealed({ ...next, at: next.at - 1 }))).rejects.toThrow(/agree with its grant/);
  });

  it('[C1] never lets the clock of an account go back', async () => {
    const { userId } = await makePerson();
    await sql('UPDATE credit_accounts SET clock_offset_ms = 1000 WHERE user_id = $1', userId);
    await expect(sql('UPDATE credit_accounts SET clock_offset_ms = 999 WHERE user_id = $1', userId)).rejects.toThrow(/forward only/);
  });
});
