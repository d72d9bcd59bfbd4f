import 'server-only';
import { err, ok, type Result } from '@/lib/base/result';
import { processorOf } from '@/lib/server/payments/processors';
import { findSubscription } from '@/lib/server/purchases/subscriptions';

/** Where cards and invoices of a plan are looked after, with its way back to the store. */
const returnTo = '/store#plan';

/**
 * The processor's own page for cards and invoices of a plan. It is made anew each time, as it works for a few minutes only.
 * Refusals: `not_found` (no such plan of this person), `no_portal` (its processor has no such page).
 */
export async function billingPortal(userId: string, subscriptionId: string): Promise<Result<{ readonly url: string }, { readonly code: 'not_found' } | { readonly code: 'no_portal' }>> {
  const plan = await findSubscription(subscriptionId, userId);
  if (plan === null) return err({ code: 'not_found' });
  const url = await processorOf(plan.processor).portalUrl(plan, returnTo);
  return url === null ? err({ code: 'no_portal' }) : ok({ url });
}
