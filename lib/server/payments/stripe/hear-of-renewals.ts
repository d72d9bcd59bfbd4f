import 'server-only';
import type Stripe from 'stripe';
import { systemNow } from '@/lib/server/clock';
import { applyPaymentMessage } from '@/lib/server/payments/apply-payment-message';
import type { ProcessedPlan } from '@/lib/server/payments/payment-processor';
import { planMark } from '@/lib/server/payments/stripe/plan-mark';
import { paymentOfInvoice } from '@/lib/server/payments/stripe/read-facts';
import { allRenewals } from '@/lib/server/payments/stripe/renewals';
import { invoicePaid, subscriptionMessage } from '@/lib/server/payments/stripe/translate-event';

/**
 * What Stripe should have told of a plan whose paid period is over, asked for instead: its paid bills and how it stands. Without it a plan of which an event was
 * lost for good would wait for ever, and could not be bought again. Where Stripe has no renewals of it, it ended with the period that was paid.
 */
export async function hearOf(stripe: Stripe, plan: ProcessedPlan): Promise<void> {
  const readAt = systemNow();
  const all = (await allRenewals(stripe, plan)).map((subscription) => ({ subscription, mark: planMark(subscription.metadata) }));
  const own = all.filter(({ mark }) => mark?.subscriptionId === plan.id || mark?.follows?.subscriptionId === plan.id);
  for (const { subscription } of own) await hearOfBills(stripe, subscription.id);
  const present = own.find(({ mark }) => mark?.subscriptionId === plan.id);
  // What a schedule of Stripe's made of it begins when its first month is paid.
  if (present === undefined && own.length > 0) return;
  const messageId = `asked:${plan.id}:${readAt}`;
  const told = present === undefined ? null : subscriptionMessage(messageId, present.subscription, readAt);
  const ended = { processor: 'stripe', messageId, kind: 'subscription_changed', subscriptionId: plan.id, state: 'ended', nextPlan: null, at: readAt } as const;
  await applyPaymentMessage(told?.ok === true ? told.value : ended);
}

async function hearOfBills(stripe: Stripe, subscription: string): Promise<void> {
  const { data: bills } = await stripe.invoices.list({ subscription, status: 'paid', limit: 100 });
  for (const bill of bills) {
    const translated = invoicePaid(`asked:${bill.id}`, bill, await paymentOfInvoice(stripe, bill.id));
    if (translated.ok) await applyPaymentMessage(translated.value);
  }
}
