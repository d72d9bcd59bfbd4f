import 'server-only';
import type Stripe from 'stripe';
import { z } from 'zod';
import { itemOf } from '@/lib/store/catalogue';
import { paidPeriod } from '@/lib/store/subscription/model';
import { systemNow } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { configuredStripe } from '@/lib/server/payments/stripe/configured-stripe';
import { cancelRenewals, endFollowed, endRenewals } from '@/lib/server/payments/stripe/change-renewals';
import { addCheckJob } from '@/lib/server/payments/stripe/settle-job';
import { hearOf } from '@/lib/server/payments/stripe/hear-of-renewals';
import { beginRenewals, liveRenewals } from '@/lib/server/payments/stripe/renewals';
import type { StoredSubscription } from '@/lib/server/purchases/subscription-rows';
import { findSubscription } from '@/lib/server/purchases/subscriptions';

const checkAfterMs = 24 * 3_600_000;
const payloadSchema = z.object({ subscriptionId: z.string(), isOver: z.boolean().default(false) });

/** The job: see `settleRenewals`. @throws where Stripe does not do what it is asked; the queue tries again. */
export async function runSettleJob(payload: unknown): Promise<void> {
  const { subscriptionId, isOver } = payloadSchema.parse(payload);
  const stripe = configuredStripe();
  if (stripe === null) throw new Error(`plan ${subscriptionId} cannot be settled: Stripe is not configured any more`);
  await settleRenewals(stripe, subscriptionId, isOver);
}

/**
 * Brings what Stripe will bill to what we know of a plan: renewals where it is active, none where it was cancelled or is over, and none any more for the
 * plan whose place it took (S6). Doing it again changes nothing. The first period is paid when this runs: whatever fails here, no payment is without its
 * grant, and nobody is billed twice. Runs again a day after each period: where nothing was heard by then, Stripe is asked (`hearOf`).
 */
async function settleRenewals(stripe: Stripe, subscriptionId: string, isOver: boolean): Promise<void> {
  const plan = await known(subscriptionId);
  const isOverdue = paidPeriod(plan).endAt <= systemNow();
  if (plan.status === 'ended' || (isOver && plan.status === 'past_due')) await endRenewals(stripe, plan);
  else if (isOverdue) await hearOf(stripe, plan);
  else if (plan.status === 'active') await beginRenewals(stripe, plan, await priceOf(plan));
  await endFollowed(stripe, await liveRenewals(stripe, plan), async (id) => id !== plan.id && (await findSubscription(id))?.status === 'ended');
  // Cancelled while we were at it: the person's call found nothing at Stripe to cancel.
  const after = await known(subscriptionId);
  if (after.status === 'cancelling') await cancelRenewals(stripe, after);
  if (after.status === 'ended' && plan.status !== 'ended') await endRenewals(stripe, after);
  if (after.status === 'active' || after.status === 'past_due') await addCheckJob(subscriptionId, Math.max(paidPeriod(after).endAt, systemNow()) + checkAfterMs);
}

async function known(subscriptionId: string): Promise<StoredSubscription> {
  const plan = await findSubscription(subscriptionId);
  if (plan === null || plan.processor !== 'stripe') throw new Error(`there is no plan ${subscriptionId} that Stripe renews`);
  return plan;
}

/** What was agreed on: the price of the checkout that began it; a plan that followed another one began at the price of that day. */
async function priceOf({ id, plan }: StoredSubscription): Promise<number> {
  const checkout = await db().checkout.findUnique({ where: { id }, select: { priceCents: true } });
  return checkout?.priceCents ?? itemOf(plan).priceCents;
}
