import type { CreditType, GrantState } from '@/lib/credits/model';
import { isValidAt } from '@/lib/credits/validity';

/** What may be spent at one instant, in credits. Sums may pass the bound of a single amount. */
export interface Spendable {
  readonly total: number;
  readonly byType: Readonly<Record<CreditType, number>>;
}

/**
 * B3, L2: the balance at `now` (ms): what is left of the grants that are valid then, whether or not lapsed ones have been
 * swept. What is held is not in it (H1).
 */
export function spendable(states: readonly GrantState[], now: number): Spendable {
  const byType: Record<CreditType, number> = { subscription: 0, purchased: 0, activity: 0 };
  for (const { grant, left } of states) {
    if (isValidAt(grant, now)) byType[grant.type] += left;
  }
  return { total: byType.subscription + byType.purchased + byType.activity, byType };
}
