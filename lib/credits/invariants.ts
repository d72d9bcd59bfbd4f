import { assert } from '@/lib/base/assert';
import { isAmount } from '@/lib/credits/amount';
import { applyEntries } from '@/lib/credits/apply';
import type { AccountFacts, Decision, GrantState, Hold } from '@/lib/credits/model';
import { hasLapsed, isWindow } from '@/lib/credits/validity';

/**
 * What is true of every account at every moment (T1, G1, G2, H1, H4, I1, L2, R1). The facts may leave out exhausted grants and
 * holds that no command names. Throws on the first thing that is not true: such facts are no basis for a decision.
 */
export function assertAccount(facts: AccountFacts): void {
  assertUnique('grant id', facts.grants.map(({ grant }) => grant.id));
  assertUnique('source reference', facts.grants.map(({ grant }) => grant.sourceRef));
  assertUnique('hold id', facts.holds.map(({ id }) => id));
  assertUnique('request id', facts.holds.map(({ requestId }) => requestId));
  for (const state of facts.grants) {
    assert(state.grant.accountId === facts.accountId, () => `grant ${state.grant.id} is of account ${facts.accountId}`);
    assertGrantState(state);
  }
  for (const hold of facts.holds) {
    assert(hold.accountId === facts.accountId, () => `hold ${hold.id} is of account ${facts.accountId}`);
    assertHold(hold);
  }
  assertHeldAmounts(facts);
}

/** What a command may rely on: a sound account, and an instant (ms) before which everything in it was made (L2). */
export function assertCommand(facts: AccountFacts, now: number): void {
  assert(Number.isSafeInteger(now), `now is an instant in whole milliseconds, not ${now}`);
  assertAccount(facts);
  for (const { grant } of facts.grants) assert(grant.createdAt <= now, () => `grant ${grant.id} was made before now`);
  for (const { id, createdAt } of facts.holds) assert(createdAt <= now, () => `hold ${id} was placed before now`);
}

/** What a command leaves behind: a sound account, in which nothing is left of what has lapsed (L2). Returns the decision. */
export function assertDecision(facts: AccountFacts, decision: Decision, now: number): Decision {
  const after = applyEntries(facts, decision);
  assertAccount(after);
  for (const { grant, left } of after.grants) {
    assert(left === 0 || !hasLapsed(grant, now), () => `nothing is left of grant ${grant.id}, which has lapsed`);
  }
  return decision;
}

const partsOfGrant = ['left', 'held', 'captured', 'expired', 'revoked', 'revokeTarget'] as const;

/** Asserted of every grant before and after every decision: the sentences are put together only when one is needed. */
function assertGrantState(state: GrantState): void {
  const { grant, left, held, captured, expired, revoked, revokeTarget } = state;
  assert(isWindow(grant), () => `grant ${grant.id} has a window of validity`);
  assert(isAmount(grant.amount), () => `amount of grant ${grant.id} is an amount, not ${grant.amount}`);
  for (const part of partsOfGrant) assert(isAmount(state[part]), () => `${part} of grant ${grant.id} is an amount, not ${state[part]}`);
  const sum = left + held + captured + expired + revoked;
  assert(sum === grant.amount, () => `the parts of grant ${grant.id} add up to ${grant.amount}, not ${sum}`);
  assert(revokeTarget <= grant.amount, () => `grant ${grant.id} is not to be revoked beyond its amount`);
  assert(revoked <= revokeTarget, () => `grant ${grant.id} is not revoked beyond its target`);
  assert(left === 0 || revoked === revokeTarget, () => `nothing is left of grant ${grant.id} while more of it is to be revoked`);
}

function assertHold({ id, amount, createdAt, allocations, ending }: Hold): void {
  assert(isAmount(amount), () => `the amount of hold ${id} is an amount, not ${amount}`);
  assertUnique(`grant of hold ${id}`, allocations.map(({ grantId }) => grantId));
  let sum = 0;
  for (const allocation of allocations) {
    assert(isAmount(allocation.amount) && allocation.amount > 0, () => `hold ${id} takes something from each of its grants`);
    sum += allocation.amount;
  }
  assert(sum === amount, () => `the allocations of hold ${id} add up to ${amount}, not ${sum}`);
  if (ending === null) return;
  assert(isAmount(ending.captured) && ending.captured <= amount, () => `hold ${id} charged at most what it held`);
  assert(ending.endedAt >= createdAt, () => `hold ${id} ended after it was placed`);
}

/** H1: what the open holds took is held on the grants that they name; holds left out of the facts may hold the rest. */
function assertHeldAmounts({ grants, holds }: AccountFacts): void {
  const unexplained = new Map(grants.map(({ grant, held }) => [grant.id, { type: grant.type, held }]));
  for (const { id, allocations, ending } of holds) {
    if (ending !== null) continue;
    for (const { grantId, type, amount } of allocations) {
      const place = unexplained.get(grantId);
      assert(place !== undefined, () => `the facts hold grant ${grantId}, on which hold ${id} is open`);
      assert(place.type === type, () => `hold ${id} names the type of grant ${grantId}`);
      assert(place.held >= amount, () => `grant ${grantId} has held what hold ${id} took`);
      place.held -= amount;
    }
  }
}

function assertUnique(what: string, values: readonly string[]): void {
  assert(new Set(values).size === values.length, `no ${what} stands twice`);
}
