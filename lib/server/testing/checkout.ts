import { assert } from '@/lib/base/assert';
import type { ItemId } from '@/lib/store/catalogue';
import type { TestCard } from '@/lib/store/test-cards';
import { payTestCheckout } from '@/lib/server/payments/local/pay-test-checkout';
import { startCheckout } from '@/lib/server/purchases/start-checkout';

/** Opens a checkout as the store does. @returns its id. */
export async function openCheckout(userId: string, item: ItemId, returnTo: string | null = null): Promise<string> {
  const started = await startCheckout(userId, { item, returnTo });
  assert(started.ok, `${item} is for sale to this person`);
  return started.value.url.split('/').at(-1) ?? '';
}

/** Buys an item with a card that pays. @returns the id of the checkout, which is that of its payment and of a plan's subscription. */
export async function buy(userId: string, item: ItemId, card: TestCard = 'succeeds'): Promise<string> {
  const checkoutId = await openCheckout(userId, item);
  const paid = await payTestCheckout(userId, { checkoutId, card });
  assert(paid.ok && paid.value.status === 'paid', `${card} pays ${item}`);
  return checkoutId;
}
