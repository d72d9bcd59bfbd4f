import 'server-only';
import type Stripe from 'stripe';
import { itemOf, type PlanId } from '@/lib/store/catalogue';
import { intervalOf } from '@/lib/store/subscription/model';
import { storeTexts } from '@/lib/texts/en/store';
import type { ProcessedPlan } from '@/lib/server/payments/payment-processor';
import { anchorConfig } from '@/lib/server/payments/stripe/billing-anchor';
import { markMetadata, planMark } from '@/lib/server/payments/stripe/plan-mark';
import { idOf } from '@/lib/server/payments/stripe/stripe-client';

/** The plan's subscription at Stripe, which bills its renewals; null where there is none or it is over. */
export async function findRenewals(stripe: Stripe, plan: Pick<ProcessedPlan, 'id' | 'processorReference'>): Promise<Stripe.Subscription | null> {
  return (await liveRenewals(stripe, plan)).find(({ metadata }) => planMark(metadata)?.subscriptionId === plan.id) ?? null;
}

/** What Stripe would bill the person who paid for this plan. */
export async function liveRenewals(stripe: Stripe, plan: Pick<ProcessedPlan, 'processorReference'>): Promise<Stripe.Subscription[]> {
  return (await allRenewals(stripe, plan)).filter(({ status }) => status !== 'canceled' && status !== 'incomplete_expired');
}

/** All subscriptions at Stripe of the person who paid for this plan, those that are over among them. A plan is known to Stripe by its customer. */
export async function allRenewals(stripe: Stripe, { processorReference: customer }: Pick<ProcessedPlan, 'processorReference'>): Promise<Stripe.Subscription[]> {
  if (customer === null) return [];
  const { data } = await stripe.subscriptions.list({ customer, status: 'all', limit: 100 });
  return data;
}

/**
 * Has Stripe bill the renewals of a plan whose first period is paid (E1): nothing now, the price at each of our billing instants. One plan has one
 * subscription at Stripe however often this is called: the idempotency key is made of its id, and after the day for which Stripe knows a key, what is
 * there already is found.
 */
export async function beginRenewals(stripe: Stripe, plan: ProcessedPlan, priceCents: number): Promise<Stripe.Subscription> {
  const known = await findRenewals(stripe, plan);
  if (known !== null || plan.processorReference === null) return known ?? Promise.reject(new Error(`plan ${plan.id} has no customer at Stripe`));
  const customer = plan.processorReference;
  await useOnlyCard(stripe, customer);
  return stripe.subscriptions.create(
    {
      customer,
      items: [{ quantity: 1, price_data: await recurringPrice(stripe, plan.plan, priceCents) }],
      billing_cycle_anchor_config: anchorConfig(plan.anchorAt, intervalOf(plan.plan)),
      proration_behavior: 'none',
      off_session: true,
      description: storeTexts.names[plan.plan],
      metadata: markMetadata({ subscriptionId: plan.id, plan: plan.plan, anchorAt: plan.anchorAt, nextPlan: null, follows: null }),
    },
    { idempotencyKey: `renewals:${plan.id}` },
  );
}

/** The card of the first payment pays on, until the person chooses another one: as the customer's own, so that a change in Stripe's portal is enough. */
async function useOnlyCard(stripe: Stripe, customer: string): Promise<void> {
  const { data } = await stripe.customers.listPaymentMethods(customer, { limit: 1 });
  const [method] = data;
  if (method === undefined) return;
  const known = await stripe.customers.retrieve(customer);
  if (known.deleted === true || known.invoice_settings.default_payment_method !== null) return;
  await stripe.customers.update(customer, { invoice_settings: { default_payment_method: method.id } });
}

interface RecurringPrice {
  readonly currency: 'usd';
  readonly product: string;
  readonly unit_amount: number;
  readonly recurring: { readonly interval: 'month' | 'year' };
}

/** What a plan costs per period, for Stripe. Its product has an id of ours, so that nothing needs to be set up in Stripe by hand. */
export async function recurringPrice(stripe: Stripe, plan: PlanId, priceCents: number = itemOf(plan).priceCents): Promise<RecurringPrice> {
  const product = `tallycut-${plan}`;
  try {
    await stripe.products.create({ id: product, name: `Tallycut ${storeTexts.names[plan]}` }, { idempotencyKey: `product:${product}` });
  } catch (error) {
    if (!isThereAlready(error)) throw error;
  }
  return { currency: 'usd', product, unit_amount: priceCents, recurring: { interval: intervalOf(plan) } };
}

function isThereAlready(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'resource_already_exists';
}

/** Lets go of a change that was planned for the period's end: Stripe refuses to change a subscription that a schedule rules. */
export async function dropSchedule(stripe: Stripe, { schedule }: Stripe.Subscription): Promise<void> {
  if (schedule !== null) await stripe.subscriptionSchedules.release(idOf(schedule));
}
