import type { BurnPolicy, CreditType, Grant, GrantState } from '@/lib/credits/model';
import { isValidAt } from '@/lib/credits/validity';

type Comparison = (a: Grant, b: Grant) => number;

const byTypeOrder = byTypes(['subscription', 'purchased', 'activity']);

/** B1, B2: a policy is the list of comparisons that it makes, the weightiest first. `byId` last makes each order total. */
const comparisons: Readonly<Record<BurnPolicy, readonly Comparison[]>> = {
  'type-order': [byTypeOrder, bySoonestEnd, byOldest, byId],
  'subscription-activity-purchased': [byTypes(['subscription', 'activity', 'purchased']), bySoonestEnd, byOldest, byId],
  'soonest-expiry': [bySoonestEnd, byTypeOrder, byOldest, byId],
};

/**
 * B1–B3: the grants that can be drawn on at `now` (ms) and have something left, in the order in which they are drawn on.
 * The order is total: it does not depend on the order of `states`.
 */
export function burnOrder(states: readonly GrantState[], policy: BurnPolicy, now: number): GrantState[] {
  return states
    .filter(({ grant, left }) => left > 0 && isValidAt(grant, now))
    .sort((a, b) => compareInBurnOrder(a.grant, b.grant, policy));
}

/** B1, B2: below zero where `a` is drawn on before `b`, else above; zero for a grant and itself. Validity is not looked at. */
export function compareInBurnOrder(a: Grant, b: Grant, policy: BurnPolicy): number {
  for (const compare of comparisons[policy]) {
    const difference = compare(a, b);
    if (difference !== 0) return difference;
  }
  return 0;
}

function byTypes(order: readonly CreditType[]): Comparison {
  return (a, b) => order.indexOf(a.type) - order.indexOf(b.type);
}

function bySoonestEnd(a: Grant, b: Grant): number {
  if (a.validUntil === b.validUntil) return 0;
  if (a.validUntil === null) return 1;
  if (b.validUntil === null) return -1;
  return a.validUntil - b.validUntil;
}

function byOldest(a: Grant, b: Grant): number {
  return a.createdAt - b.createdAt;
}

/** G1: by code unit. A locale's order would differ between machines. */
function byId(a: Grant, b: Grant): number {
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
