import 'server-only';
import type { Checkout } from '@/generated/prisma/client';
import { assert } from '@/lib/base/assert';
import { findItem, itemOf, type ItemId } from '@/lib/store/catalogue';
import { periodSource } from '@/lib/store/subscription/model';

/** The item of a stored checkout. */
export function itemOfCheckout({ id, item }: Pick<Checkout, 'id' | 'item'>): ItemId {
  const known = findItem(item);
  assert(known !== null, `checkout ${id} is for an item that was for sale`);
  return known;
}

/** G2: a payment grants once. A subscription has the id of the checkout that began it, so its first period has one source too. */
export function sourceRefOf({ id, item }: Pick<Checkout, 'id' | 'item'>): string {
  return itemOf(itemOfCheckout({ id, item })).kind === 'plan' ? periodSource(id, 1) : `purchase:${id}`;
}
