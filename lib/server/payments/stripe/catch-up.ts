import 'server-only';
import type Stripe from 'stripe';
import { receiveEvent } from '@/lib/server/payments/stripe/receive-event';

export interface CaughtUp {
  readonly events: number;
  /** What could not be dealt with, with what went wrong; the others are done. */
  readonly failed: readonly { readonly id: string; readonly type: string; readonly why: string }[];
}

/**
 * Deals with every event that Stripe has made since an instant (ms) as the webhook would have, the newest first: their order makes no difference, and what is
 * known already changes nothing. Stripe keeps events for 30 days.
 * @throws where the list itself cannot be read.
 */
export async function catchUp(stripe: Stripe, since: number): Promise<CaughtUp> {
  let events = 0;
  const failed: CaughtUp['failed'][number][] = [];
  for await (const event of stripe.events.list({ created: { gte: Math.floor(since / 1000) }, limit: 100 })) {
    events += 1;
    await receiveEvent(stripe, event).catch((error: unknown) => failed.push({ id: event.id, type: event.type, why: String(error) }));
  }
  return { events, failed };
}
