import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Checkout } from '@/generated/prisma/client';
import { assert } from '@/lib/base/assert';
import { err, ok, type Result } from '@/lib/base/result';
import type { TestCard } from '@/lib/store/test-cards';
import type { AlreadySubscribed } from '@/lib/store/views';
import { systemNow } from '@/lib/server/clock';
import { accountNow } from '@/lib/server/credits/account-now';
import { db } from '@/lib/server/db';
import { addPaymentJobSql } from '@/lib/server/jobs/add-job';
import { applyCheckoutPaid } from '@/lib/server/payments/apply-checkout';
import { applyPaymentMessage } from '@/lib/server/payments/apply-payment-message';
import type { PaymentMessageOf } from '@/lib/server/payments/payment-message';
import { itemOfCheckout } from '@/lib/server/purchases/checkout-item';
import { alreadySubscribed } from '@/lib/server/purchases/subscriptions';
import { notifySql } from '@/lib/server/updates/notice';

/** How long the confirmation of the card `late` is on its way. */
const lateByMs = 8_000;

export interface TestPayment {
  readonly checkoutId: string;
  readonly card: TestCard;
  /** What the person answers to the bank's question, which the card `challenge` asks. */
  readonly challengeAnswer?: 'approve' | 'refuse' | undefined;
}

/** `challenge`: the bank asks first; send the same again with the answer. `confirming`: paid, and the confirmation is on its way. */
export type TestPaymentStatus = 'paid' | 'declined' | 'challenge' | 'confirming' | 'abandoned';

/**
 * The local test checkout: no money moves, the card decides what happens. A checkout grants once (G2), whatever is sent to it and how often; a
 * declined card grants nothing and may be followed by another one; a checkout that was left stays closed.
 * Refusals: `not_found` (no such checkout of this person that is paid here), `already_subscribed`.
 */
export async function payTestCheckout(
  userId: string,
  { checkoutId, card, challengeAnswer }: TestPayment,
): Promise<Result<{ status: TestPaymentStatus }, { code: 'not_found' } | AlreadySubscribed>> {
  const checkout = await db().checkout.findFirst({ where: { id: checkoutId, userId, processor: 'local' } });
  if (checkout === null) return err({ code: 'not_found' });
  if (checkout.status !== 'open' && checkout.status !== 'declined') return ok({ status: await statusOf(checkoutId) });
  if (card === 'challenge' && challengeAnswer === undefined) return ok({ status: 'challenge' });
  if (card === 'abandoned') return ok({ status: await close(checkoutId, 'abandoned') });
  if (card === 'declined' || (card === 'challenge' && challengeAnswer === 'refuse')) return ok({ status: await close(checkoutId, 'declined') });
  return pay(checkout, card);
}

async function pay(checkout: Checkout, card: TestCard): Promise<Result<{ status: TestPaymentStatus }, { code: 'not_found' } | AlreadySubscribed>> {
  const { id: checkoutId, userId, priceCents } = checkout;
  const item = itemOfCheckout(checkout);
  const at = await accountNow(userId);
  const refusal = await alreadySubscribed(userId, item, at);
  if (refusal !== null) return err(refusal);
  const message: PaymentMessageOf<'checkout_paid'> = {
    processor: 'local', messageId: `paid:${checkoutId}`, kind: 'checkout_paid', checkoutId, paymentRef: checkoutId, paidCents: priceCents, at,
    processorSubscriptionId: null, card,
  };
  if (card === 'late') {
    await confirmLater(userId, message);
    return ok({ status: await statusOf(checkoutId) });
  }
  // Asked again in the transaction itself: another checkout of the same plan may be paid at the same moment.
  const deliver = () => applyCheckoutPaid<AlreadySubscribed>(message, ({ now }) => alreadySubscribed(userId, item, now));
  const [paid] = await Promise.all(card === 'twice' ? [deliver(), deliver()] : [deliver()]);
  assert(paid !== undefined, 'a payment is delivered');
  if (paid.ok) return ok({ status: 'paid' });
  return err(paid.error.code === 'already_subscribed' ? paid.error : { code: 'not_found' });
}

/** The payment is taken now; what says so comes by the queue. Sent twice, it is confirmed once. */
async function confirmLater(accountId: string, message: PaymentMessageOf<'checkout_paid'>): Promise<void> {
  await db().$queryRaw`
    WITH confirming AS (UPDATE checkouts SET status = 'confirming' WHERE id = ${message.checkoutId} AND status IN ('open', 'declined') RETURNING 1)
    SELECT ${addPaymentJobSql(message, systemNow() + lateByMs)}::text, (${notifySql({ accountId, store: true, quiet: true })})::text FROM confirming`;
}

/** What was paid in another tab meanwhile stays paid. */
async function close(checkoutId: string, how: 'declined' | 'abandoned'): Promise<TestPaymentStatus> {
  const applied = await applyPaymentMessage({ processor: 'local', messageId: randomUUID(), kind: 'checkout_closed', checkoutId, how });
  assert(applied.ok, `checkout ${checkoutId} is known`);
  return statusOf(checkoutId);
}

async function statusOf(checkoutId: string): Promise<TestPaymentStatus> {
  const { status } = await db().checkout.findUniqueOrThrow({ where: { id: checkoutId }, select: { status: true } });
  return status === 'paid' || status === 'confirming' || status === 'declined' ? status : 'abandoned';
}
