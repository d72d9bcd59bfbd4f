import type Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import { billingPeriod } from '@/lib/credits/periods';
import { followingMark, type PlanMark } from '@/lib/server/payments/stripe/plan-mark';
import { disputeOf, eventAt, eventOf, monthlyMark, paidSession, refundedCharge, renewalInvoice, subscriptionAt } from '@/lib/server/payments/stripe/testing/stripe-events';
import { translateEvent, UnreadableEventError, type EventFacts } from '@/lib/server/payments/stripe/translate-event';

const nothing: EventFacts = { paymentRef: null, charge: null, subscription: null };
const said = { processor: 'stripe', messageId: 'evt_1' };
const atMs = eventAt * 1000;

/** The message of an event, or why there is none. */
function told(event: Stripe.Event, facts: Partial<EventFacts> = {}): unknown {
  const translated = translateEvent(event, { ...nothing, ...facts });
  return translated.ok ? translated.value : translated.error;
}

describe('a checkout', () => {
  const paid = { ...said, kind: 'checkout_paid', checkoutId: 'checkout-1', paymentRef: 'pi_1', paidCents: 499, at: atMs, processorSubscriptionId: null };

  it.each([
    ['is paid', 'checkout.session.completed', {}, paid],
    ['of a plan is paid, by a customer', 'checkout.session.completed', { customer: 'cus_1', amount_total: 1_999 }, { ...paid, paidCents: 1_999, processorSubscriptionId: 'cus_1' }],
    ['is completed, and its bank takes days', 'checkout.session.completed', { payment_status: 'unpaid' }, 'nothing_new'],
    ['is paid at last', 'checkout.session.async_payment_succeeded', {}, paid],
    ['whose payment came whole instead of as an id', 'checkout.session.completed', { payment_intent: { id: 'pi_1' } as Stripe.PaymentIntent }, paid],
    ['is not paid after all', 'checkout.session.async_payment_failed', { payment_status: 'unpaid' }, { ...said, kind: 'checkout_closed', checkoutId: 'checkout-1', how: 'declined' }],
    ['expires', 'checkout.session.expired', { payment_status: 'unpaid' }, { ...said, kind: 'checkout_closed', checkoutId: 'checkout-1', how: 'expired' }],
    ['was paid in another currency', 'checkout.session.completed', { currency: 'eur' }, 'other_currency'],
    ['was paid without a payment', 'checkout.session.completed', { payment_status: 'no_payment_required', payment_intent: null, amount_total: 0 }, 'nothing_new'],
    ['of another product', 'checkout.session.completed', { metadata: {} }, 'not_ours'],
    ['of another product expires', 'checkout.session.expired', { metadata: null }, 'not_ours'],
  ] as const)('that %s', (_, type, changes, message) => {
    expect(told(eventOf(type, paidSession('checkout-1', changes)))).toEqual(message);
  });
});

