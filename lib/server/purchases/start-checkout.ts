import 'server-only';
import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '@/lib/base/result';
import { itemOf, type ItemId } from '@/lib/store/catalogue';
import type { AlreadySubscribed } from '@/lib/store/views';
import { systemNow } from '@/lib/server/clock';
import { accountNow } from '@/lib/server/credits/account-now';
import { db } from '@/lib/server/db';
import { alreadySubscribed } from '@/lib/server/purchases/subscriptions';

export interface CheckoutRequest {
  readonly item: ItemId;
  /** Where the person came from, a path of this site; the checkout leads back there. */
  readonly returnTo: string | null;
}

/**
 * Opens a checkout for one item at its present price. Nothing is charged or granted by it.
 * Refusal: `already_subscribed` (the plan runs already).
 * @returns the path of the page on which it is paid.
 */
export async function startCheckout(userId: string, { item, returnTo }: CheckoutRequest): Promise<Result<{ url: string }, AlreadySubscribed>> {
  const refusal = await alreadySubscribed(userId, item, await accountNow(userId));
  if (refusal !== null) return err(refusal);
  const id = randomUUID();
  const { priceCents } = itemOf(item);
  await db().checkout.create({ data: { id, userId, item, priceCents, returnTo, status: 'open', createdAt: new Date(systemNow()) } });
  return ok({ url: `/store/checkout/${id}` });
}
