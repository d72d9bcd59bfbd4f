import { createPrng, intBetween } from '@/lib/base/prng';
import { spendable } from '@/lib/credits/balance';
import { canonicalEntry } from '@/lib/credits/chain';
import type { Sha256 } from '@/lib/credits/chain';
import { creditTypes } from '@/lib/credits/model';
import type { EntryDraft, LedgerEntry } from '@/lib/credits/model';
import { replayLedger } from '@/lib/credits/replay';
import type { Book, Command } from '@/lib/credits/testing/command';
import { naiveBalance, refold } from '@/lib/credits/testing/naive-refold';
import type { NaiveAmounts } from '@/lib/credits/testing/naive-refold';
import { predict } from '@/lib/credits/testing/predict';
import type { NaiveAccount, Prediction } from '@/lib/credits/testing/predict';
import { randomCommand, randomTemper } from '@/lib/credits/testing/random-command';
import { TestAccount } from '@/lib/credits/testing/test-account';
import type { Decided } from '@/lib/credits/testing/test-account';

/** How often what has happened: command kinds, refusal codes, entry kinds and a few events that are easily never reached. */
export type Tally = Map<string, number>;

const mostSteps = 500;

/**
 * Lives through one history of at most 500 steps. After each step what the core made of the account is compared with a naive refold
 * of all its entries, and that with a prediction; at the end the ledger is replayed, whole and with one field changed.
 * @returns how many steps it had. Throws on the first difference, naming the seed and the step.
 */
