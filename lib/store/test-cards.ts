import type { ItemId } from '@/lib/store/catalogue';
import { itemOf } from '@/lib/store/catalogue';

/**
 * The cards of the local test checkout, by what they do: `challenge` asks a second step as a bank would; `abandoned` leaves; `late` is paid, and
 * its confirmation comes after a while; `twice` is confirmed twice; `fails-later` pays now, and no renewal.
 */
export const testCards = ['succeeds', 'declined', 'challenge', 'abandoned', 'late', 'twice', 'fails-later'] as const;
export type TestCard = (typeof testCards)[number];

/** The cards that mean something for an item: only plans have renewals that may fail. */
export function cardsFor(item: ItemId): readonly TestCard[] {
  return itemOf(item).kind === 'plan' ? testCards : testCards.filter((card) => card !== 'fails-later');
}

/** The cards with which a due payment can be made good: no checkout is left or confirmed late there. */
export const planCards = ['succeeds', 'declined', 'challenge', 'fails-later'] as const satisfies readonly TestCard[];
export type PlanCard = (typeof planCards)[number];
