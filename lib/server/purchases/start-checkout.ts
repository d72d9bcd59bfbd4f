import 'server-only';
import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '@/lib/base/result';
import { itemOf, type ItemId } from '@/lib/store/catalogue';
import type { AlreadySubscribed } from '@/lib/store/views';
import { systemNow } from '@/lib/server/clock';
import { accountNow } from '@/lib/server/credits/account-now';
import { db } from '@/lib/server/db';
import { presentProcessor } from '@/lib/server/payments/processors';
import { alreadySubscribed } from '@/lib/server/purchases/subscriptions';

export interface CheckoutRequest {
  readonly item: ItemId;
  /** Where the person came from, a path of this site; the checkout leads back there. */
  readonly returnTo: string | null;
}

/**
 * Opens a checkout for one item at its present price. Nothing is charged or granted by it.
 * Refusal: `already_subscribed` (the plan runs already).
 * @returns its id, and where it is paid: a path of this site, or an address of the processor.
 */
export async function startCheckout(userId: string, { item, returnTo }: CheckoutRequest): Promise<Result<{ url: string; checkoutId: string }, AlreadySubscribed>> {
  const refusal = await alreadySubscribed(userId, item, await accountNow(userId));
  if (refusal !== null) return err(refusal);
  const id = randomUUID();
  const { priceCents } = itemOf(item);
  const processor = presentProcessor();
  const data = { id, userId, item, priceCents, returnTo, status: 'open', processor: processor.name, createdAt: new Date(systemNow()) };
  // Kept before the processor is asked: what it says of the checkout finds it, however fast.
  await db().checkout.create({ data });
  const { url, processorReference } = await processor.openCheckout({ id, userId, item, priceCents, returnTo });
  if (processorReference !== null) await db().checkout.update({ where: { id }, data: { processorReference } });
  return ok({ url, checkoutId: id });
}
