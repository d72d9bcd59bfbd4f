import { daysAfter } from '@/lib/credits/periods';
import { paidPeriod, periodOf, type Subscription } from '@/lib/store/subscription/model';

/** S4: on which days after the beginning of an unpaid period it is tried again. */
const retryDays = [1, 3, 5] as const;

/** What becomes of a plan by itself, and when (ms, account time). */
export type DueStep = { readonly at: number } & (
  | { readonly kind: 'charge'; readonly period: number }
  | { readonly kind: 'end'; readonly reason: 'cancelled' | 'unpaid' });

/**
 * S3–S5: the next step of a plan, or null where there is none.
 * @param weCharge whether it is for us to charge its periods: false where an outside processor does so and tells us.
 */
export function nextStep(subscription: Subscription, weCharge: boolean): DueStep | null {
  const { status, retryAt, graceUntil, period } = subscription;
  const { endAt } = paidPeriod(subscription);
  if (status === 'ended') return null;
  if (status === 'cancelling') return { at: endAt, kind: 'end', reason: 'cancelled' };
  if (status === 'active') return weCharge ? { at: endAt, kind: 'charge', period: period + 1 } : null;
  if (weCharge && retryAt !== null) return { at: retryAt, kind: 'charge', period: period + 1 };
  return graceUntil === null ? null : { at: graceUntil, kind: 'end', reason: 'unpaid' };
}

/** S4: when a payment that failed at `failedAt` is tried again; null after the last attempt. */
export function retryAfter(subscription: Subscription, failedAt: number): number | null {
  const { startAt } = periodOf(subscription, subscription.period + 1);
  return retryDays.map((days) => daysAfter(startAt, days)).find((at) => at > failedAt) ?? null;
}
