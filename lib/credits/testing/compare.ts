import { spendable } from '@/lib/credits/balance';
import { creditTypes } from '@/lib/credits/model';
import type { Book } from '@/lib/credits/testing/command';
import type { Decided } from '@/lib/credits/testing/decide';
import { naiveBalance } from '@/lib/credits/testing/naive-refold';
import type { NaiveAmounts } from '@/lib/credits/testing/naive-refold';
import type { NaiveAccount, Prediction } from '@/lib/credits/testing/predict';
import type { TestAccount } from '@/lib/credits/testing/test-account';

/** The refusal that was predicted, or the grants and the allocations that were. */
export function compareOutcome({ refusal, made, drawn }: Prediction, decided: Decided | null): void {
  const actual = decided === null || decided.ok ? null : decided.error;
  same('refusal', actual, refusal);
  if (decided === null || !decided.ok) return;
  const { newGrants, hold, entries } = decided.value;
  same('new grants', newGrants, made);
  if (drawn.length === 0 || hold === null) return;
  same('allocations', hold.allocations.map(({ grantId, amount }) => ({ grantId, amount })), drawn);
  same('hold entries', entries.filter(({ kind }) => kind === 'hold').map(({ grantId, amount }) => ({ grantId, amount })), drawn);
}

/** The parts of every grant: by the account, by the naive refold of all entries, and by the prediction. */
export function compareAmounts({ amounts: predicted }: Prediction, account: TestAccount, refolded: NaiveAccount): void {
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

/**
 * B3: the balance now, and what it will be around the next instant at which a grant begins or ends: one millisecond before it and at
 * that very instant, without any sweep.
 */
export function compareBalances({ grants, now }: Book, account: TestAccount, amounts: NaiveAccount): void {
  same('now', account.now, now);
  const next = nextEdge(grants, now);
  for (const instant of next === null ? [now] : [now, next - 1, next]) {
    const { total, byType } = spendable(account.facts.grants, instant);
    same(`balance at ${instant}`, total, naiveBalance(grants, amounts, instant));
    for (const type of creditTypes) same(`${type} balance at ${instant}`, byType[type], naiveBalance(grants, amounts, instant, type));
  }
}

function nextEdge(grants: Book['grants'], now: number): number | null {
  let next: number | null = null;
  for (const { validFrom, validUntil } of grants) {
    for (const edge of [validFrom, validUntil]) {
      if (edge !== null && edge > now && (next === null || edge < next)) next = edge;
    }
  }
  return next;
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

/** Throws unless both are written down alike. */
export function same(what: string, actual: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: ${a}, expected ${b}`);
}
