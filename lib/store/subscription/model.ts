import { assert } from '@/lib/base/assert';
import { billingPeriod, type BillingInterval, type BillingPeriod } from '@/lib/credits/periods';
import { storeCatalogue, type PlanId } from '@/lib/store/catalogue';

/** S1: `cancelling` ends with the paid period; `past_due` waits for a payment that failed. */
export const subscriptionStatuses = ['active', 'cancelling', 'past_due', 'ended'] as const;
export type SubscriptionStatus = (typeof subscriptionStatuses)[number];

/** A plan of an account. Instants are ms, account time. */
export interface Subscription {
  readonly id: string;
  readonly plan: PlanId;
  readonly status: SubscriptionStatus;
  /** E1: what periods are counted from. */
  readonly anchorAt: number;
  /** The number of the latest period that was paid, counted from the anchor. */
  readonly period: number;
  /** S7: what it changes to at the period's end. */
  readonly nextPlan: PlanId | null;
  /** S4: the latest failed attempt, the next attempt if there is one, and when it is given up. */
  readonly failedAt: number | null;
  readonly retryAt: number | null;
  readonly graceUntil: number | null;
  /** S8: when it was last said what becomes of it. */
  readonly stateAt: number;
}

export function intervalOf(plan: PlanId): BillingInterval {
  return storeCatalogue[plan].interval;
}

/** E1: the window of one period of a plan, in ms; the end is exclusive. */
export function periodOf({ plan, anchorAt }: Pick<Subscription, 'plan' | 'anchorAt'>, period: number): BillingPeriod {
  return billingPeriod(anchorAt, intervalOf(plan), period);
}

/** The window of the period that was paid last. */
export function paidPeriod(subscription: Pick<Subscription, 'plan' | 'anchorAt' | 'period'>): BillingPeriod {
  return periodOf(subscription, subscription.period);
}

/** G2: the source of a period's grant: a period is granted once, whatever says that it was paid. */
export function periodSource(subscriptionId: string, period: number): string {
  return `period:${subscriptionId}:${period}`;
}

/** S6: the id of the plan that follows one by a change: "abc", "abc.2", "abc.3". It follows from the first, so that two messages begin one plan. */
export function followingId(id: string): string {
  const [, root = id, count = '1'] = /^(.*)\.(\d+)$/.exec(id) ?? [];
  assert(root !== '', 'a subscription has an id');
  return `${root}.${Number(count) + 1}`;
}
