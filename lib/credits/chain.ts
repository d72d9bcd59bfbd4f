import { assert } from '@/lib/base/assert';
import type { ChainHead, EntryDraft, LedgerEntry } from '@/lib/credits/model';

/** SHA-256 of the UTF-8 of a text, as 64 lower-case hexadecimal digits. Given by the caller: this folder knows no platform. */
export type Sha256 = (text: string) => string;

/** L3: what the first entry of an account is chained to. */
export const genesisHash = '0'.repeat(64);

/** L3: the chain of an account that has no entry yet. */
export const genesisHead: ChainHead = { seq: 0, hash: genesisHash };

/**
 * L3: chains drafts to the head of an account's ledger, in their order. Asserts that their ids are chainable: an id that could
 * be read as two fields would let two different entries have one hash.
 */
export function sealEntries(accountId: string, drafts: readonly EntryDraft[], head: ChainHead, sha256: Sha256): LedgerEntry[] {
  let { seq, hash } = head;
  return drafts.map((draft) => {
    const unsealed = { ...draft, accountId, seq: seq + 1, previousHash: hash };
    assert(hasChainableIds(unsealed), 'the ids of an entry are printable ASCII without "|"');
    seq += 1;
    hash = sha256(canonicalEntry(unsealed));
    return { ...unsealed, hash };
  });
}

/**
 * L3: the text that is hashed: the fields joined by "|", null as empty text:
 * `previousHash|accountId|seq|at(ms)|kind|type|grantId|amount|holdId|requestId|cause|revokeTarget`.
 */
export function canonicalEntry(entry: Omit<LedgerEntry, 'hash'>): string {
  const { previousHash, accountId, seq, at, kind, type, grantId, amount, holdId, requestId, cause, revokeTarget } = entry;
  const fields = [previousHash, accountId, seq, at, kind, type, grantId, amount, holdId, requestId, cause, revokeTarget];
  return fields.join('|');
}

/** L3: whether each id of an entry is one or more printable ASCII characters other than "|" and the space. */
export function hasChainableIds({ accountId, grantId, holdId, requestId }: Omit<LedgerEntry, 'hash'>): boolean {
  return [accountId, grantId, holdId, requestId].every((id) => id === null || /^[!-{}~]+$/.test(id));
}
