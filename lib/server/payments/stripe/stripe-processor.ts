import 'server-only';
import { randomUUID } from 'node:crypto';
import type Stripe from 'stripe';
import { assert } from '@/lib/base/assert';
import { err, ok } from '@/lib/base/result';
import { followingId } from '@/lib/store/subscription/model';
import { systemNow } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { env } from '@/lib/server/env';
import { applyPaymentMessage } from '@/lib/server/payments/apply-payment-message';
import type { PaymentMessageOf } from '@/lib/server/payments/payment-message';
import type { NewCheckout, PaymentProcessor, ProcessedPlan } from '@/lib/server/payments/payment-processor';
import { cancelRenewals, chargeFollower, keepYearly, resumeRenewals, scheduleMonthly } from '@/lib/server/payments/stripe/change-renewals';
import { openSession, sessionUrl } from '@/lib/server/payments/stripe/open-session';
import { openPortal } from '@/lib/server/payments/stripe/portal';
import { addSettleJob } from '@/lib/server/payments/stripe/settle-job';
import { followingPaid, subscriptionMessage } from '@/lib/server/payments/stripe/translate-event';

type Said = Pick<PaymentMessageOf<'subscription_changed'>, 'state' | 'nextPlan'>;

/**
 * Takes real money by Stripe: Checkout for packs and first periods, Billing for renewals. What Stripe answers to a call is applied at once, under the same
 * rules as the event that tells of it later. @throws what the library throws: a service that does not answer is no expected outcome.
 */
export function createStripeProcessor(stripe: Stripe): PaymentProcessor {
  return {
    name: 'stripe',
    openCheckout: async (checkout) => openSession(stripe, { checkout, email: await emailOf(checkout), origin: origin() }),
    checkoutUrl: ({ processorReference }) => (processorReference === null ? Promise.resolve(null) : sessionUrl(stripe, processorReference)),
    async cancelAtPeriodEnd(plan) {
      await tell(plan, await cancelRenewals(stripe, plan), { state: 'cancelling', nextPlan: null });
    },
    async resume(plan) {
      await tell(plan, await resumeRenewals(stripe, plan), { state: 'active', nextPlan: null });
      // Where it was cancelled before Stripe had been asked to renew it.
      await addSettleJob(plan.id);
    },
    // By the queue: a service that does not answer holds up neither the person nor the sweep that ends plans.
    end: (plan) => addSettleJob(plan.id, true),
    async followNow(plan, to) {
      const paid = await chargeFollower(stripe, plan, to);
      if (paid === null) return err({ code: 'declined' });
      const message = followingPaid(`call:${paid.payment.id}`, paid.payment, paid.charge);
      assert(message.ok, 'a payment that we made is ours');
      await applied(plan, message.value);
      await addSettleJob(followingId(plan.id));
      return ok(undefined);
    },
    async followAtPeriodEnd(plan, to) {
      const isTakenBack = to === plan.plan;
      const answer = isTakenBack ? await keepYearly(stripe, plan) : await scheduleMonthly(stripe, plan, to);
      // Renewals that are only being made could not be changed: it would be billed for another year.
      if (answer === null && !isTakenBack) throw new Error(`plan ${plan.id} has no subscription at Stripe to change`);
      await tell(plan, answer, { state: 'active', nextPlan: isTakenBack ? null : to });
    },
    portalUrl: (plan, returnTo) =>
      plan.processorReference === null ? Promise.resolve(null) : openPortal(stripe, plan.processorReference, `${origin()}${returnTo}`),
  };
}

function origin(): string {
  return new URL(env().NEXTAUTH_URL).origin;
}

/** Personas and scenarios have addresses that nobody reads. */
async function emailOf({ userId }: NewCheckout): Promise<string | null> {
  const user = await db().user.findUnique({ where: { id: userId }, select: { email: true, kind: true } });
  return user?.kind === 'person' ? user.email : null;
}

/** How the plan stands after a call; where Stripe has nothing of it yet, what the person decided. */
async function tell(plan: ProcessedPlan, answer: Stripe.Subscription | null, said: Said): Promise<void> {
  const messageId = `call:${randomUUID()}`;
  const message = answer === null ? null : subscriptionMessage(messageId, answer, systemNow());
  const own = { processor: 'stripe', messageId, kind: 'subscription_changed', subscriptionId: plan.id, at: systemNow(), ...said } as const;
  await applied(plan, message?.ok === true ? message.value : own);
}

async function applied(plan: Pick<ProcessedPlan, 'id'>, message: Parameters<typeof applyPaymentMessage>[0]): Promise<void> {
  const result = await applyPaymentMessage(message);
  assert(result.ok, `plan ${plan.id} is known`);
}

