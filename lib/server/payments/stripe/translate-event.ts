import 'server-only';
import type Stripe from 'stripe';
import { err, ok, type Result } from '@/lib/base/result';
import { findItem } from '@/lib/store/catalogue';
import { intervalOf } from '@/lib/store/subscription/model';
import type { PaymentMessage } from '@/lib/server/payments/payment-message';
import { periodNumberAt } from '@/lib/server/payments/stripe/billing-anchor';
import { planMark, type PlanMark } from '@/lib/server/payments/stripe/plan-mark';
import { idOf } from '@/lib/server/payments/stripe/stripe-client';

/** What an event does not carry and was asked of Stripe before it is translated; null where there was nothing to ask. */
export interface EventFacts {
  /** Of a paid invoice: the payment that paid it. */
  readonly paymentRef: string | null;
  /** Of a dispute and of a payment: the charge. */
  readonly charge: ChargeState | null;
  /** Of an event about a subscription: how it is now, whatever it was when the event was made, and since when we know (ms). */
  readonly subscription: { readonly now: SubscriptionState; readonly readAt: number } | null;
}
export type ChargeState = Pick<Stripe.Charge, 'id' | 'payment_intent' | 'created' | 'currency' | 'amount_captured' | 'amount_refunded'>;
export type SubscriptionState = Pick<Stripe.Subscription, 'metadata' | 'status' | 'cancel_at' | 'cancel_at_period_end'>;

/**
 * Why an event says nothing to us: another product made it in the same Stripe account, it changes nothing here, or it was paid in a currency that we never
 * ask for, which a person has to look at.
 */
export type Untold = 'not_ours' | 'nothing_new' | 'other_currency';
export type FollowingPayment = Pick<Stripe.PaymentIntent, 'id' | 'metadata' | 'amount_received' | 'currency'>;
type Translation = Result<PaymentMessage, Untold>;

/** `subscription_update` is how Stripe calls the first bill after a change that was planned (S7). What operators bill by hand is no period. */
const periodBills: readonly unknown[] = ['subscription_cycle', 'subscription_update'];

/** One event of Stripe in our words. Pure: the same event and facts make the same message, under the event's id. */
export function translateEvent(event: Stripe.Event, facts: EventFacts): Translation {
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
      return sessionPaid(event);
    case 'checkout.session.async_payment_failed':
      return sessionClosed(event, 'declined');
    case 'checkout.session.expired':
      return sessionClosed(event, 'expired');
    case 'payment_intent.succeeded':
      return facts.charge === null ? err('nothing_new') : followingPaid(event.id, event.data.object, facts.charge);
    case 'invoice.paid':
      return invoicePaid(event.id, event.data.object, facts.paymentRef);
    case 'invoice.payment_failed':
      return invoiceFailed(event);
    case 'customer.subscription.updated':
    case 'customer.subscription.deleted':
      return facts.subscription === null ? err('nothing_new') : subscriptionMessage(event.id, facts.subscription.now, facts.subscription.readAt);
    case 'charge.refunded':
      return chargeRefunded(event);
    case 'charge.dispute.created':
    case 'charge.dispute.funds_withdrawn':
    case 'charge.dispute.closed':
      return chargeDisputed(event, facts);
    default:
      return err('nothing_new');
  }
}

/** A payment that takes days (a bank debit) completes the session unpaid; what becomes of it is told later by an event of its own. */
function sessionPaid({ id, created, data: { object: session } }: Stripe.CheckoutSessionCompletedEvent | Stripe.CheckoutSessionAsyncPaymentSucceededEvent): Translation {
  const checkoutId = session.metadata?.tallycut_checkout;
  if (checkoutId === undefined) return err('not_ours');
  if (session.payment_status !== 'paid' || session.payment_intent === null) return err('nothing_new');
  if (session.currency !== 'usd') return err('other_currency');
  return ok({
    ...envelope(id), kind: 'checkout_paid', checkoutId, paymentRef: idOf(session.payment_intent), paidCents: session.amount_total ?? 0,
    at: created * 1000, processorSubscriptionId: session.customer === null ? null : idOf(session.customer),
  });
}

function sessionClosed(
  { id, data: { object: session } }: Stripe.CheckoutSessionAsyncPaymentFailedEvent | Stripe.CheckoutSessionExpiredEvent,
  how: 'declined' | 'expired',
): Translation {
  const checkoutId = session.metadata?.tallycut_checkout;
  return checkoutId === undefined ? err('not_ours') : ok({ ...envelope(id), kind: 'checkout_closed', checkoutId, how });
}

/**
 * S6: the longer plan was paid by itself and begins with its charge. Also made of the answer to our own call, so that nobody waits for the event; the instant
 * is the charge's in both.
 */
export function followingPaid(messageId: string, { id, metadata, amount_received: paidCents, currency }: FollowingPayment, charge: ChargeState): Translation {
  const plan = findItem(metadata.tallycut_plan ?? '');
  const { tallycut_follows: subscriptionId } = metadata;
  if (subscriptionId === undefined || (plan !== 'pro-yearly' && plan !== 'pro-monthly')) return err('not_ours');
  if (currency !== 'usd') return err('other_currency');
  return ok({ ...envelope(messageId), kind: 'plan_followed', subscriptionId, plan, paymentRef: id, paidCents, at: charge.created * 1000 });
}