describe('the bill of a period', () => {
  const { anchorAt } = monthlyMark;
  const secondAt = billingPeriod(anchorAt, 'month', 2).startAt;
  const paid = { ...said, kind: 'period_paid', subscriptionId: 'plan-1', period: 2, paymentRef: 'pi_9', paidCents: 1_999, at: atMs - 2_000 };
  const failed = { ...said, kind: 'period_failed', subscriptionId: 'plan-1', period: 2, at: atMs, retryAt: null };

  it.each([
    ['is paid', {}, paid],
    ['is paid by a plan’s other name for a bill', { billing_reason: 'subscription_update' as const }, paid],
    ['was written by an operator', { billing_reason: 'manual' as const }, 'nothing_new'],
    ['is of nothing', { total: 0 }, 'nothing_new'],
    ['has no line of the plan', { lines: { object: 'list', data: [], has_more: false, url: '' } }, 'nothing_new'],
    ['is in another currency', { currency: 'eur' }, 'other_currency'],
  ] as const)('[E1] that %s', (_, changes, message) => {
    expect(told(eventOf('invoice.paid', renewalInvoice(monthlyMark, secondAt, changes as Partial<Stripe.Invoice>)), { paymentRef: 'pi_9' })).toEqual(message);
  });

  it('[G2] is named by itself where it was paid outside of Stripe', () => {
    expect(told(eventOf('invoice.paid', renewalInvoice(monthlyMark, secondAt)))).toEqual({ ...paid, paymentRef: 'in_1' });
  });

  it('of another product says nothing', () => {
    expect(told(eventOf('invoice.paid', renewalInvoice(null, secondAt)))).toBe('not_ours');
    expect(told(eventOf('invoice.paid', { ...renewalInvoice(null, secondAt), parent: null }))).toBe('not_ours');
  });

  it('[E1] of the first period says nothing: that was paid by the checkout', () => {
    expect(told(eventOf('invoice.paid', renewalInvoice(monthlyMark, anchorAt)))).toBe('nothing_new');
    expect(told(eventOf('invoice.payment_failed', renewalInvoice(monthlyMark, anchorAt)))).toBe('nothing_new');
  });

  it('[E1] has its number from the plan’s anchor, over short months and years', () => {
    const mark: PlanMark = { ...monthlyMark, anchorAt: Date.UTC(2027, 0, 31, 22) };
    for (let period = 2; period <= 30; period += 1) {
      const invoice = renewalInvoice(mark, billingPeriod(mark.anchorAt, 'month', period).startAt);
      expect(told(eventOf('invoice.paid', invoice))).toMatchObject({ kind: 'period_paid', period });
    }
    const yearly: PlanMark = { ...mark, plan: 'pro-yearly' };
    expect(told(eventOf('invoice.paid', renewalInvoice(yearly, Date.UTC(2030, 0, 31))))).toMatchObject({ period: 4 });
  });

  it.each([
    ['and Stripe tries again', eventAt + 86_400, { ...failed, retryAt: atMs + 86_400_000 }],
    ['and nobody tries again', null, failed],
  ])('cannot be paid, %s', (_, next, message) => {
    const invoice = renewalInvoice(monthlyMark, secondAt, { status: 'open', next_payment_attempt: next });
    expect(told(eventOf('invoice.payment_failed', invoice))).toEqual(message);
  });

  it('throws where the webhook speaks a version that cannot be read, so that nothing is lost', () => {
    const { parent: _, ...old } = renewalInvoice(monthlyMark, secondAt);
    expect(() => told(eventOf('invoice.paid', old))).toThrow(UnreadableEventError);
  });
});

describe('a plan that follows another one', () => {
  const yearAnchor = Date.UTC(2026, 2, 5, 10);
  const mark: PlanMark = { subscriptionId: 'plan-1.2', plan: 'pro-monthly', anchorAt: yearAnchor, nextPlan: null, follows: { subscriptionId: 'plan-1', firstPeriod: 13 } };
  const bill = (period: number) => renewalInvoice(mark, billingPeriod(yearAnchor, 'month', period).startAt, { billing_reason: 'subscription_update' });

  it('[E1] begins with its first month and goes on by itself', () => {
    const followed = { ...said, kind: 'plan_followed', subscriptionId: 'plan-1', plan: 'pro-monthly', paymentRef: 'pi_9', paidCents: 1_999, at: atMs - 2_000 };
    expect(told(eventOf('invoice.paid', bill(13)), { paymentRef: 'pi_9' })).toEqual(followed);
    expect(told(eventOf('invoice.paid', bill(14)), { paymentRef: 'pi_9' })).toMatchObject({ kind: 'period_paid', subscriptionId: 'plan-1.2', period: 14 });
  });

  it('is the yearly plan that could not be renewed until its first month is paid', () => {
    expect(told(eventOf('invoice.payment_failed', bill(13)))).toMatchObject({ kind: 'period_failed', subscriptionId: 'plan-1', period: 2 });
    expect(told(eventOf('invoice.payment_failed', bill(14)))).toMatchObject({ kind: 'period_failed', subscriptionId: 'plan-1.2', period: 14 });
  });

  const intent = { id: 'pi_7', object: 'payment_intent', amount_received: 17_999, currency: 'usd', latest_charge: 'ch_7', metadata: followingMark('plan-1', 'pro-yearly') };
  const charge = { ...refundedCharge(0), created: eventAt - 5 } as Stripe.Charge;

  it('[E1] that is paid now begins at the instant of its charge, whoever tells', () => {
    const followed = { ...said, kind: 'plan_followed', subscriptionId: 'plan-1', plan: 'pro-yearly', paymentRef: 'pi_7', paidCents: 17_999, at: atMs - 5_000 };
    expect(told(eventOf('payment_intent.succeeded', intent), { charge })).toEqual(followed);
  });

  it.each([
    ['of a checkout', { metadata: { tallycut_checkout: 'checkout-1' } }, 'not_ours'],
    ['with a plan that there is none of', { metadata: { tallycut_follows: 'plan-1', tallycut_plan: 'pro-weekly' } }, 'not_ours'],
    ['in another currency', { currency: 'eur' }, 'other_currency'],
  ])('is not begun by a payment %s', (_, changes, why) => {
    expect(told(eventOf('payment_intent.succeeded', { ...intent, ...changes }), { charge })).toBe(why);
  });
});

