import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { genesisHead, sealEntries } from '@/lib/credits/chain';
import { draft } from '@/lib/credits/draft';
import type { EntryDraft, Grant, LedgerEntry } from '@/lib/credits/model';
import { replayLedger } from '@/lib/credits/replay';
import { row, rowOf, swapped, written } from '@/lib/credits/testing/tampering';
import { hourMs, TestAccount } from '@/lib/credits/testing/test-account';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

function replay(drafts: readonly EntryDraft[], grants: readonly Grant[]) {
  return replayLedger(sealEntries('account', drafts, genesisHead, sha256), grants, sha256);
}

/** Two grants of 5 activity credits that end after so many hours, and the account a day later, without any sweep. */
function unswept(firstHours: number, secondHours: number): TestAccount {
  const account = new TestAccount();
  account.give('activity', 5, { validUntil: account.now + firstHours * hourMs });
  account.give('activity', 5, { validUntil: account.now + secondHours * hourMs });
  account.wait(24 * hourMs);
  return account;
}

const isDue = (grantId: string) => ({ ok: false, error: { seq: 3, rule: 'L2', sentence: `The expiry of grant ${grantId} was due before this row.` } });

describe('the instants of a ledger', () => {
  it('[L2] time does not run back, and it is said by how much', () => {
    const ledger = written();
    row(5, { at: rowOf(ledger.drafts, 4).at - 7 })(ledger);
    expect(replay(ledger.drafts, ledger.grants)).toMatchObject({ ok: false, error: { seq: 5, rule: 'L2', sentence: 'The row is dated 7 ms before one that precedes it.' } });
  });

  it.each([
    ['a hold', { kind: 'hold', amount: 5, holdId: 'h1', requestId: 'request-h1' }],
    ['a refund', { kind: 'refund', amount: 0, revokeTarget: 5 }],
    ['an expiry that pretends to follow a release', { kind: 'expire', amount: 5, holdId: 'h1', requestId: 'request-h1' }],
  ] as const)('[L2] %s on a lapsed grant finds its expiry missing', (_name, { kind, amount, ...circumstances }) => {
    const account = unswept(1, 48);
    const late = draft({ kind, amount, type: 'activity', grantId: 'g1', at: account.now }, circumstances);
    expect(replay([...account.drafts, late], account.grants)).toMatchObject(isDue('g1'));
  });

  it.each([
    { first: 1, second: 2, sweeps: 'g2', missing: 'g1' },
    { first: 2, second: 1, sweeps: 'g1', missing: 'g2' },
  ])('[L2] of two grants, the one that ended first expires first: $missing before $sweeps', ({ first, second, sweeps, missing }) => {
    const account = unswept(first, second);
    account.expire();
    const [inOrder, later] = account.drafts.slice(2);
    expect([inOrder?.grantId, later?.grantId]).toEqual([missing, sweeps]);
    expect(replay(account.drafts, account.grants)).toMatchObject({ ok: true });
    expect(replay([...account.drafts.slice(0, 2), ...account.drafts.slice(3), ...account.drafts.slice(2, 3)], account.grants)).toMatchObject(isDue(missing));
  });

  it('[L2] of two grants that ended together, the one with the smaller id expires first', () => {
    const account = unswept(1, 1);
    account.expire();
    expect(replay(account.drafts, account.grants)).toMatchObject({ ok: true });
    expect(replay([...account.drafts.slice(0, 2), ...account.drafts.slice(3), ...account.drafts.slice(2, 3)], account.grants)).toMatchObject(isDue('g1'));
  });
});

describe('the sentences of the replay', () => {
  it.each([
    ['The row is not chained to the hash of the row before it.', { previousHash: 'f'.repeat(64) }],
    ['The hash of the row is not that of its content.', { hash: 'f'.repeat(64) }],
  ])('[L3] %s', (sentence, change: Partial<LedgerEntry>) => {
    const { drafts, grants } = written();
    const entries = sealEntries('account', drafts, genesisHead, sha256).map((entry) => (entry.seq === 4 ? { ...entry, ...change } : entry));
    expect(replayLedger(entries, grants, sha256)).toEqual({ ok: false, error: { seq: 4, rule: 'L3', sentence } });
  });

  it('[B1] Grant g2 is not the next one in the burn order of any policy.', () => {
    const ledger = written();
    swapped(3)(ledger);
    const sentence = 'Grant g2 is not the next one in the burn order of any policy.';
    expect(replay(ledger.drafts, ledger.grants)).toEqual({ ok: false, error: { seq: 3, rule: 'B1', sentence } });
  });

  it.each([
    ['A capture row has a cause.', row(5, { cause: null }), 5],
    ['A grant row has no cause.', row(1, { cause: 'failed' }), 1],
  ] as const)('[H3] %s', (sentence, change, seq) => {
    const ledger = written();
    change(ledger);
    expect(replay(ledger.drafts, ledger.grants)).toEqual({ ok: false, error: { seq, rule: 'H3', sentence } });
  });
});
