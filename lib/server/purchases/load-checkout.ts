import 'server-only';
import { oneOf } from '@/lib/base/one-of';
import { localPath } from '@/lib/base/local-path';
import { validityOf } from '@/lib/store/catalogue';
import { checkoutStatuses, processorNames, type CheckoutView } from '@/lib/store/views';
import { accountNow } from '@/lib/server/credits/account-now';
import { findGrantBySource } from '@/lib/server/credits/find-grant';
import { db } from '@/lib/server/db';
import { itemOfCheckout, sourceRefOf } from '@/lib/server/purchases/checkout-item';

/** null where this person has no such checkout, whoever else may have it. */
export async function loadCheckout(userId: string, checkoutId: string): Promise<CheckoutView | null> {
  const checkout = await db().checkout.findFirst({ where: { id: checkoutId, userId } });
  if (checkout === null) return null;
  const { id, priceCents, returnTo } = checkout;
  const item = itemOfCheckout(checkout);
  const grant = await findGrantBySource(userId, sourceRefOf(checkout));
  const validUntil = grant === null ? validityOf(item, await accountNow(userId)).validUntil : grant.validUntil;
  const status = oneOf(checkoutStatuses, checkout.status);
  // Read as if it came from outside once more: what is stored outlives the rules under which it was accepted.
  return { id, item, priceCents, validUntil, status, processor: oneOf(processorNames, checkout.processor), returnTo: returnTo === null ? null : localPath(returnTo) };
}
