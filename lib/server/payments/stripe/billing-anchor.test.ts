import { describe, expect, it } from 'vitest';
import { billingPeriod } from '@/lib/credits/periods';
import { anchorConfig, periodNumberAt } from '@/lib/server/payments/stripe/billing-anchor';

const at = (text: string): number => Date.parse(text);

/** What Stripe documents of the anchor: the next occurrence of the day, then every month or year, in short months the last day. */
function stripeRenewals(created: number, config: ReturnType<typeof anchorConfig>, count: number): number[] {
  const renewals: number[] = [];
  const first = new Date(created);
  for (let month = 0; renewals.length < count; month += 1) {
    const [year, index] = [first.getUTCFullYear(), first.getUTCMonth() + month];
    if (config.month !== undefined && new Date(Date.UTC(year, index)).getUTCMonth() !== config.month - 1) continue;
    const lastDay = new Date(Date.UTC(year, index + 1, 0)).getUTCDate();
    const renewal = Date.UTC(year, index, Math.min(config.day_of_month, lastDay), config.hour, config.minute, config.second);
    if (renewal > created) renewals.push(renewal);
  }
  return renewals;
}

describe('the billing anchor that Stripe is given', () => {
  it.each([
    ['2026-03-05T10:37:12.345Z', 'month', { day_of_month: 5, hour: 0, minute: 0, second: 0 }],
    ['2026-01-31T23:59:59.999Z', 'month', { day_of_month: 31, hour: 0, minute: 0, second: 0 }],
    ['2028-02-29T00:00:00.000Z', 'year', { month: 2, day_of_month: 29, hour: 0, minute: 0, second: 0 }],
  ] as const)('[E1] of a plan that began at %s, by %s', (anchor, interval, expected) => {
    expect(anchorConfig(at(anchor), interval)).toEqual(expected);
  });

  it.each([
    ['2026-03-05T10:37:12Z', 'month', 0],
    ['2026-01-31T10:00:00Z', 'month', 0],
    ['2027-12-31T23:59:59Z', 'month', 5_000],
    ['2028-01-30T12:00:00Z', 'month', 36 * 3_600_000],
    ['2028-02-29T12:00:00Z', 'year', 60_000],
    ['2026-08-31T00:00:00Z', 'year', 0],
  ] as const)('[E1] renews what began at %s, by %s, at the very instants of our periods', (anchor, interval, createdLaterMs) => {
    const began = at(anchor);
    const ours = Array.from({ length: 30 }, (_, index) => billingPeriod(began, interval, index + 2).startAt);
    expect(stripeRenewals(began + createdLaterMs, anchorConfig(began, interval), 30)).toEqual(ours);
  });
});

describe('the number of a period', () => {
  it.each(['month', 'year'] as const)('[E1] is found from the instant at which it begins, and some days around it, by %s', (interval) => {
    for (const anchor of ['2026-01-31T10:00:00Z', '2028-02-29T23:00:00Z', '2026-03-05T00:00:00Z', '2026-12-31T12:00:00Z']) {
      for (let number = 1; number <= 40; number += 1) {
        const { startAt } = billingPeriod(at(anchor), interval, number);
        for (const days of [-3, 0, 3]) expect(periodNumberAt(at(anchor), interval, startAt + days * 24 * 3_600_000)).toBe(number);
      }
    }
  });

  it('is the first for what lies before the beginning', () => {
    expect(periodNumberAt(at('2026-03-05T10:00:00Z'), 'month', at('2025-01-01T00:00:00Z'))).toBe(1);
    expect(periodNumberAt(at('2026-03-05T10:00:00Z'), 'year', at('2020-03-05T09:59:59Z'))).toBe(1);
  });
});
