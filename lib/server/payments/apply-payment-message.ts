import 'server-only';
import { err, ok, type Result } from '@/lib/base/result';
import { followingId } from '@/lib/store/subscription/model';
import { db } from '@/lib/server/db';
import { log } from '@/lib/server/log';
import { applyCheckoutClosed, applyCheckoutPaid } from '@/lib/server/payments/apply-checkout';
import { applyMoneyBack } from '@/lib/server/payments/apply-money-back';
import { applyToSubscription } from '@/lib/server/payments/apply-to-subscription';
import { paymentMessageSchema, type PaymentMessage } from '@/lib/server/payments/payment-message';
import { isApplied, keepMessage } from '@/lib/server/payments/payment-rows';
import { findSubscription } from '@/lib/server/purchases/subscriptions';

/** The message names something that was never begun here, or pays less than what was sold. */
export type PaymentRefusal = { readonly code: 'unknown_checkout' } | { readonly code: 'unknown_subscription' } | { readonly code: 'paid_too_little' };

/**
 * The one way in for everything that a payment processor says. The same message again is harmless, and messages in another order come to the same
 * end: a period that was paid before its plan is known waits for it, and money that comes back before its payment is taken off the later grant (G2, R1, S8).
 * What follows from a message is one transaction with the message itself.
 * Refusals: `unknown_checkout`, `unknown_subscription`, `paid_too_little`; nothing is kept of those.
 */
export async function applyPaymentMessage(message: PaymentMessage): Promise<Result<void, PaymentRefusal>> {
  if (await isApplied(message)) return ok(undefined);
  switch (message.kind) {
    case 'checkout_paid': {
      const applied = await applyCheckoutPaid(message);
      if (applied.ok) await applyWaiting(message.checkoutId);
      return applied;
    }
    case 'checkout_closed':
      return applyCheckoutClosed(message);
    case 'money_back':
      return ok(await applyMoneyBack(message));
    default:
      return applyOrWait(message);
  }
}

type OfSubscription = Extract<PaymentMessage, { readonly subscriptionId: string }>;

async function applyOrWait(message: OfSubscription): Promise<Result<void, PaymentRefusal>> {
  const { subscriptionId } = message;
  if ((await findSubscription(subscriptionId)) === null) {
    // A plan that follows another one has an id of its own, made from that of the checkout that began the first.
    const checkoutId = subscriptionId.replace(/\.\d+$/, '');
    if ((await db().checkout.findUnique({ where: { id: checkoutId }, select: { id: true } })) === null) return err({ code: 'unknown_subscription' });
    await db().$executeRaw(keepMessage(message, subscriptionId));
    // It may have begun at the same moment.
    if ((await findSubscription(subscriptionId)) === null) return ok(undefined);
  }
  await applyToSubscription(message);
  if (message.kind === 'plan_followed') await applyWaiting(followingId(subscriptionId));
  return ok(undefined);
}

/** Applies what waited for a subscription that is known now, or for any; also run by the sweep. @returns how many messages there were. */
export async function applyWaiting(subscriptionId?: string): Promise<number> {
  const waiting = await db().$queryRaw<{ message_id: string; body: unknown }[]>`
    SELECT m.message_id, m.body FROM payment_messages m JOIN subscriptions s ON s.id = m.waits_for
    WHERE m.waits_for IS NOT NULL AND (${subscriptionId ?? null}::text IS NULL OR m.waits_for = ${subscriptionId ?? null}::text)
    ORDER BY m.received_at, m.message_id LIMIT 200`;
  for (const { message_id: messageId, body } of waiting) {
    // One that fails waits on for the next sweep, and keeps no other from being applied.
    await applyKept(body).catch((error: unknown) => log().warn({ messageId, error: String(error) }, 'a waiting payment message could not be applied'));
  }
  return waiting.length;
}

async function applyKept(body: unknown): Promise<void> {
  const message = paymentMessageSchema.parse(body);
  if ('subscriptionId' in message) await applyToSubscription(message);
}
