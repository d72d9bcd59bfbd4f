import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalEntry, genesisHead, sealEntries } from '@/lib/credits/chain';
import type { EntryDraft, LedgerEntry } from '@/lib/credits/model';
import { replayLedger } from '@/lib/credits/replay';
import { sampleAccount } from '@/lib/credits/testing/sample-ledger';
import { rowOf, written } from '@/lib/credits/testing/tampering';
import type { Written } from '@/lib/credits/testing/tampering';
import { dayMs, hourMs, TestAccount } from '@/lib/credits/testing/test-account';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

function replay({ drafts, grants, holds }: Written) {
  return replayLedger(sealEntries('account', drafts, genesisHead, sha256), grants, sha256, holds);
}

describe('replayLedger', () => {
  it('[L3] recomputes a sound account', () => {
    const { drafts, facts } = sampleAccount();
    expect(drafts.map(({ kind }) => kind).join(' ')).toBe(
      'grant grant hold hold capture capture release grant hold hold refund expire capture release revoke release expire grant hold hold release release refund revoke',
    );
    const replayed = replay(written());
    expect(replayed).toMatchObject({ ok: true, value: { head: { seq: 24 }, states: facts.grants } });
  });

  it('[H1] a hold of nothing has a record and no row', () => {
    const account = new TestAccount();
    account.give('purchased', 1);
    account.end(account.hold(0), 'completed');
    expect(replay({ drafts: account.drafts, grants: account.grants, holds: [...account.facts.holds] })).toMatchObject({ ok: true });
  });

  it('[L3] an account without entries is sound', () => {
    expect(replayLedger([], [], sha256, [])).toEqual({ ok: true, value: { head: genesisHead, states: [] } });
  });

  const chained: { name: string; seq: number; change: (entries: LedgerEntry[]) => void }[] = [
    { name: 'an amount that was changed', seq: 4, change: (entries) => Object.assign(entries[3] as LedgerEntry, { amount: 1 }) },
    { name: 'a hash that was changed', seq: 4, change: (entries) => Object.assign(entries[3] as LedgerEntry, { hash: 'f'.repeat(64) }) },
    { name: 'a chain that was cut', seq: 4, change: (entries) => Object.assign(entries[3] as LedgerEntry, { previousHash: 'f'.repeat(64) }) },
    { name: 'a row that was deleted', seq: 5, change: (entries) => void entries.splice(3, 1) },
    { name: 'a beginning that was deleted', seq: 2, change: (entries) => void entries.shift() },
    { name: 'a row that stands twice', seq: 4, change: (entries) => void entries.splice(4, 0, entries[3] as LedgerEntry) },
    { name: 'a row of another account', seq: 4, change: (entries) => Object.assign(entries[3] as LedgerEntry, { accountId: 'other' }) },
    { name: 'an id that cannot be chained', seq: 4, change: (entries) => Object.assign(entries[3] as LedgerEntry, { holdId: 'h1|' }) },
  ];

  it.each(chained.map(({ seq, name, change }) => [seq, name, change] as const))('[L3] names row %d: %s', (seq, _name, change) => {
    const { drafts, grants, holds } = written();
    const entries = sealEntries('account', drafts, genesisHead, sha256);
    change(entries);
    expect(replayLedger(entries, grants, sha256, holds)).toMatchObject({ ok: false, error: { seq, rule: 'L3' } });
  });

  const rechained: [string, number, RegExp, (entry: LedgerEntry) => Partial<LedgerEntry>][] = [
    ['a row of another account', 4, /is of account other/, ({ seq }) => (seq === 4 ? { accountId: 'other' } : {})],
    ['a gap in the numbers', 5, /^Row 4 is missing/, ({ seq }) => ({ seq: seq < 4 ? seq : seq + 1 })],
    ['a number that stands twice', 3, /^Row 4 is missing/, ({ seq }) => ({ seq: seq < 4 ? seq : seq - 1 })],
    ['an id that cannot be chained', 3, /character/, ({ seq, holdId }) => (seq === 3 ? { holdId: `${holdId}|` } : {})],
  ];

  it.each(rechained)('[L3] finds %s also when all hashes are made anew', (_name, seq, sentence, change) => {
    const { drafts, grants, holds } = written();
    let previousHash = genesisHead.hash;
    const entries = sealEntries('account', drafts, genesisHead, sha256).map((entry) => {
      const changed = { ...entry, ...change(entry), previousHash };
      previousHash = sha256(canonicalEntry(changed));
      return { ...changed, hash: previousHash };
    });
    const found = replayLedger(entries, grants, sha256, holds);
    expect(found).toMatchObject({ ok: false, error: { seq, rule: 'L3', sentence: expect.stringMatching(sentence) } });
  });

  it('[L1] finds that a past row was rewritten, even when the rows after it were left alone', () => {
    const { drafts, grants, holds } = written();
    const entries = sealEntries('account', drafts, genesisHead, sha256);
    const rewritten = sealEntries('account', [{ ...rowOf(drafts, 1), at: rowOf(drafts, 1).at + 1 }], genesisHead, sha256);
    const found = replayLedger([...rewritten, ...entries.slice(1)], grants, sha256, holds);
    expect(found).toMatchObject({ ok: false, error: { seq: 2, rule: 'L3' } });
  });

  it('[B2] without records some policy must explain a hold', () => {
    const { drafts, grants } = written();
    const replayWith = (rows: readonly EntryDraft[]) => replayLedger(sealEntries('account', rows, genesisHead, sha256), grants, sha256);
    expect(replayWith(drafts)).toMatchObject({ ok: true });
    const reordered = [...drafts];
    reordered.splice(2, 2, rowOf(drafts, 4), rowOf(drafts, 3));
    expect(replayWith(reordered)).toMatchObject({ ok: false, error: { seq: 3, rule: 'B1' } });
  });

  it('[B2] one policy must explain all rows of a hold', () => {
    const account = new TestAccount();
    account.give('activity', 1, { validUntil: account.now + hourMs });
    account.give('activity', 1, { validUntil: account.now + dayMs });
    account.give('purchased', 1, { validUntil: account.now + 2 * dayMs });
    account.give('subscription', 1);
    account.hold(4, { policy: 'soonest-expiry' });
    const rows = (order: number[]) => {
      const drafts = [...account.drafts.slice(0, 4), ...order.map((seq) => rowOf(account.drafts, seq))];
      return replayLedger(sealEntries('account', drafts, genesisHead, sha256), account.grants, sha256);
    };
    expect(rows([5, 6, 7, 8])).toMatchObject({ ok: true });
    expect(rows([5, 8, 6, 7])).toMatchObject({ ok: false, error: { seq: 6, rule: 'B1' } });
  });

  it('[H3] two holds do not end at once, row by row', () => {
    const account = new TestAccount();
    account.give('subscription', 1);
    account.give('purchased', 2);
    const [first, second] = [account.hold(2), account.hold(1)];
    account.end(first, 'completed', 2);
    account.end(second, 'completed', 1);
    const replayed = (seqs: readonly number[]) => {
      const drafts = [...account.drafts.slice(0, 5), ...seqs.map((seq) => rowOf(account.drafts, seq))];
      return replayLedger(sealEntries('account', drafts, genesisHead, sha256), account.grants, sha256, account.facts.holds);
    };
    expect(replayed([6, 7, 8])).toMatchObject({ ok: true });
    expect(replayed([6, 8, 7])).toMatchObject({ ok: false, error: { seq: 7, rule: 'H3' } });
  });

  it('[H1] the rows of a hold follow each other', () => {
    const account = new TestAccount();
    account.give('subscription', 1);
    account.give('purchased', 1);
    account.hold(2);
    account.give('activity', 1);
    const replayed = (seqs: readonly number[]) => {
      const drafts = seqs.map((seq) => rowOf(account.drafts, seq));
      return replay({ drafts, grants: account.grants, holds: [...account.facts.holds] });
    };
    expect(replayed([1, 2, 3, 4, 5])).toMatchObject({ ok: true });
    expect(replayed([1, 2, 3, 5, 4])).toMatchObject({ ok: false, error: { seq: 5, rule: 'H1' } });
  });

  it('[H5] a grant that has lapsed and is to be revoked owes both, of one credit too', () => {
    const account = new TestAccount();
    account.give('activity', 2, { validUntil: account.now + hourMs });
    const hold = account.hold(2);
    account.revoke({ grantId: 'g1', revokeTarget: 1 });
    account.wait(hourMs);
    account.end(hold, 'failed');
    expect(replay({ drafts: account.drafts, grants: account.grants, holds: [...account.facts.holds] })).toMatchObject({ ok: true });
  });

  it('[R1] a second refund owes the difference only', () => {
    const account = new TestAccount();
    account.give('purchased', 100);
    account.revoke({ grantId: 'g1', revokeTarget: 25 });
    account.revoke({ grantId: 'g1', revokeTarget: 60 });
    expect(replay({ drafts: account.drafts, grants: account.grants, holds: [] })).toMatchObject({ ok: true });
  });

  it('[L2] a grant of one credit, or of none, that is over when it is granted is replayed too', () => {
    const account = new TestAccount();
    account.give('activity', 0, { validFrom: 0, validUntil: account.now });
    account.give('activity', 1, { validFrom: 0, validUntil: account.now });
    const { drafts, grants } = account;
    expect(replay({ drafts, grants, holds: [] })).toMatchObject({ ok: true });
    expect(replay({ drafts: drafts.slice(0, 2), grants, holds: [] })).toMatchObject({ ok: false, error: { seq: 3, rule: 'L2' } });
  });

  it('[L2] a grant that is over when it is granted expires with the next row, dated before it', () => {
    const account = new TestAccount();
    account.give('activity', 5, { validFrom: 0, validUntil: account.now - dayMs });
    account.give('purchased', 5);
    const replayed = (drafts: readonly EntryDraft[]) => {
      return replayLedger(sealEntries('account', drafts, genesisHead, sha256), account.grants, sha256, []);
    };
    expect(replayed(account.drafts)).toMatchObject({ ok: true });
    expect(replayed([rowOf(account.drafts, 1), rowOf(account.drafts, 3)])).toMatchObject({ ok: false, error: { seq: 2, rule: 'L2' } });
    expect(replayed(account.drafts.slice(0, 1))).toMatchObject({ ok: false, error: { seq: 2, rule: 'L2' } });
  });

  it('[L2] expiries that are due together stand in the order of their ends, then of their ids', () => {
    const account = new TestAccount();
    account.give('activity', 1, { validUntil: account.now + hourMs });
    account.give('activity', 1, { validUntil: account.now + hourMs });
    account.wait(hourMs);
    account.expire();
    const replayed = (seqs: readonly number[]) => {
      const drafts = seqs.map((seq) => rowOf(account.drafts, seq));
      return replayLedger(sealEntries('account', drafts, genesisHead, sha256), account.grants, sha256, []);
    };
    expect(replayed([1, 2, 3, 4])).toMatchObject({ ok: true });
    expect(replayed([1, 2, 4, 3])).toMatchObject({ ok: false, error: { seq: 3, rule: 'L2' } });
  });
});
