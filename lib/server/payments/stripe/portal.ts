import 'server-only';
import type Stripe from 'stripe';

/** Cards and invoices, and nothing else: cancelling and changing a plan is said in our store, where it also says what becomes of the credits. */
const features = {
  payment_method_update: { enabled: true },
  invoice_history: { enabled: true },
  customer_update: { enabled: false },
  subscription_cancel: { enabled: false },
  subscription_update: { enabled: false },
} as const;
const name = 'tallycut';

/** The address of Stripe's page on which a customer changes the card and sees the invoices. It works for a few minutes. */
export async function openPortal(stripe: Stripe, customer: string, returnUrl: string): Promise<string> {
  const session = await stripe.billingPortal.sessions.create({ customer, configuration: await configuration(stripe), return_url: returnUrl });
  return session.url;
}

async function configuration(stripe: Stripe): Promise<string> {
  const { data } = await stripe.billingPortal.configurations.list({ active: true, limit: 100 });
  const known = data.find(({ metadata }) => metadata?.made_for === name);
  if (known !== undefined) return known.id;
  const made = await stripe.billingPortal.configurations.create({ features, metadata: { made_for: name } }, { idempotencyKey: 'portal:tallycut:1' });
  return made.id;
}
