import 'server-only';
import Stripe from 'stripe';
import { itemOf, type PlanId } from '@/lib/store/catalogue';
import { followingId, intervalOf, paidPeriod } from '@/lib/store/subscription/model';
import { paymentTexts } from '@/lib/texts/en/payments';
import { storeTexts } from '@/lib/texts/en/store';
import type { ProcessedPlan } from '@/lib/server/payments/payment-processor';
import { followingMark, markMetadata, planMark } from '@/lib/server/payments/stripe/plan-mark';
import { dropSchedule, findRenewals, recurringPrice } from '@/lib/server/payments/stripe/renewals';
import { idOf } from '@/lib/server/payments/stripe/stripe-client';
import type { ChargeState, FollowingPayment } from '@/lib/server/payments/stripe/translate-event';

/*
 * What only says how a subscription is to be (cancelled, resumed, ended) comes to the same when it is said twice; the library gives each such call a key of
 * its own, for repetitions after a lost connection. What makes or charges something carries a key made of our ids.
 */

/** E3: no renewal after the paid period. @returns the subscription as it is then; null where there is none at Stripe. */
export async function cancelRenewals(stripe: Stripe, plan: ProcessedPlan): Promise<Stripe.Subscription | null> {
  const found = await findRenewals(stripe, plan);
  if (found === null) return null;
  await dropSchedule(stripe, found);
  return stripe.subscriptions.update(found.id, { cancel_at_period_end: true, metadata: { tallycut_next_plan: '' } });
}

/** Takes the cancelling back. @returns null where there is nothing at Stripe to take it back of. */
export async function resumeRenewals(stripe: Stripe, plan: ProcessedPlan): Promise<Stripe.Subscription | null> {
  const found = await findRenewals(stripe, plan);
  return found === null ? null : stripe.subscriptions.update(found.id, { cancel_at_period_end: false });
}

/** S5: ends it now: no further attempt, and nothing left to be paid by a link in an old mail. @returns null where it is over already. */
export async function endRenewals(stripe: Stripe, plan: Pick<ProcessedPlan, 'id' | 'processorReference'>): Promise<Stripe.Subscription | null> {
  const found = await findRenewals(stripe, plan);
  if (found === null) return null;
  await dropSchedule(stripe, found);
  const ended = await stripe.subscriptions.cancel(found.id, { invoice_now: false, prorate: false });
  const { data: unpaid } = await stripe.invoices.list({ subscription: found.id, status: 'open', limit: 100 });
  for (const { id } of unpaid) await stripe.invoices.voidInvoice(id);
  return ended;
}

/** S7: the monthly price from the end of the paid year on, by a schedule. @returns null where there is nothing at Stripe to change. */
export async function scheduleMonthly(stripe: Stripe, plan: ProcessedPlan, to: PlanId): Promise<Stripe.Subscription | null> {
  const found = await findRenewals(stripe, plan);
  const [item] = found?.items.data ?? [];
  if (found === null || item === undefined) return null;
  await dropSchedule(stripe, found);
  const schedule = await stripe.subscriptionSchedules.create({ from_subscription: found.id });
  const [present] = schedule.phases;
  const mark = { subscriptionId: plan.id, plan: plan.plan, anchorAt: plan.anchorAt, nextPlan: to, follows: null };
  const follows = { subscriptionId: plan.id, firstPeriod: 12 * plan.period + 1 };
  await stripe.subscriptionSchedules.update(schedule.id, {
    end_behavior: 'release',
    phases: [
      { items: [{ price: item.price.id, quantity: 1 }], start_date: present?.start_date ?? found.start_date, end_date: paidPeriod(plan).endAt / 1000, proration_behavior: 'none', metadata: markMetadata(mark) },
      {
        items: [{ quantity: 1, price_data: await recurringPrice(stripe, to) }],
        duration: { interval: intervalOf(to), interval_count: 1 },
        billing_cycle_anchor: 'phase_start',
        proration_behavior: 'none',
        // An empty value takes a name away from the subscription when the phase begins.
        metadata: { ...markMetadata({ ...mark, subscriptionId: followingId(plan.id), plan: to, nextPlan: null, follows }), tallycut_next_plan: '' },
      },
    ],
  });
  return stripe.subscriptions.update(found.id, { metadata: { tallycut_next_plan: to } });
}

/** S7: the plan stays what it is. */
export async function keepYearly(stripe: Stripe, plan: ProcessedPlan): Promise<Stripe.Subscription | null> {
  const found = await findRenewals(stripe, plan);
  if (found === null) return null;
  await dropSchedule(stripe, found);
  return stripe.subscriptions.update(found.id, { metadata: { tallycut_next_plan: '' } });
}

export interface PaidFollower {
  readonly payment: FollowingPayment;
  readonly charge: ChargeState;
}

/**
 * S6: charges the first period of the longer plan to the person's card. There is one payment for one change of plan (its key is made of the plan's id), and
 * Stripe charges a payment once, so that a second press of the button finds it paid; one that was declined can be tried again with another card.
 * @returns null where the card was declined, wants its owner to confirm, or is missing; nothing was charged then.
 */
export async function chargeFollower(stripe: Stripe, plan: ProcessedPlan, to: PlanId): Promise<PaidFollower | null> {
  const customer = plan.processorReference;
  const card = customer === null ? null : await cardOf(stripe, customer);
  if (customer === null || card === null) return null;
  const intent = await stripe.paymentIntents.create(
    {
      customer,
      amount: itemOf(to).priceCents,
      currency: 'usd',
      description: paymentTexts.product(storeTexts.names[to]),
      metadata: followingMark(plan.id, to),
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
    },
    { idempotencyKey: `follow:${plan.id}:${to}` },
  );
  const paid = await confirm(stripe, intent.id, card);
  if (paid === null || paid.status !== 'succeeded' || paid.latest_charge === null) return null;
  return { payment: paid, charge: await stripe.charges.retrieve(idOf(paid.latest_charge)) };
}

async function cardOf(stripe: Stripe, customer: string): Promise<string | null> {
  const known = await stripe.customers.retrieve(customer);
  const method = known.deleted === true ? null : known.invoice_settings.default_payment_method;
  return method === null ? null : idOf(method);
}

async function confirm(stripe: Stripe, id: string, card: string): Promise<Stripe.PaymentIntent | null> {
  try {
    return await stripe.paymentIntents.confirm(id, { payment_method: card, off_session: true, error_on_requires_action: true });
  } catch (error) {
    if (error instanceof Stripe.errors.StripeCardError) return null;
    // Paid before: by the first of two presses, or by one whose answer was lost.
    const known = await stripe.paymentIntents.retrieve(id);
    if (known.status === 'succeeded') return known;
    throw error;
  }
}

/** What a plan that was followed at once would still be billed for: ended by name, for it is not renewed (E2). */
export async function endFollowed(stripe: Stripe, live: readonly Stripe.Subscription[], isOver: (subscriptionId: string) => Promise<boolean>): Promise<void> {
  for (const { id, metadata } of live) {
    const mark = planMark(metadata);
    if (mark !== null && (await isOver(mark.subscriptionId))) await stripe.subscriptions.cancel(id, { invoice_now: false, prorate: false });
  }
}
