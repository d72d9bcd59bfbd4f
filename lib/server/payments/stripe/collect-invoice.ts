import 'server-only';
import Stripe from 'stripe';
import { z } from 'zod';
import { configuredStripe } from '@/lib/server/payments/stripe/configured-stripe';

const payloadSchema = z.object({ invoiceId: z.string() });

/** The job: see `collectInvoice`. */
export async function runCollectJob(payload: unknown): Promise<void> {
  const { invoiceId } = payloadSchema.parse(payload);
  const stripe = configuredStripe();
  if (stripe !== null) await collectInvoice(stripe, invoiceId);
}

/**
 * E1: Stripe leaves a renewal's bill open to changes for an hour before it charges it, an hour in which the old credits have lapsed and the new ones are not
 * paid. Nobody changes our bills, so they are charged when they are made. A declined card is told by an event of its own, and Stripe goes on trying.
 */
export async function collectInvoice(stripe: Stripe, invoiceId: string): Promise<void> {
  const invoice = await stripe.invoices.retrieve(invoiceId);
  if (invoice.status === 'draft') await stripe.invoices.finalizeInvoice(invoiceId, { auto_advance: true }, { idempotencyKey: `finalize:${invoiceId}` });
  if (invoice.status === 'paid' || invoice.status === 'void' || invoice.attempt_count > 0) return;
  try {
    await stripe.invoices.pay(invoiceId, { off_session: true }, { idempotencyKey: `pay:${invoiceId}` });
  } catch (error) {
    if (error instanceof Stripe.errors.StripeCardError) return;
    // Stripe charged it by itself in the same moment.
    if ((await stripe.invoices.retrieve(invoiceId)).status !== 'paid') throw error;
  }
}
