import type Stripe from 'stripe';
import { checkoutMark, markMetadata, type PlanMark } from '@/lib/server/payments/stripe/plan-mark';

/** When the events of these tests are made, in seconds. */
export const eventAt = Date.UTC(2026, 2, 5, 10, 37, 12) / 1000;

/** An event as Stripe sends it. The objects have those fields of the library's types that anybody reads, and more. */
export function eventOf<Type extends Stripe.Event['type']>(type: Type, object: object, changes: { readonly id?: string; readonly created?: number } = {}): Extract<Stripe.Event, { type: Type }> {
  const event = { id: 'evt_1', object: 'event', api_version: '2026-10-28.endive', created: eventAt, livemode: false, pending_webhooks: 1, request: null, type, data: { object }, ...changes };
  return event as unknown as Extract<Stripe.Event, { type: Type }>;
}

export function paidSession(checkoutId: string, changes: Partial<Stripe.Checkout.Session> = {}): Partial<Stripe.Checkout.Session> {
  return {
    id: 'cs_test_1', object: 'checkout.session', mode: 'payment', status: 'complete', payment_status: 'paid', currency: 'usd', amount_total: 499,
    customer: null, payment_intent: 'pi_1', client_reference_id: checkoutId, metadata: checkoutMark(checkoutId), ...changes,
  };
}

export const monthlyMark: PlanMark = { subscriptionId: 'plan-1', plan: 'pro-monthly', anchorAt: Date.UTC(2026, 2, 5, 10, 37, 12, 345), nextPlan: null, follows: null };

/** The bill of the period that begins at `startsAt` (ms). */
export function renewalInvoice(mark: PlanMark | null, startsAt: number, changes: Partial<Stripe.Invoice> = {}): Partial<Stripe.Invoice> {
  const metadata = mark === null ? {} : markMetadata(mark);
  const line = {
    id: 'il_1', object: 'line_item', amount: 1_999, currency: 'usd', period: { start: startsAt / 1000, end: startsAt / 1000 + 1 },
    parent: { type: 'subscription_item_details', invoice_item_details: null, subscription_item_details: { invoice_item: null, proration: false, proration_details: null, subscription: 'sub_1', subscription_item: 'si_1' } },
  } as unknown as Stripe.InvoiceLineItem;
  return {
    id: 'in_1', object: 'invoice', status: 'paid', billing_reason: 'subscription_cycle', currency: 'usd', total: 1_999, amount_paid: 1_999, created: eventAt,
    attempt_count: 1, next_payment_attempt: null, status_transitions: { finalized_at: null, marked_uncollectible_at: null, paid_at: eventAt - 2, voided_at: null },
    parent: { type: 'subscription_details', quote_details: null, subscription_details: { metadata, subscription: 'sub_1' } },
    lines: { object: 'list', data: [line], has_more: false, url: '/v1/invoices/in_1/lines' },
    ...changes,
  };
}

export function refundedCharge(refundedCents: number, changes: Partial<Stripe.Charge> = {}): Partial<Stripe.Charge> {
  return {
    id: 'ch_1', object: 'charge', amount: 1_999, amount_captured: 1_999, amount_refunded: refundedCents, currency: 'usd', payment_intent: 'pi_1',
    refunded: refundedCents === 1_999, created: eventAt, metadata: {}, ...changes,
  };
}

export function disputeOf(status: Stripe.Dispute.Status, amount = 1_999): Partial<Stripe.Dispute> {
  return { id: 'dp_1', object: 'dispute', amount, currency: 'usd', charge: 'ch_1', payment_intent: 'pi_1', status, created: eventAt, metadata: {} };
}

export function subscriptionAt(mark: PlanMark | null, changes: Partial<Stripe.Subscription> = {}): Stripe.Subscription {
  const subscription: Partial<Stripe.Subscription> = {
    id: 'sub_1', object: 'subscription', status: 'active', cancel_at_period_end: false, cancel_at: null, metadata: mark === null ? {} : markMetadata(mark), ...changes,
  };
  return subscription as Stripe.Subscription;
}
