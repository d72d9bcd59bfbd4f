import 'server-only';
import Stripe from 'stripe';
import { err, ok, type Result } from '@/lib/base/result';
import { followingId } from '@/lib/store/subscription/model';
import { log } from '@/lib/server/log';
import { applyPaymentMessage } from '@/lib/server/payments/apply-payment-message';
import type { PaymentMessage } from '@/lib/server/payments/payment-message';
import { planMark } from '@/lib/server/payments/stripe/plan-mark';
import { readFacts } from '@/lib/server/payments/stripe/read-facts';
import { addCollectJob, addSettleJob } from '@/lib/server/payments/stripe/settle-job';
import { translateEvent } from '@/lib/server/payments/stripe/translate-event';
import { findSubscription } from '@/lib/server/purchases/subscriptions';

/** How old a signature may be, in seconds: older ones are somebody repeating what was sent before. */
const signatureToleranceSeconds = 300;

/** What was sent is what Stripe signed, now. Refusal: `bad_signature`, whatever is wrong with it. */
export function verifyEvent(stripe: Stripe, body: Buffer, signature: string | null, secret: string): Result<Stripe.Event, { readonly code: 'bad_signature' }> {
  try {
    return ok(stripe.webhooks.constructEvent(body, signature ?? '', secret, signatureToleranceSeconds));
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError || error instanceof SyntaxError) return err({ code: 'bad_signature' });
    throw error;
  }
}

/**
 * Does what a verified event asks for; again, it does nothing more. Returns where it is dealt with, also where it says nothing to us or where nothing can be
 * done about it by repeating it, which is then logged for a person to look at.
 * @throws where it has to be repeated by Stripe.
 */
export async function receiveEvent(stripe: Stripe, event: Stripe.Event): Promise<void> {
  if (event.type === 'invoice.created') return collectAtOnce(event.data.object);
  if (event.type === 'refund.failed') log().warn({ event: event.id, refund: event.data.object.id }, 'a refund failed: its credits stay revoked until an operator grants them again');
  const translated = translateEvent(event, await readFacts(stripe, event));
  if (!translated.ok) {
    if (translated.error === 'other_currency') log().error({ event: event.id, type: event.type }, 'a payment of ours came in another currency: nothing was granted');
    else log().debug({ event: event.id, type: event.type, because: translated.error }, 'an event says nothing to us');
    return;
  }
  const message = translated.value;
  const applied = await applyPaymentMessage(message);
  if (!applied.ok) {
    log().error({ event: event.id, type: event.type, code: applied.error.code }, 'a payment message was refused: look at it in Stripe');
    return;
  }
  const begun = await begunBy(message);
  if (begun !== null) await addSettleJob(begun);
}

/** The plan that begins with a message: its renewals are to be settled with Stripe, and it is looked after from then on. */
async function begunBy(message: PaymentMessage): Promise<string | null> {
  if (message.kind === 'plan_followed') return followingId(message.subscriptionId);
  if (message.kind !== 'checkout_paid') return null;
  return (await findSubscription(message.checkoutId)) === null ? null : message.checkoutId;
}

/** A draft of a renewal's bill of ours is charged now; see `collectInvoice`. */
async function collectAtOnce({ id, status, billing_reason: reason, parent }: Stripe.Invoice): Promise<void> {
  const isRenewal = reason === 'subscription_cycle' || reason === 'subscription_update';
  if (isRenewal && status === 'draft' && planMark(parent?.subscription_details?.metadata) !== null) await addCollectJob(id);
}
