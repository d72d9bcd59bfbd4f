import { assert } from '@/lib/base/assert';
import type { Result } from '@/lib/base/result';
import { err, ok } from '@/lib/base/result';
import { applyEntries } from '@/lib/credits/apply';
import { endHold } from '@/lib/credits/end-hold';
import { placeHold } from '@/lib/credits/hold';
import { issueGrant } from '@/lib/credits/issue-grant';
import { creditTypes } from '@/lib/credits/model';
import type { AccountFacts, CreditType, Decision } from '@/lib/credits/model';

/** What an action takes from each type, in burn order, without the types that it leaves alone. */
export type Parts = readonly (readonly [CreditType, number])[];

export interface Shortage {
  readonly shortBy: number;
}

/** The sample account lives at one instant; time does not pass on a start page. */
const now = Date.UTC(2026, 0, 15);
const dayMs = 86_400_000;
const granted: Readonly<Record<CreditType, { readonly amount: number; readonly validDays: number }>> = {
  subscription: { amount: 26, validDays: 17 },
  purchased: { amount: 24, validDays: 730 },
  activity: { amount: 20, validDays: 7 },
};

/** The account as it stands when the page opens: one grant of each type. */
export function openSampleAccount(): AccountFacts {
  const empty: AccountFacts = { accountId: 'sample', grants: [], holds: [] };
  return creditTypes.reduce((facts, type) => {
    const grant = {
      id: type,
      accountId: facts.accountId,
      type,
      amount: granted[type].amount,
      validFrom: now,
      validUntil: now + granted[type].validDays * dayMs,
      createdAt: now,
      sourceRef: `sample:${type}`,
      isGrace: false,
    };
    return settle(facts, issueGrant(facts, { grant }, now));
  }, empty);
}

/** What `price` credits would take now, or by how much they are too many. */
export function quoteParts(facts: AccountFacts, price: number): Result<Parts, Shortage> {
  const held = hold(facts, price);
  if (held.ok) return ok(held.value.hold?.allocations.map(({ type, amount }) => [type, amount] as const) ?? []);
  assert(held.error.code === 'insufficient_credits', 'a sample account is refused for want of credits only');
  return err({ shortBy: held.error.shortBy });
}

/** The account after `price` credits are held and charged. The price must be covered. */
export function spend(facts: AccountFacts, price: number): AccountFacts {
  const afterHold = settle(facts, hold(facts, price));
  return settle(afterHold, endHold(afterHold, { holdId: holdIdOf(facts), capture: price, cause: 'completed', newGrantIds: [] }, now));
}

function hold(facts: AccountFacts, price: number) {
  const holdId = holdIdOf(facts);
  return placeHold(facts, { holdId, requestId: holdId, amount: price, confirmedPrice: price, policy: 'type-order' }, now);
}

function holdIdOf(facts: AccountFacts): string {
  return `hold-${facts.holds.length + 1}`;
}

function settle(facts: AccountFacts, decided: Result<Decision, unknown>): AccountFacts {
  assert(decided.ok, 'the sample account is only asked for what it can do');
  return applyEntries(facts, decided.value);
}
