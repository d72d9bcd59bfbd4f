import type { PlanId } from '@/lib/store/catalogue';
import { daysAfter } from '@/lib/credits/periods';
import { periodOf, type Subscription } from '@/lib/store/subscription/model';

/** S4: how long a failed payment may be made good. */
const graceDays = 7;

export interface Beginning {
  readonly id: string;
  readonly plan: PlanId;
  readonly anchorAt: number;
  /** The number of its first period, counted from the anchor: 1, unless it follows another plan and keeps its billing day (S7). */
  readonly period: number;
  readonly at: number;
}

/** S2: a plan begins with the payment of its first period. */
export function begin({ id, plan, anchorAt, period, at }: Beginning): Subscription {
  return { id, plan, anchorAt, period, status: 'active', nextPlan: null, failedAt: null, retryAt: null, graceUntil: null, stateAt: at };
}

/** S3, S8: a period was paid at `at`. One that is not later than the latest changes nothing: its message came twice, or late. */
export function paid(subscription: Subscription, { period, at }: { readonly period: number; readonly at: number }): Subscription {
  if (period <= subscription.period) return subscription;
  const settled = { ...subscription, period, failedAt: null, retryAt: null, graceUntil: null };
  if (subscription.status === 'past_due') return { ...settled, status: 'active' };
  if (subscription.status === 'ended' && at > subscription.stateAt) return { ...settled, status: 'active', stateAt: at };
  return settled;
}

export interface Failure {
  readonly period: number;
  readonly at: number;
  /** null where nobody will try again by itself. */
  readonly retryAt: number | null;
}

/**
 * S4, S8: the next period could not be paid at `at`. Days of grace are counted from that period's beginning. A failure of another period, or one that
 * was before the latest, comes too late; a plan that ends anyway is not waited for.
 */
export function failed(subscription: Subscription, { period, at, retryAt }: Failure): Subscription {
  const { status, failedAt } = subscription;
  if (period !== subscription.period + 1 || (status !== 'active' && status !== 'past_due')) return subscription;
  if (failedAt !== null && at < failedAt) return subscription;
  const graceUntil = daysAfter(periodOf(subscription, period).startAt, graceDays);
  return { ...subscription, status: 'past_due', failedAt: at, retryAt: retryAt !== null && retryAt < graceUntil ? retryAt : null, graceUntil };
}

export interface Said {
  readonly state: 'active' | 'cancelling' | 'ended';
  readonly nextPlan: PlanId | null;
  readonly at: number;
}

const finality = { active: 0, past_due: 0, cancelling: 1, ended: 2 } as const;

/**
 * S5, S8: somebody decided what becomes of the plan: the person, the processor, or the end of its time. What was said last counts, whenever it is
 * heard; of two things said at one instant the more final one. A plan whose payment is due and that is cancelled ends at once: nothing is paid any more.
 */
export function said(subscription: Subscription, { state, nextPlan, at }: Said): Subscription {
  const { status, stateAt } = subscription;
  if (at < stateAt || (at === stateAt && finality[state] < finality[status])) return subscription;
  if (state === 'active') {
    if (status === 'ended') return subscription;
    return { ...subscription, status: status === 'past_due' ? 'past_due' : 'active', nextPlan: otherThan(subscription.plan, nextPlan), stateAt: at };
  }
  const rest = { failedAt: null, retryAt: null, graceUntil: null, nextPlan: null, stateAt: at };
  const isOver = state === 'ended' || status === 'past_due' || status === 'ended';
  return { ...subscription, ...rest, status: isOver ? 'ended' : 'cancelling' };
}

function otherThan(plan: PlanId, next: PlanId | null): PlanId | null {
  return next === plan ? null : next;
}
