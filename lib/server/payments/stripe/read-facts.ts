import 'server-only';
import type Stripe from 'stripe';
import { systemNow } from '@/lib/server/clock';
import type { EventFacts } from '@/lib/server/payments/stripe/translate-event';
import { planMark } from '@/lib/server/payments/stripe/plan-mark';
import { idOf } from '@/lib/server/payments/stripe/stripe-client';

const nothing: EventFacts = { paymentRef: null, charge: null, subscription: null };

/** Asks Stripe for what an event does not carry, and for nothing where the event is not ours. @throws what the library throws, so that the event is repeated. */
export async function readFacts(stripe: Stripe, event: Stripe.Event): Promise<EventFacts> {
  switch (event.type) {
    case 'invoice.paid': {
      const { id, parent } = event.data.object;
      return planMark(parent?.subscription_details?.metadata) === null ? nothing : { ...nothing, paymentRef: await paymentOfInvoice(stripe, id) };
    }
    case 'payment_intent.succeeded': {
      const { metadata, latest_charge: charge } = event.data.object;
      if (metadata.tallycut_follows === undefined || charge === null) return nothing;
      return { ...nothing, charge: await stripe.charges.retrieve(idOf(charge)) };
    }
    case 'charge.dispute.created':
    case 'charge.dispute.funds_withdrawn':
    case 'charge.dispute.closed':
      return { ...nothing, charge: await stripe.charges.retrieve(idOf(event.data.object.charge)) };
    case 'customer.subscription.updated':
    case 'customer.subscription.deleted': {
      const { id, metadata } = event.data.object;
      if (planMark(metadata) === null) return nothing;
      // How it is now: events of one subscription come in any order. Read after this instant, so what a later look finds is also later.
      const readAt = systemNow();
      return { ...nothing, subscription: { now: await stripe.subscriptions.retrieve(id), readAt } };
    }
    default:
      return nothing;
  }
}

/** The payment that paid an invoice; null where it was paid outside of Stripe. */
export async function paymentOfInvoice(stripe: Stripe, invoice: string): Promise<string | null> {
  const { data } = await stripe.invoicePayments.list({ invoice, status: 'paid', limit: 10 });
  const { payment } = data.find(({ is_default: isDefault }) => isDefault) ?? data[0] ?? { payment: null };
  const reference = payment?.payment_intent ?? payment?.charge;
  return reference === undefined ? null : idOf(reference);
}
