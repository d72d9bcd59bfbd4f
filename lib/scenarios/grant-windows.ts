import 'server-only';
import { billingPeriod, daysAfter, yearsAfter } from '@/lib/credits/periods';

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
} as const;

export type WindowName = keyof typeof grantWindows;
