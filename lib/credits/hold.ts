import { assert } from '@/lib/base/assert';
import { err, ok } from '@/lib/base/result';
import type { Result } from '@/lib/base/result';
import { isAmount } from '@/lib/credits/amount';
import { spendable } from '@/lib/credits/balance';
import { burnOrder } from '@/lib/credits/burn-order';
import { draft } from '@/lib/credits/draft';
import { dueExpiries } from '@/lib/credits/expire';
import { assertCommand, assertDecision } from '@/lib/credits/invariants';
import type { AccountFacts, Allocation, BurnPolicy, CreditError, Decision, GrantState, Hold } from '@/lib/credits/model';

export interface HoldRequest {
  readonly holdId: string;
  readonly requestId: string;
  /** The server's price of the request, in credits. */
  readonly amount: number;
  readonly policy: BurnPolicy;
  /** Q1: the price that the person saw and confirmed. */
  readonly confirmedPrice: number;
}

/**
 * H1: sets credits aside at `now` (ms), in burn order. `facts` must hold the hold that already answers this request id, if there
 * is one (whether it is the same request is decided before, by `sameRequest`).
 *
 * Refuses, in this order: `invalid_amount` (T1), `request_id_reused` (I1), `price_rose` (Q1), `insufficient_credits` (H2).
 * A refusal leaves nothing behind: the same request can be confirmed again.
 */
export function placeHold(facts: AccountFacts, request: HoldRequest, now: number): Result<Decision, CreditError> {
  assertCommand(facts, now);
  const { holdId, requestId, amount, policy, confirmedPrice } = request;
  for (const price of [amount, confirmedPrice]) {
    if (!isAmount(price)) return err({ code: 'invalid_amount', amount: price });
  }
  if (facts.holds.some((hold) => hold.requestId === requestId)) return err({ code: 'request_id_reused', requestId });
  if (amount > confirmedPrice) return err({ code: 'price_rose', confirmed: confirmedPrice, price: amount });
  const available = spendable(facts.grants, now).total;
  if (amount > available) {
    return err({ code: 'insufficient_credits', required: amount, available, shortBy: amount - available });
  }

  assert(facts.holds.every(({ id }) => id !== holdId), `hold ${holdId} is new`);
  const allocations = draw(burnOrder(facts.grants, policy, now), amount);
  const held = allocations.map((part) => draft({ kind: 'hold', ...part, at: now }, { holdId, requestId }));
  const entries = [...dueExpiries(facts.grants, now), ...held];
  const hold: Hold = { id: holdId, accountId: facts.accountId, requestId, policy, amount, createdAt: now, allocations, ending: null };
  return ok(assertDecision(facts, { entries, newGrants: [], hold }, now));
}

/** H1: takes `amount` credits from the front of the burn order; each grant is emptied before the next one is touched. */
function draw(inOrder: readonly GrantState[], amount: number): Allocation[] {
  const allocations: Allocation[] = [];
  let missing = amount;
  for (const { grant, left } of inOrder) {
    if (missing === 0) break;
    const taken = Math.min(left, missing);
    allocations.push({ grantId: grant.id, type: grant.type, amount: taken });
    missing -= taken;
  }
  assert(missing === 0, 'the balance covers what is drawn');
  return allocations;
}