describe('a subscription', () => {
  const changed = { ...said, kind: 'subscription_changed', subscriptionId: 'plan-1', nextPlan: null, at: 77 };
  const yearly: PlanMark = { ...monthlyMark, plan: 'pro-yearly', nextPlan: 'pro-monthly' };

  it.each([
    ['goes on', monthlyMark, {}, { ...changed, state: 'active' }],
    ['could not be paid, which is told by its bill', monthlyMark, { status: 'past_due' }, { ...changed, state: 'active' }],
    ['ends with its period', monthlyMark, { cancel_at_period_end: true }, { ...changed, state: 'cancelling' }],
    ['ends at an instant', monthlyMark, { cancel_at: eventAt }, { ...changed, state: 'cancelling' }],
    ['is over', monthlyMark, { status: 'canceled', cancel_at_period_end: true }, { ...changed, state: 'ended' }],
    ['never began', monthlyMark, { status: 'incomplete_expired' }, { ...changed, state: 'ended' }],
    ['changes at its end', yearly, {}, { ...changed, state: 'active', nextPlan: 'pro-monthly' }],
    ['changes at its end, which it does not see', yearly, { cancel_at_period_end: true }, { ...changed, state: 'cancelling' }],
    ['is of another product', null, {}, 'not_ours'],
  ] as const)('[E3] that %s', (_, mark, changes, message) => {
    // What the event shows is how it was; what counts is how it is.
    const event = eventOf('customer.subscription.updated', subscriptionAt(mark, { status: 'active' }));
    expect(told(event, { subscription: { now: subscriptionAt(mark, changes as Partial<Stripe.Subscription>), readAt: 77 } })).toEqual(message);
  });
});

describe('money back', () => {
  const back = { ...said, kind: 'money_back', paymentRef: 'pi_1', reason: 'refund', paidCents: 1_999, returnedCents: 500, at: atMs };
  const charge = (refundedCents: number, changes: Partial<Stripe.Charge> = {}) => refundedCharge(refundedCents, changes) as Stripe.Charge;

  it.each([
    ['a part', refundedCharge(500), back],
    ['all of it', refundedCharge(1_999), { ...back, returnedCents: 1_999 }],
    ['of a charge without a payment', refundedCharge(500, { payment_intent: null }), { ...back, paymentRef: 'ch_1' }],
    ['in another currency', refundedCharge(500, { currency: 'eur' }), 'other_currency'],
  ])('[R1] by a refund: %s', (_, object, message) => {
    expect(told(eventOf('charge.refunded', object))).toEqual(message);
  });

  it.each([
    ['charge.dispute.created', 'needs_response', true],
    ['charge.dispute.created', 'warning_needs_response', false],
    ['charge.dispute.created', 'prevented', false],
    ['charge.dispute.funds_withdrawn', 'needs_response', true],
    ['charge.dispute.closed', 'lost', true],
    ['charge.dispute.closed', 'won', false],
    ['charge.dispute.closed', 'warning_closed', false],
  ] as const)('[R1] by a dispute: %s, %s', (type, status, isBack) => {
    const message = { ...back, reason: 'chargeback', returnedCents: 1_999 };
    expect(told(eventOf(type, disputeOf(status)), { charge: charge(0) })).toEqual(isBack ? message : 'nothing_new');
  });

  it('[R1] is all that came back: what was refunded before a dispute of the rest, and never more than was paid', () => {
    const event = eventOf('charge.dispute.created', disputeOf('needs_response', 1_499));
    expect(told(event, { charge: charge(500) })).toMatchObject({ returnedCents: 1_999 });
    expect(told(event, { charge: charge(1_000) })).toMatchObject({ returnedCents: 1_999 });
    expect(told(event, { charge: charge(0) })).toMatchObject({ returnedCents: 1_499 });
  });
});

it('says nothing for events that nobody here knows', () => {
  for (const type of ['customer.created', 'charge.dispute.funds_reinstated', 'refund.failed', 'invoice.created'] as const) expect(told(eventOf(type, {}))).toBe('nothing_new');
});
