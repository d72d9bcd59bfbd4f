import { draft } from '@/lib/credits/draft';
import { assertCommand, assertDecision } from '@/lib/credits/invariants';
import type { AccountFacts, Decision, EntryDraft, GrantState } from '@/lib/credits/model';
import { hasLapsed } from '@/lib/credits/validity';

/**
 * L2: posts the expiries that are due at `now` (ms). Every other command posts them first by itself; alone this is what a sweep
 * does, so that the log shows a lapse although nothing else happens. No entries where nothing is due.
 */
export function expireDue(facts: AccountFacts, now: number): Decision {
  assertCommand(facts, now);
  return assertDecision(facts, { entries: dueExpiries(facts.grants, now), newGrants: [], hold: null }, now);
}

/**
 * L2: an `expire` entry for what is left of each grant that has lapsed at `now` (ms), dated at its `validUntil`, the earliest
 * first, then by grant id. What is held does not expire before it is released (H5).
 */
export function dueExpiries(states: readonly GrantState[], now: number): EntryDraft[] {
  const due: EntryDraft[] = [];
  for (const { grant, left } of states) {
    if (left === 0 || grant.validUntil === null || !hasLapsed(grant, now)) continue;
    due.push(draft({ kind: 'expire', type: grant.type, grantId: grant.id, amount: left, at: grant.validUntil }));
  }
  return due.sort((a, b) => a.at - b.at || (a.grantId < b.grantId ? -1 : 1));
}
