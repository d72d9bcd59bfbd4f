import { describe, expect, it } from 'vitest';
import type { PlanId } from '@/lib/store/catalogue';
import { followAtPeriodEnd, followNow, planChange } from '@/lib/store/subscription/change';
import { begin } from '@/lib/store/subscription/life';
import { followingId, paidPeriod, periodSource, type SubscriptionStatus } from '@/lib/store/subscription/model';

const anchorAt = Date.UTC(2028, 1, 29, 9, 15);
const planOf = (plan: PlanId, status: SubscriptionStatus = 'active', nextPlan: PlanId | null = null) => ({
  ...begin({ id: 'abc', plan, anchorAt, period: 1, at: anchorAt }), status, nextPlan,
});

describe('a change of plan', () => {
  it.each<[PlanId, SubscriptionStatus, PlanId | null, PlanId, unknown]>([
    ['pro-monthly', 'active', null, 'pro-yearly', { ok: true, value: 'begin_now' }],
    ['pro-monthly', 'cancelling', null, 'pro-yearly', { ok: true, value: 'begin_now' }],
    ['pro-monthly', 'active', null, 'pro-monthly', { ok: true, value: 'none' }],
    ['pro-yearly', 'active', null, 'pro-monthly', { ok: true, value: 'at_period_end' }],
    ['pro-yearly', 'active', 'pro-monthly', 'pro-monthly', { ok: true, value: 'none' }],
    ['pro-yearly', 'active', 'pro-monthly', 'pro-yearly', { ok: true, value: 'take_back' }],
    ['pro-yearly', 'cancelling', null, 'pro-monthly', { ok: false, error: { code: 'plan_cancelled' } }],
    ['pro-monthly', 'past_due', null, 'pro-yearly', { ok: false, error: { code: 'payment_due' } }],
    ['pro-yearly', 'past_due', 'pro-monthly', 'pro-yearly', { ok: false, error: { code: 'payment_due' } }],
    ['pro-monthly', 'ended', null, 'pro-yearly', { ok: false, error: { code: 'plan_ended' } }],
  ])('[S6] [S7] [S9] from %s (%s, next: %s) to %s', (plan, status, nextPlan, to, outcome) => {
    expect(planChange(planOf(plan, status, nextPlan), to)).toEqual(outcome);
  });

  it('[S6] to the year begins at that instant, with a billing day of its own', () => {
    const at = Date.UTC(2028, 2, 10, 18);
    const year = begin(followNow(planOf('pro-monthly'), 'pro-yearly', at));
    expect(year).toMatchObject({ id: 'abc.2', plan: 'pro-yearly', anchorAt: at, period: 1, status: 'active' });
    expect(paidPeriod(year)).toEqual({ startAt: at, endAt: Date.UTC(2029, 2, 10) });
  });

  it('[S7] to the month begins where the year ends, and keeps the 29th as its billing day', () => {
    const yearly = planOf('pro-yearly');
    const endAt = Date.UTC(2029, 1, 28);
    expect(paidPeriod(yearly).endAt).toBe(endAt);
    const month = begin(followAtPeriodEnd(yearly, 'pro-monthly', endAt));
    expect(month).toMatchObject({ id: 'abc.2', plan: 'pro-monthly', anchorAt, period: 13 });
    expect(paidPeriod(month)).toEqual({ startAt: endAt, endAt: Date.UTC(2029, 2, 29) });
    expect(paidPeriod({ ...month, period: 14 })).toEqual({ startAt: Date.UTC(2029, 2, 29), endAt: Date.UTC(2029, 3, 29) });
  });

  it('[S7] after several years counts them all', () => {
    const month = begin(followAtPeriodEnd({ ...planOf('pro-yearly'), period: 4 }, 'pro-monthly', Date.UTC(2032, 1, 29)));
    expect(paidPeriod(month)).toEqual({ startAt: Date.UTC(2032, 1, 29), endAt: Date.UTC(2032, 2, 29) });
  });

  it('[S7] is for the year alone', () => {
    expect(() => followAtPeriodEnd(planOf('pro-monthly'), 'pro-yearly', anchorAt)).toThrow('only a yearly plan changes at its end');
  });
});

it.each([['abc', 'abc.2'], ['abc.2', 'abc.3'], ['abc.9', 'abc.10'], ['2f0c-11', '2f0c-11.2']])('the plan that follows %s is %s', (id, next) => {
  expect(followingId(id)).toBe(next);
});

it('[G2] a period has one source', () => {
  expect(periodSource('abc.2', 13)).toBe('period:abc.2:13');
});
