import 'server-only';
import { assert } from '@/lib/base/assert';
import { itemOf, type PlanId } from '@/lib/store/catalogue';
import type { TestCard } from '@/lib/store/test-cards';
import { accountNow } from '@/lib/server/credits/account-now';
import { db } from '@/lib/server/db';
import { applyPaymentMessage } from '@/lib/server/payments/apply-payment-message';
import { runDueBilling } from '@/lib/server/purchases/due-billing';
import { cancelPlan } from '@/lib/server/purchases/manage-plan';

export interface LabPlan {
  readonly plan: PlanId;
  /** From account time (ms) to when it was bought. */
  readonly beganAt: (now: number) => number;
  readonly card: TestCard;
  readonly isCancelled: boolean;
}

/**
 * Gives an account of the lab a plan as if it had been bought a while ago: a checkout whose payment is heard of now (E1), and what became due since then (S3).
 * Given twice, it is given once: checkout and subscription have the account's id, and each period is a source of its own (G2).
 */
export async function giveSubscription(userId: string, { plan, beganAt, card, isCancelled }: LabPlan): Promise<void> {
  const { priceCents } = itemOf(plan);
  const at = beganAt(await accountNow(userId));
  const fresh = { id: userId, userId, item: plan, priceCents, status: 'open', processor: 'local', createdAt: new Date(at) };
  await db().checkout.upsert({ where: { id: userId }, create: fresh, update: {} });
  const applied = await applyPaymentMessage({
    processor: 'local', messageId: `paid:${userId}`, kind: 'checkout_paid', checkoutId: userId, paymentRef: userId, paidCents: priceCents, at,
    processorSubscriptionId: null, card,
  });
  assert(applied.ok, 'the checkout was just made');
  if (isCancelled) await cancelPlan(userId, userId);
  await runDueBilling(userId);
}
