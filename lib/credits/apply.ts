import { assert } from '@/lib/base/assert';
import type { AccountFacts, Decision, Hold } from '@/lib/credits/model';
import { moveAmounts, ungranted } from '@/lib/credits/movement';

/**
 * L2: the facts after a decision. Folds its entries in their order, adds its new grants and puts its hold in place. The
 * given facts are not changed. Asserts that every entry names a grant of the facts or of the decision.
 */
export function applyEntries(facts: AccountFacts, decision: Decision): AccountFacts {
  const states = new Map(facts.grants.map((state) => [state.grant.id, state]));
  for (const grant of decision.newGrants) {
    assert(!states.has(grant.id), `grant ${grant.id} is new`);
    states.set(grant.id, ungranted(grant));
  }
  for (const entry of decision.entries) {
    const state = states.get(entry.grantId);
    assert(state !== undefined, `the facts hold grant ${entry.grantId}`);
    states.set(entry.grantId, moveAmounts(state, entry));
  }
  return { ...facts, grants: [...states.values()], holds: withHold(facts.holds, decision.hold) };
}

function withHold(holds: readonly Hold[], hold: Hold | null): readonly Hold[] {
  if (hold === null) return holds;
  const isKnown = holds.some(({ id }) => id === hold.id);
  return isKnown ? holds.map((other) => (other.id === hold.id ? hold : other)) : [...holds, hold];
}
