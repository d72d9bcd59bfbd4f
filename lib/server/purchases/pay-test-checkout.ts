import 'server-only';
import { err, ok, type Result } from '@/lib/base/result';
import type { TestCard } from '@/lib/store/test-cards';
import type { AlreadySubscribed } from '@/lib/store/views';
import { systemNow } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { grantPurchase } from '@/lib/server/purchases/grant-purchase';

export interface TestPayment {
  readonly checkoutId: string;
  readonly card: TestCard;
}

/**
 * The local test checkout: no money moves, the card decides what happens. A checkout grants once (G2), whatever is sent to it and how often; a
 * declined card grants nothing and may be followed by another one.
 * Refusals: `not_found` (no such checkout of this person), `already_subscribed`.
 */
export async function payTestCheckout(
  userId: string,
  { checkoutId, card }: TestPayment,
): Promise<Result<{ status: 'paid' | 'declined' }, { code: 'not_found' } | AlreadySubscribed>> {
  const checkout = await db().checkout.findFirst({ where: { id: checkoutId, userId } });
  if (checkout === null) return err({ code: 'not_found' });
  if (checkout.status === 'paid') return ok({ status: 'paid' });
  if (card === 'declined') return ok({ status: await decline(checkoutId) });
  const granted = await grantPurchase(checkout);
  return granted.ok ? ok({ status: 'paid' }) : granted;
}

/** What was paid in another tab meanwhile stays paid. */
async function decline(checkoutId: string): Promise<'paid' | 'declined'> {
  const { count } = await db().checkout.updateMany({
    where: { id: checkoutId, status: { not: 'paid' } },
    data: { status: 'declined', endedAt: new Date(systemNow()) },
  });
  return count === 1 ? 'declined' : 'paid';
}
