import { canonicalEntry } from '@/lib/credits/chain';
import type { Sha256 } from '@/lib/credits/chain';
import type { LedgerEntry } from '@/lib/credits/model';
import { replayLedger } from '@/lib/credits/replay';
import { same } from '@/lib/credits/testing/compare';
import type { TestAccount } from '@/lib/credits/testing/test-account';

/**
 * L3: the ledger of the account replays to the account, with and without the records of holds; and with one field of one row changed, it
 * is that row which is called bad.
 * @param chance a whole number that chooses row and field.
 */
export function compareReplay(account: TestAccount, sha256: Sha256, chance: number): void {
  const entries = account.sealed(sha256);
  const { grants, facts } = account;
  const replayed = replayLedger(entries, grants, sha256, facts.holds);
  if (!replayed.ok) throw new Error(`row ${replayed.error.seq} is called bad: [${replayed.error.rule}] ${replayed.error.sentence}`);
  same('replayed states', replayed.value.states, facts.grants);
  const withoutRecords = replayLedger(entries, grants, sha256);
  same('replay without the records of holds', withoutRecords, replayed);
  if (entries.length === 0) return;
  const index = chance % entries.length;
  const forged = entries.map((entry, at) => (at === index ? forge(entry, chance, sha256) : entry));
  const found = replayLedger(forged, grants, sha256, facts.holds);
  same('the forged row', found.ok ? null : { seq: found.error.seq, rule: found.error.rule }, { seq: index + 1, rule: 'L3' });
}

/** The row with one field changed, as someone would who does not chain the ledger anew. */
function forge(entry: LedgerEntry, chance: number, sha256: Sha256): LedgerEntry {
  const unchained = { ...entry, previousHash: 'f'.repeat(64) };
  const forgeries: LedgerEntry[] = [
    { ...entry, amount: entry.amount + 1 },
    { ...entry, at: entry.at - 1 },
    { ...entry, grantId: `${entry.grantId}0` },
    { ...entry, holdId: entry.holdId === null ? 'h0' : null },
    { ...entry, requestId: `${entry.requestId ?? ''}0` },
    { ...entry, kind: entry.kind === 'expire' ? 'revoke' : 'expire' },
    { ...entry, type: entry.type === 'activity' ? 'purchased' : 'activity' },
    { ...entry, cause: entry.cause === 'failed' ? 'cancelled' : 'failed' },
    { ...entry, revokeTarget: (entry.revokeTarget ?? 0) + 1 },
    { ...entry, hash: entry.previousHash },
    { ...unchained, hash: sha256(canonicalEntry(unchained)) },
  ];
  return forgeries[chance % forgeries.length] ?? entry;
}
