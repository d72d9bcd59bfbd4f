import { assert } from '@/lib/base/assert';
import { err, ok, type Result } from '@/lib/base/result';
import type { PlanId } from '@/lib/store/catalogue';
import type { Beginning } from '@/lib/store/subscription/life';
import { followingId, intervalOf, type Subscription } from '@/lib/store/subscription/model';

/** What a change of plan means: the new plan begins now, begins when the paid period ends, or what was planned before is taken back. */
export type PlanChange = 'begin_now' | 'at_period_end' | 'take_back' | 'none';
export type PlanChangeRefusal = { readonly code: 'plan_ended' } | { readonly code: 'payment_due' } | { readonly code: 'plan_cancelled' };

/**
 * S6, S7: to the longer period at once, to the shorter one at the end of what was paid.
 * Refusals, in this order: `plan_ended`, `payment_due` (its payment failed: first that), `plan_cancelled` (it ends; only the longer plan may follow at once).
 */
export function planChange({ plan, status, nextPlan }: Subscription, to: PlanId): Result<PlanChange, PlanChangeRefusal> {
  if (status === 'ended') return err({ code: 'plan_ended' });
  if (status === 'past_due') return err({ code: 'payment_due' });
  if (to === plan) return ok(nextPlan === null ? 'none' : 'take_back');
  if (intervalOf(to) === 'year') return ok('begin_now');
  if (status === 'cancelling') return err({ code: 'plan_cancelled' });
  return ok(nextPlan === to ? 'none' : 'at_period_end');
}

/** S6: the longer plan that begins at `at` (ms), with a billing day of its own. */
export function followNow({ id }: Subscription, plan: PlanId, at: number): Beginning {
  return { id: followingId(id), plan, anchorAt: at, period: 1, at };
}

/** S7: the shorter plan that begins where the paid years end; its months are counted from the same anchor, so that the billing day is kept. */
export function followAtPeriodEnd({ id, plan, anchorAt, period }: Subscription, next: PlanId, at: number): Beginning {
  assert(intervalOf(plan) === 'year' && intervalOf(next) === 'month', 'only a yearly plan changes at its end');
  return { id: followingId(id), plan: next, anchorAt, period: 12 * period + 1, at };
}
