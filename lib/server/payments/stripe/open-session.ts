import 'server-only';
import type Stripe from 'stripe';
import { itemOf } from '@/lib/store/catalogue';
import { paymentTexts } from '@/lib/texts/en/payments';
import { storeTexts } from '@/lib/texts/en/store';
import type { NewCheckout } from '@/lib/server/payments/payment-processor';
import { checkoutMark } from '@/lib/server/payments/stripe/plan-mark';

type SessionParams = Stripe.Checkout.SessionCreateParams;

export interface SessionFacts {
  readonly checkout: NewCheckout;
  /** Filled in for the person; null lets Stripe ask. */
  readonly email: string | null;
  /** Where this app is reached, such as https://tallycut.example. */
  readonly origin: string;
}

/**
 * A page of Stripe's on which a checkout is paid: the price of the checkout, in US dollars and in no other currency. A plan is paid there for its first
 * period only, which begins with the payment (E1); its card is kept for the renewals, and the page says so.
 */
function sessionParams({ checkout, email, origin }: SessionFacts): SessionParams {
  const { id, item, priceCents, returnTo } = checkout;
  const sold = itemOf(item);
  const name = storeTexts.names[item];
  const credits = storeTexts.credits(sold.credits);
  const back = returnTo === null ? '/store' : `/store?from=${encodeURIComponent(returnTo)}`;
  const isPlan = sold.kind === 'plan';
  return {
    mode: 'payment',
    client_reference_id: id,
    metadata: checkoutMark(id),
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: 'usd',
          unit_amount: priceCents,
          product_data: { name: paymentTexts.product(name), description: isPlan ? paymentTexts.planNote(credits) : paymentTexts.packNote(credits) },
        },
      },
    ],
    // What is paid is what was sold: no price in another currency, no code that makes it less.
    adaptive_pricing: { enabled: false },
    allow_promotion_codes: false,
    customer_creation: isPlan ? 'always' : 'if_required',
    payment_intent_data: { metadata: checkoutMark(id), description: paymentTexts.product(name), ...(isPlan ? { setup_future_usage: 'off_session' } : {}) },
    ...(isPlan ? { custom_text: { submit: { message: paymentTexts.renewal[sold.interval](priceCents) } } } : {}),
    ...(email === null ? {} : { customer_email: email }),
    success_url: `${origin}/store/checkout/${id}`,
    cancel_url: `${origin}${back}`,
  };
}

/** The same checkout is opened once: the same page again, however often it is asked for (for as long as Stripe knows the key, which is a day). */
export async function openSession(stripe: Stripe, facts: SessionFacts): Promise<{ readonly url: string; readonly processorReference: string }> {
  const session = await stripe.checkout.sessions.create(sessionParams(facts), { idempotencyKey: `checkout:${facts.checkout.id}` });
  if (session.url === null) throw new Error(`Stripe opened session ${session.id} without a page`);
  return { url: session.url, processorReference: session.id };
}

/** The page of a session that is still open; null where it was paid or has expired. */
export async function sessionUrl(stripe: Stripe, sessionId: string): Promise<string | null> {
  const { status, url } = await stripe.checkout.sessions.retrieve(sessionId);
  return status === 'open' ? url : null;
}
