import 'server-only';
import { localProcessor } from '@/lib/server/payments/local/local-processor';
import type { PaymentProcessor } from '@/lib/server/payments/payment-processor';
import { configuredStripe } from '@/lib/server/payments/stripe/configured-stripe';
import { createStripeProcessor } from '@/lib/server/payments/stripe/stripe-processor';
import type { ProcessorName } from '@/lib/store/views';

let stripeProcessor: PaymentProcessor | undefined;

/** Who takes the money of new checkouts: Stripe where it is configured. */
export function presentProcessor(): PaymentProcessor {
  return findStripeProcessor() ?? localProcessor;
}

function findStripeProcessor(): PaymentProcessor | null {
  const stripe = configuredStripe();
  if (stripe === null) return null;
  stripeProcessor ??= createStripeProcessor(stripe);
  return stripeProcessor;
}

/**
 * Who takes the money of what was begun with this processor.
 * @throws where it is not configured any more.
 */
export function processorOf(name: ProcessorName): PaymentProcessor {
  const processor = name === 'local' ? localProcessor : findStripeProcessor();
  if (processor === null) throw new Error(`The payment processor "${name}" is not configured.`);
  return processor;
}
