import 'server-only';
import { assert } from '@/lib/base/assert';
import { billingPeriod, daysAfter, yearsAfter } from '@/lib/credits/periods';

const dayMs = 24 * 3_600_000;

type Window = { readonly validFrom: number; readonly validUntil: number };

/** How long the credits of scenarios are valid, from account time (ms). `validUntil` is exclusive (G1). */
export const grantWindows = {
  /** E1: the first period of a subscription that begins now. */
  'one-month': (now: number): Window => ({ validFrom: now, validUntil: billingPeriod(now, 'month', 1).endAt }),
  /** E4 */
  'two-years': (now: number): Window => ({ validFrom: now, validUntil: yearsAfter(now, 2) }),
  'thirty-days': (now: number): Window => ({ validFrom: now, validUntil: daysAfter(now, 30) }),
  /** E5: a period that ended a day ago: its grant and its lapse are both in the ledger. */
  'lapsed-yesterday': (now: number): Window => ({ validFrom: daysAfter(now, -31), validUntil: daysAfter(now, -1) }),
  /** E1, E5: a period of which this is the last day. */
  'until-midnight': (now: number): Window => {
    const midnight = daysAfter(now - (now % dayMs), 1);
    return { validFrom: daysAfter(midnight, -30), validUntil: midnight };
  },
} as const;

export type WindowName = keyof typeof grantWindows;

/**
 * When a monthly plan began whose first period is over since a day at least, and since five days at most: its payment is due, and its grace (S4) is not over.
 */
export function beganWithFirstPeriodOver(now: number): number {
  const days = [28, 29, 30, 31, 32, 33].find((age) => billingPeriod(daysAfter(now, -age), 'month', 1).endAt <= daysAfter(now, -1));
  assert(days !== undefined, 'no month is longer than 31 days');
  return daysAfter(now, -days);
}