export function simulateHistory(seed: string, sha256: Sha256, tally: Tally): number {
  const random = createPrng(seed);
  const temper = randomTemper(random);
  const account = new TestAccount();
  const book: Book = { grants: [], holds: [], now: account.now };
  const steps = intBetween(random, 20, mostSteps);
  let amounts: NaiveAccount = new Map();
  for (let step = 1; step <= steps; step += 1) {
    const command = randomCommand(random, temper, book, amounts);
    const at = (what: string): string => `seed "${seed}", step ${step}: ${what}\n${JSON.stringify(command)}`;
    try {
      const prediction = predict(book, amounts, command);
      const decided = run(account, command);
      amounts = refold(account.drafts);
      compareOutcome(prediction, decided);
      compareAmounts(prediction, account, amounts);
      note(book, command, prediction, decided, account.now);
      count(tally, command, decided);
      compareBalance(book, account, amounts);
    } catch (error) {
      throw new Error(at(error instanceof Error ? error.message : String(error)), { cause: error });
    }
  }
  try {
    compareReplay(account, sha256, intBetween(random, 0, 1_000_000));
  } catch (error) {
    throw new Error(`seed "${seed}", replay: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  return steps;
}

function run(account: TestAccount, command: Command): Decided | null {
  switch (command.kind) {
    case 'issue':
      return account.issue(command.grant);
    case 'hold':
      return account.place(command.request);
    case 'end':
      return account.endWith(command.end);
    case 'revoke':
      return account.revoke(command.revocation);
    case 'expire':
      return account.expire();
    case 'wait':
      account.wait(command.durationMs);
      return null;
  }
}

function compareOutcome({ refusal, grace, drawn }: Prediction, decided: Decided | null): void {
  const actual = decided === null || decided.ok ? null : decided.error;
  same('refusal', actual, refusal);
  if (decided === null || !decided.ok) return;
  const { newGrants, hold, entries } = decided.value;
  const made = newGrants.filter(({ isGrace }) => isGrace);
  const told = made.map(({ type, amount, validFrom, validUntil, sourceRef }) => ({ type, amount, validFrom, validUntil, sourceRef }));
  same('grace grants', told, grace);
  if (drawn.length === 0 || hold === null) return;
  same('allocations', hold.allocations.map(({ grantId, amount }) => ({ grantId, amount })), drawn);
  same('hold entries', entries.filter(({ kind }) => kind === 'hold').map(({ grantId, amount }) => ({ grantId, amount })), drawn);
}

function compareAmounts({ amounts: predicted }: Prediction, account: TestAccount, refolded: NaiveAccount): void {
  same('number of grants', [account.facts.grants.length, refolded.size], [predicted.size, predicted.size]);
  for (const { grant, left, held, captured, expired, revoked, revokeTarget } of account.facts.grants) {
    const naive = refolded.get(grant.id);
    const expected = predicted.get(grant.id);
    if (naive === undefined || expected === undefined) throw new Error(`Grant ${grant.id} is missing.`);
    const fast: NaiveAmounts = { left, held, captured, expired, revoked, target: revokeTarget };
    sameAmounts(`grant ${grant.id} by the refold and by the account`, naive, fast);
    sameAmounts(`grant ${grant.id} by the prediction and by the account`, expected, fast);
  }
}

function compareBalance({ grants, now }: Book, account: TestAccount, amounts: NaiveAccount): void {
  const { total, byType } = spendable(account.facts.grants, account.now);
  same('balance', total, naiveBalance(grants, amounts, now));
  for (const type of creditTypes) same(`${type} balance`, byType[type], naiveBalance(grants, amounts, now, type));
}

function note(book: Book, command: Command, { drawn }: Prediction, decided: Decided | null, now: number): void {
  book.now = now;
  if (decided === null || !decided.ok) return;
  book.grants.push(...decided.value.newGrants);
  if (command.kind === 'hold') book.holds.push({ request: command.request, drawn, ending: null });
  if (command.kind !== 'end') return;
  const { holdId, cause, capture } = command.end;
  for (const hold of book.holds) {
    if (hold.request.holdId === holdId) hold.ending = { cause, captured: capture, endedAt: now };
  }
}

function count(tally: Tally, command: Command, decided: Decided | null): void {
  const add = (what: string): void => void tally.set(what, (tally.get(what) ?? 0) + 1);
  add(`command ${command.kind}`);
  if (decided === null) return;
  if (!decided.ok) return add(`refusal ${decided.error.code}`);
  const { entries, hold } = decided.value;
  for (const entry of entries) add(`entry ${entry.kind}${followsRelease(entry) ? ' after a release' : ''}`);
  if (command.kind === 'hold') add(`hold on ${Math.min(hold?.allocations.length ?? 0, 3)} grants`);
  if (command.kind !== 'end') return;
  const { capture, cause } = command.end;
  const part = capture === 0 ? 'none' : capture === hold?.amount ? 'all' : 'some';
  add(`ending ${cause}, ${part} charged`);
  const losesGrace = entries.some((entry) => entry.kind === 'expire' && followsRelease(entry) && entry.grantId.startsWith('grace'));
  if (losesGrace && cause !== 'cancelled') add('second grace denied');
}

function followsRelease({ kind, holdId }: EntryDraft): boolean {
  return holdId !== null && ['grant', 'expire', 'revoke'].includes(kind);
}

function compareReplay(account: TestAccount, sha256: Sha256, chance: number): void {
  const entries = account.sealed(sha256);
  const { grants, facts } = account;
  const replayed = replayLedger(entries, grants, sha256, facts.holds);
  if (!replayed.ok) throw new Error(`row ${replayed.error.seq} is called bad: [${replayed.error.rule}] ${replayed.error.sentence}`);
  same('replayed states', replayed.value.states, facts.grants);
  const withoutRecords = replayLedger(entries, grants, sha256);
  same('replay without the records of holds', withoutRecords, replayed);
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

/** As `same`, for the comparison that is made most often: field by field, without writing anything down first. */
function sameAmounts(what: string, a: NaiveAmounts, b: NaiveAmounts): void {
  const isSame =
    a.left === b.left &&
    a.held === b.held &&
    a.captured === b.captured &&
    a.expired === b.expired &&
    a.revoked === b.revoked &&
    a.target === b.target;
  if (!isSame) same(what, a, b);
}

function same(what: string, actual: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: ${a}, expected ${b}`);
}
