import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalEntry, genesisHash, genesisHead, hasChainableIds, sealEntries } from '@/lib/credits/chain';
import { draft } from '@/lib/credits/draft';
import type { LedgerEntry } from '@/lib/credits/model';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const granted = draft({ kind: 'grant', type: 'purchased', grantId: 'g1', amount: 100, at: 1_772_668_800_000 });
const captured = draft(
  { kind: 'capture', type: 'purchased', grantId: 'g1', amount: 7, at: 1_772_668_800_005 },
  { holdId: 'h1', requestId: 'r1', cause: 'completed' },
);
const refunded = draft({ kind: 'refund', type: 'purchased', grantId: 'g1', amount: 0, at: 1_772_668_800_009 }, { revokeTarget: 93 });

describe('the hash chain', () => {
  it('[L3] begins with 64 zeros', () => {
    expect(genesisHash).toBe('0000000000000000000000000000000000000000000000000000000000000000');
    expect(genesisHead).toEqual({ seq: 0, hash: genesisHash });
  });

  it('[L3] hashes the fields in their order, null as empty text', () => {
    const sealed = { accountId: 'account', seq: 3, previousHash: 'ff', hash: '' };
    expect(canonicalEntry({ ...sealed, ...granted })).toBe('ff|account|3|1772668800000|grant|purchased|g1|100||||');
    expect(canonicalEntry({ ...sealed, ...captured })).toBe('ff|account|3|1772668800005|capture|purchased|g1|7|h1|r1|completed|');
    expect(canonicalEntry({ ...sealed, ...refunded })).toBe('ff|account|3|1772668800009|refund|purchased|g1|0||||93');
  });

  it('[L3] numbers entries without gaps and chains each to the one before it', () => {
    const entries = sealEntries('account', [granted, captured, refunded], genesisHead, sha256);
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(entries.map(({ previousHash }) => previousHash)).toEqual([genesisHash, entries[0]?.hash, entries[1]?.hash]);
    // sha256sum of the line above with the genesis hash before it, computed outside of this program.
    expect(entries[0]?.hash).toBe('6e2a0add511bb6e2852d97a17056420f9a36a071d9d2551c99ea733a8d353d71');
  });

  it('[L1] goes on from any head: two batches make the same chain as one', () => {
    const whole = sealEntries('account', [granted, captured, refunded], genesisHead, sha256);
    const [first] = sealEntries('account', [granted], genesisHead, sha256);
    const rest = sealEntries('account', [captured, refunded], { seq: 1, hash: first?.hash ?? '' }, sha256);
    expect([first, ...rest]).toEqual(whole);
  });

  it('[L3] each field changes the hash', () => {
    const [entry] = sealEntries('account', [captured], genesisHead, sha256);
    const changes: Partial<LedgerEntry>[] = [
      { previousHash: 'f'.repeat(64) }, { accountId: 'other' }, { seq: 2 }, { at: 0 }, { kind: 'release' }, { type: 'activity' }, { grantId: 'g2' },
      { amount: 8 }, { holdId: null }, { requestId: 'r2' }, { cause: 'failed' }, { revokeTarget: 0 },
    ];
    const hashes = changes.map((change) => sha256(canonicalEntry({ ...captured, accountId: 'account', seq: 1, previousHash: genesisHash, ...change })));
    expect(new Set([entry?.hash, ...hashes]).size).toBe(changes.length + 1);
  });

  it.each(['', 'a|b', 'a b', 'a\n', 'é', '\u{1F600}'])('[L3] asserts that an id is chainable: not %j', (id) => {
    expect(() => sealEntries('account', [{ ...granted, grantId: id }], genesisHead, sha256)).toThrow('printable ASCII');
    expect(hasChainableIds({ ...captured, accountId: id, seq: 1, previousHash: '' })).toBe(false);
    expect(hasChainableIds({ ...captured, accountId: 'a', seq: 1, previousHash: '', requestId: id })).toBe(false);
    expect(hasChainableIds({ ...captured, accountId: 'a', seq: 1, previousHash: '', holdId: id })).toBe(false);
  });
});
