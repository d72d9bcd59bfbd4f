import 'server-only';
import { err, ok, type Result } from '@/lib/base/result';
import type { PlanId } from '@/lib/store/catalogue';
import { planChange, type PlanChangeRefusal } from '@/lib/store/subscription/change';
import type { PlanCard } from '@/lib/store/test-cards';
import { accountNow } from '@/lib/server/credits/account-now';
import { applyPaymentMessage } from '@/lib/server/payments/apply-payment-message';
import { chargeNow } from '@/lib/server/payments/local/charge';
import { processorOf } from '@/lib/server/payments/processors';
import { findSubscription } from '@/lib/server/purchases/subscriptions';

type NotFound = { readonly code: 'not_found' };
type Ended = { readonly code: 'plan_ended' };

/**
 * S5, E3: the plan ends with the period that was paid, and its credits stay until then; where its payment is due, it ends now.
 * Refusals: `not_found`, `plan_ended`.
 */
export async function cancelPlan(userId: string, subscriptionId: string): Promise<Result<void, NotFound | Ended>> {
  const plan = await findSubscription(subscriptionId, userId);
  if (plan === null) return err({ code: 'not_found' });
  if (plan.status === 'ended') return err({ code: 'plan_ended' });
  const processor = processorOf(plan.processor);
  if (plan.status === 'active') await processor.cancelAtPeriodEnd(plan);
  if (plan.status === 'past_due') {
    await processor.end(plan);
    const at = Math.max(await accountNow(userId), plan.stateAt + 1);
    await applyPaymentMessage({ processor: plan.processor, messageId: `given-up:${plan.id}`, kind: 'subscription_changed', subscriptionId, state: 'ended', nextPlan: null, at });
  }
  return ok(undefined);
}

/** S5: takes the cancelling back, before the period is over. Refusals: `not_found`, `plan_ended`. */
export async function resumePlan(userId: string, subscriptionId: string): Promise<Result<void, NotFound | Ended>> {
  const plan = await findSubscription(subscriptionId, userId);
  if (plan === null) return err({ code: 'not_found' });
  if (plan.status === 'ended') return err({ code: 'plan_ended' });
  if (plan.status === 'cancelling') await processorOf(plan.processor).resume(plan);
  return ok(undefined);
}

/** `begun`: the new plan was paid and runs. `planned`: it follows when the paid period ends. `kept`: the plan stays what it is. */
export type PlanChanged = { readonly status: 'begun' | 'planned' | 'kept' };

/**
 * S6, S7: to the yearly plan at once, to the monthly one at the year's end; the plan that it is takes a planned change back.
 * Refusals: `not_found`, `plan_ended`, `payment_due`, `plan_cancelled`, `declined` (nothing changed).
 */
export async function changePlan(
  userId: string,
  { subscriptionId, plan: to }: { readonly subscriptionId: string; readonly plan: PlanId },
): Promise<Result<PlanChanged, NotFound | PlanChangeRefusal | { readonly code: 'declined' }>> {
  const plan = await findSubscription(subscriptionId, userId);
  if (plan === null) return err({ code: 'not_found' });
  const change = planChange(plan, to);
  if (!change.ok) return change;
  const processor = processorOf(plan.processor);
  if (change.value === 'begin_now') {
    const followed = await processor.followNow(plan, to);
    return followed.ok ? ok({ status: 'begun' }) : followed;
  }
  if (change.value !== 'none') await processor.followAtPeriodEnd(plan, to);
  return ok({ status: change.value === 'at_period_end' || plan.nextPlan === to ? 'planned' : 'kept' });
}

export interface PlanPayment {
  readonly subscriptionId: string;
  readonly card: PlanCard;
  readonly challengeAnswer?: 'approve' | 'refuse' | undefined;
}

/**
 * S4: pays a plan whose payment is due with another test card, which pays it from then on.
 * Refusals: `not_found` (also where another processor is paid), `nothing_due`.
 */
export async function payPlanNow(
  userId: string,
  { subscriptionId, card, challengeAnswer }: PlanPayment,
): Promise<Result<{ readonly status: 'paid' | 'declined' | 'challenge' }, NotFound | { readonly code: 'nothing_due' }>> {
  const plan = await findSubscription(subscriptionId, userId);
  if (plan === null || plan.processor !== 'local') return err({ code: 'not_found' });
  if (plan.status !== 'past_due') return err({ code: 'nothing_due' });
  if (card === 'challenge' && challengeAnswer === undefined) return ok({ status: 'challenge' });
  const isRefused = card === 'challenge' && challengeAnswer === 'refuse';
  const isPaid = !isRefused && (await chargeNow(plan, card, await accountNow(userId)));
  return ok({ status: isPaid ? 'paid' : 'declined' });
}
