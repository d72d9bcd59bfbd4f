import { billingPeriod, yearsAfter } from '@/lib/credits/periods';
import type { BillingInterval } from '@/lib/credits/periods';

/** A one-time purchase of credits. */
export interface Pack {
  readonly kind: 'pack';
  readonly priceCents: number;
  readonly credits: number;
  /** E4: calendar years. */
  readonly validYears: number;
}

/** A subscription: credits for one billing period (E1). */
export interface Plan {
  readonly kind: 'plan';
  /** Per period. */
  readonly priceCents: number;
  readonly credits: number;
  readonly interval: BillingInterval;
}

/** PRODUCT 4: everything that is for sale. Prices are whole US cents, credits whole credits. */
export const storeCatalogue = {
  'pack-100': { kind: 'pack', priceCents: 499, credits: 100, validYears: 2 },
  'pack-500': { kind: 'pack', priceCents: 1_999, credits: 500, validYears: 2 },
  'pack-1200': { kind: 'pack', priceCents: 3_999, credits: 1_200, validYears: 2 },
  'pro-monthly': { kind: 'plan', priceCents: 1_999, credits: 1_000, interval: 'month' },
  'pro-yearly': { kind: 'plan', priceCents: 17_999, credits: 12_000, interval: 'year' },
} as const satisfies Record<string, Pack | Plan>;

export type ItemId = keyof typeof storeCatalogue;
export type PackId = { [Id in ItemId]: (typeof storeCatalogue)[Id]['kind'] extends 'pack' ? Id : never }[ItemId];
export type PlanId = Exclude<ItemId, PackId>;

export const packIds = ['pack-100', 'pack-500', 'pack-1200'] as const satisfies readonly PackId[];
export const planIds = ['pro-monthly', 'pro-yearly'] as const satisfies readonly PlanId[];
export const itemIds: readonly ItemId[] = [...packIds, ...planIds];

/** An item by its id, as a pack or a plan. */
export function itemOf(id: ItemId): Pack | Plan {
  return storeCatalogue[id];
}

/** The item with this id, or null: ids also come from outside, such as from a stored checkout. */
export function findItem(id: string): ItemId | null {
  return itemIds.find((known) => known === id) ?? null;
}

/** E1, E4: the window in which the credits of an item can be spent when it is bought at `now` (ms); the end is exclusive. */
export function validityOf(id: ItemId, now: number): { readonly validFrom: number; readonly validUntil: number } {
  const item = itemOf(id);
  if (item.kind === 'pack') return { validFrom: now, validUntil: yearsAfter(now, item.validYears) };
  const { startAt, endAt } = billingPeriod(now, item.interval, 1);
  return { validFrom: startAt, validUntil: endAt };
}
