import 'server-only';
import type Stripe from 'stripe';
import { env } from '@/lib/server/env';
import { createStripeClient } from '@/lib/server/payments/stripe/stripe-client';

let made: Stripe | undefined;

/** Stripe as this deployment is configured for it; null where it is not, and the store has its local test checkout. */
export function configuredStripe(): Stripe | null {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_API_BASE: apiBase } = env();
  if (secretKey === undefined) return null;
  made ??= createStripeClient({ secretKey, apiBase });
  return made;
}
