import 'server-only';
import type Stripe from 'stripe';
import { billingPeriod, type BillingInterval } from '@/lib/credits/periods';

type AnchorConfig = Stripe.SubscriptionCreateParams.BillingCycleAnchorConfig;

/**
 * E1: when Stripe is to renew a plan that began at `anchorAt` (ms): at 00:00:00 UTC of its billing day, the last day of shorter months. Given as a
 * day of the month and not as an instant, because an instant of 28 February would make the 28th the billing day of a plan that began on the 31st.
 */
export function anchorConfig(anchorAt: number, interval: BillingInterval): AnchorConfig {
  const began = new Date(anchorAt);
  const midnight = { day_of_month: began.getUTCDate(), hour: 0, minute: 0, second: 0 };
  return interval === 'month' ? midnight : { month: began.getUTCMonth() + 1, ...midnight };
}

/**
 * The number (from 1) of the period of a plan that begins nearest to `at` (ms). Nearest, because a month of a plan that used to be yearly may be billed
 * by Stripe on the 28th where our day is the 29th: what was paid for is that very month.
 */
export function periodNumberAt(anchorAt: number, interval: BillingInterval, at: number): number {
  const [began, asked] = [new Date(anchorAt), new Date(at)];
  const months = (asked.getUTCFullYear() - began.getUTCFullYear()) * 12 + asked.getUTCMonth() - began.getUTCMonth();
  const about = (interval === 'month' ? months : Math.round(months / 12)) + 1;
  const numbers = [about - 1, about, about + 1].filter((number) => number >= 1);
  const distance = (number: number): number => Math.abs(billingPeriod(anchorAt, interval, number).startAt - at);
  return numbers.reduce((nearest, number) => (distance(number) < distance(nearest) ? number : nearest), numbers[0] ?? 1);
}