/** A renewal's bill that was paid by `paymentRef`. Also made of bills that we look up, where the event never came. */
export function invoicePaid(messageId: string, invoice: Stripe.Invoice, paymentRef: string | null): Translation {
  const bill = billOf(invoice);
  if (!bill.ok) return bill;
  const { mark, period, isFollowing } = bill.value;
  if (invoice.currency !== 'usd') return err('other_currency');
  const paidAt = (invoice.status_transitions.paid_at ?? invoice.created) * 1000;
  const payment = { paymentRef: paymentRef ?? invoice.id, paidCents: invoice.total };
  if (isFollowing && mark.follows !== null) {
    return ok({ ...envelope(messageId), kind: 'plan_followed', subscriptionId: mark.follows.subscriptionId, plan: mark.plan, ...payment, at: paidAt });
  }
  if (period < 2) return err('nothing_new');
  return ok({ ...envelope(messageId), kind: 'period_paid', subscriptionId: mark.subscriptionId, period, ...payment, at: paidAt });
}

function invoiceFailed({ id, created, data: { object: invoice } }: Stripe.InvoicePaymentFailedEvent): Translation {
  const bill = billOf(invoice);
  if (!bill.ok) return bill;
  const { mark, period, isFollowing } = bill.value;
  const told = { at: created * 1000, retryAt: invoice.next_payment_attempt === null ? null : invoice.next_payment_attempt * 1000 };
  if (isFollowing && mark.follows !== null) {
    // Until its first month is paid, it is the yearly plan that could not be renewed.
    const { subscriptionId, firstPeriod } = mark.follows;
    return ok({ ...envelope(id), kind: 'period_failed', subscriptionId, period: (firstPeriod - 1) / 12 + 1, ...told });
  }
  return period < 2 ? err('nothing_new') : ok({ ...envelope(id), kind: 'period_failed', subscriptionId: mark.subscriptionId, period, ...told });
}

/** Which period of which plan an invoice is for. */
function billOf(invoice: Stripe.Invoice): Result<{ mark: PlanMark; period: number; isFollowing: boolean }, Untold> {
  if (!('parent' in invoice)) throw new UnreadableEventError('invoices come in a version of Stripe’s API before 2025-03-31: see docs/payments.md, "The webhook"');
  const mark = planMark(invoice.parent?.subscription_details?.metadata);
  if (mark === null) return err('not_ours');
  const recurring = invoice.lines.data.find(({ parent }) => parent?.subscription_item_details?.proration === false);
  if (!periodBills.includes(invoice.billing_reason) || recurring === undefined || invoice.total <= 0) return err('nothing_new');
  const period = periodNumberAt(mark.anchorAt, intervalOf(mark.plan), recurring.period.start * 1000);
  return ok({ mark, period, isFollowing: mark.follows?.firstPeriod === period });
}

/** How a subscription stands at Stripe, as a message. `messageId` is of the event or the call that made us look. */
export function subscriptionMessage(messageId: string, subscription: SubscriptionState, at: number): Translation {
  const mark = planMark(subscription.metadata);
  if (mark === null) return err('not_ours');
  const isOver = subscription.status === 'canceled' || subscription.status === 'incomplete_expired';
  const isCancelling = subscription.cancel_at_period_end || subscription.cancel_at !== null;
  const state = isOver ? 'ended' : isCancelling ? 'cancelling' : 'active';
  return ok({ ...envelope(messageId), kind: 'subscription_changed', subscriptionId: mark.subscriptionId, state, nextPlan: state === 'active' ? mark.nextPlan : null, at });
}

/** `amount_refunded` is all that was refunded of the charge so far. */
function chargeRefunded({ id, created, data: { object: charge } }: Stripe.ChargeRefundedEvent): Translation {
  return moneyBack(id, created, 'refund', charge, charge.amount_refunded);
}

/**
 * Money is gone when a dispute opens, unless it is a mere inquiry (`warning_…`) or was prevented. One that is won brings the money back to us, but no credits by
 * itself: an operator decides that (docs/payments.md).
 */
function chargeDisputed(
  { id, created, data: { object: dispute } }: Stripe.ChargeDisputeCreatedEvent | Stripe.ChargeDisputeFundsWithdrawnEvent | Stripe.ChargeDisputeClosedEvent,
  { charge }: EventFacts,
): Translation {
  const isHarmless = dispute.status === 'won' || dispute.status === 'prevented' || dispute.status.startsWith('warning_');
  if (isHarmless || charge === null) return err('nothing_new');
  return moneyBack(id, created, 'chargeback', charge, charge.amount_refunded + dispute.amount);
}

function moneyBack(eventId: string, created: number, reason: 'refund' | 'chargeback', charge: NonNullable<EventFacts['charge']>, returnedCents: number): Translation {
  if (charge.currency !== 'usd') return err('other_currency');
  const paymentRef = charge.payment_intent === null ? charge.id : idOf(charge.payment_intent);
  const paidCents = charge.amount_captured;
  return ok({ ...envelope(eventId), kind: 'money_back', paymentRef, reason, paidCents, returnedCents: Math.min(returnedCents, paidCents), at: created * 1000 });
}

function envelope(messageId: string): { readonly processor: 'stripe'; readonly messageId: string } {
  return { processor: 'stripe', messageId };
}

/** The webhook speaks a version of Stripe's API that nothing can be understood of. Thrown, so that Stripe repeats it after the webhook was changed. */
export class UnreadableEventError extends Error {}
