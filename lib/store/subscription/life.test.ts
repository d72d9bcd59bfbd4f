import { describe, expect, it } from 'vitest';
import { begin, failed, paid, said } from '@/lib/store/subscription/life';
import { paidPeriod, type Subscription } from '@/lib/store/subscription/model';
import { nextStep, retryAfter } from '@/lib/store/subscription/due';

const anchorAt = Date.UTC(2026, 2, 5, 14, 30);
const day = (month: number, date: number) => Date.UTC(2026, month - 1, date);
const monthly = begin({ id: 'plan', plan: 'pro-monthly', anchorAt, period: 1, at: anchorAt });
const pastDue = failed(monthly, { period: 2, at: day(4, 5), retryAt: day(4, 6) });
const cancelling = said(monthly, { state: 'cancelling', nextPlan: null, at: day(3, 10) });
const ended = said(cancelling, { state: 'ended', nextPlan: null, at: day(4, 5) });

describe('a plan', () => {
  it('[S2] begins active, with its first period', () => {
    expect(monthly).toEqual({
      id: 'plan', plan: 'pro-monthly', anchorAt, period: 1, status: 'active', nextPlan: null, failedAt: null, retryAt: null, graceUntil: null, stateAt: anchorAt,
    });
    expect(paidPeriod(monthly)).toEqual({ startAt: anchorAt, endAt: day(4, 5) });
  });

  it.each<[string, Subscription, ReturnType<typeof nextStep>, ReturnType<typeof nextStep>]>([
    ['active', monthly, { at: day(4, 5), kind: 'charge', period: 2 }, null],
    ['cancelling', cancelling, { at: day(4, 5), kind: 'end', reason: 'cancelled' }, { at: day(4, 5), kind: 'end', reason: 'cancelled' }],
    ['past_due', pastDue, { at: day(4, 6), kind: 'charge', period: 2 }, { at: day(4, 12), kind: 'end', reason: 'unpaid' }],
    ['past_due after the last attempt', { ...pastDue, retryAt: null }, { at: day(4, 12), kind: 'end', reason: 'unpaid' }, { at: day(4, 12), kind: 'end', reason: 'unpaid' }],
    ['ended', ended, null, null],
  ])('[S1] [S3] [S4] [S5] that is %s has its next step, where we charge and where another does', (_status, subscription, ours, theirs) => {
    expect(nextStep(subscription, true)).toEqual(ours);
    expect(nextStep(subscription, false)).toEqual(theirs);
  });
});

describe('a payment', () => {
  it('[S3] moves the plan on by a period', () => {
    const second = paid(monthly, { period: 2, at: day(4, 5) });
    expect(second).toEqual({ ...monthly, period: 2 });
    expect(paidPeriod(second)).toEqual({ startAt: day(4, 5), endAt: day(5, 5) });
  });

  it('[S8] of a period that is not later changes nothing, and of one that is much later moves it there', () => {
    const third = paid(monthly, { period: 3, at: day(5, 5) });
    expect(paid(third, { period: 2, at: day(5, 6) })).toBe(third);
    expect(paid(third, { period: 3, at: day(5, 6) })).toBe(third);
    expect(third.period).toBe(3);
  });

  it('[S4] within the grace makes the plan active again, on its billing day', () => {
    const good = paid(pastDue, { period: 2, at: day(4, 10) });
    expect(good).toEqual({ ...monthly, period: 2 });
    expect(paidPeriod(good)).toEqual({ startAt: day(4, 5), endAt: day(5, 5) });
  });

  it('[S5] leaves a cancelled plan cancelled', () => {
    expect(paid(cancelling, { period: 2, at: day(4, 5) })).toMatchObject({ status: 'cancelling', period: 2 });
  });

  it('[S8] from before the end leaves the plan ended; from after it lets it live on', () => {
    expect(paid(ended, { period: 2, at: day(4, 5) })).toMatchObject({ status: 'ended', period: 2 });
    expect(paid(ended, { period: 2, at: day(4, 5) + 1 })).toMatchObject({ status: 'active', period: 2, stateAt: day(4, 5) + 1 });
  });
});

describe('a failed payment', () => {
  it('[S4] gives 7 days of grace from the beginning of the unpaid period, whenever it was tried', () => {
    expect(pastDue).toMatchObject({ status: 'past_due', failedAt: day(4, 5), retryAt: day(4, 6), graceUntil: day(4, 12), period: 1 });
    expect(failed(pastDue, { period: 2, at: day(4, 6), retryAt: day(4, 8) })).toMatchObject({ failedAt: day(4, 6), retryAt: day(4, 8), graceUntil: day(4, 12) });
  });

  it.each([
    ['at the beginning', day(4, 5), day(4, 6)],
    ['some hours later', day(4, 5) + 5 * 3_600_000, day(4, 6)],
    ['after 1 day', day(4, 6), day(4, 8)],
    ['after 3 days', day(4, 8), day(4, 10)],
    ['after 5 days', day(4, 10), null],
    ['after a standstill', day(4, 9), day(4, 10)],
  ])('[S4] %s is tried again', (_when, failedAt, retryAt) => {
    expect(retryAfter(monthly, failedAt)).toBe(retryAt);
  });

  it('[S4] is not tried again when the grace is over', () => {
    expect(failed(monthly, { period: 2, at: day(4, 5), retryAt: day(4, 12) })).toMatchObject({ retryAt: null });
    expect(failed(monthly, { period: 2, at: day(4, 5), retryAt: day(4, 12) - 1 })).toMatchObject({ retryAt: day(4, 12) - 1 });
  });

  it.each<[string, Subscription, number]>([
    ['of a period that was paid', paid(monthly, { period: 2, at: day(4, 5) }), 2],
    ['of a period that is not the next', monthly, 3],
    ['of a plan that ends anyway', cancelling, 2],
    ['of a plan that has ended', ended, 2],
  ])('[S8] %s changes nothing', (_which, subscription, period) => {
    expect(failed(subscription, { period, at: day(4, 5), retryAt: null })).toBe(subscription);
  });

  it('[S8] from before the latest one changes nothing', () => {
    const latest = failed(monthly, { period: 2, at: day(4, 10), retryAt: null });
    expect(failed(latest, { period: 2, at: day(4, 8), retryAt: day(4, 10) })).toBe(latest);
    expect(failed(latest, { period: 2, at: day(4, 10), retryAt: null })).toEqual(latest);
  });
});

describe('what is said about a plan', () => {
  it('[S5] cancels, and takes it back', () => {
    expect(cancelling).toMatchObject({ status: 'cancelling', stateAt: day(3, 10), period: 1 });
    expect(said(cancelling, { state: 'active', nextPlan: null, at: day(3, 11) })).toEqual({ ...monthly, stateAt: day(3, 11) });
  });

  it('[S5] ends a plan at once whose payment is due', () => {
    const over = said(pastDue, { state: 'cancelling', nextPlan: null, at: day(4, 7) });
    expect(over).toMatchObject({ status: 'ended', failedAt: null, retryAt: null, graceUntil: null, stateAt: day(4, 7) });
  });

  it('[S5] [S7] plans a change, which cancelling forgets', () => {
    const yearly = { ...monthly, plan: 'pro-yearly' as const };
    const planned = said(yearly, { state: 'active', nextPlan: 'pro-monthly', at: day(3, 10) });
    expect(planned).toMatchObject({ status: 'active', nextPlan: 'pro-monthly' });
    expect(said(planned, { state: 'active', nextPlan: 'pro-yearly', at: day(3, 11) })).toMatchObject({ nextPlan: null });
    expect(said(planned, { state: 'cancelling', nextPlan: 'pro-monthly', at: day(3, 11) })).toMatchObject({ status: 'cancelling', nextPlan: null });
  });

  it('[S4] does not pay what is due', () => {
    expect(said(pastDue, { state: 'active', nextPlan: null, at: day(4, 7) })).toEqual({ ...pastDue, stateAt: day(4, 7) });
  });

  it('[S8] earlier, comes too late; at the same instant the more final counts', () => {
    expect(said(cancelling, { state: 'active', nextPlan: null, at: day(3, 9) })).toBe(cancelling);
    expect(said(cancelling, { state: 'active', nextPlan: null, at: day(3, 10) })).toBe(cancelling);
    expect(said(cancelling, { state: 'ended', nextPlan: null, at: day(3, 10) })).toMatchObject({ status: 'ended' });
    expect(said(monthly, { state: 'cancelling', nextPlan: null, at: anchorAt })).toMatchObject({ status: 'cancelling' });
  });

  it('[S8] cannot bring back what has ended', () => {
    expect(said(ended, { state: 'active', nextPlan: null, at: day(5, 1) })).toBe(ended);
    expect(said(ended, { state: 'cancelling', nextPlan: null, at: day(5, 1) })).toMatchObject({ status: 'ended' });
  });

  it('[S8] comes to the same in every order', () => {
    const told = [
      (plan: Subscription) => paid(plan, { period: 2, at: day(4, 5) }),
      (plan: Subscription) => said(plan, { state: 'cancelling', nextPlan: null, at: day(4, 10) }),
      (plan: Subscription) => said(plan, { state: 'active', nextPlan: null, at: day(4, 11) }),
      (plan: Subscription) => paid(plan, { period: 3, at: day(5, 5) }),
      (plan: Subscription) => said(plan, { state: 'ended', nextPlan: null, at: day(5, 20) }),
    ];
    const ends = orders(told).map((order) => order.reduce((plan, tell) => tell(plan), monthly));
    expect(ends).toHaveLength(120);
    for (const end of ends) expect(end).toEqual({ ...monthly, period: 3, status: 'ended', stateAt: day(5, 20) });
  });
});

function orders<T>(items: readonly T[]): T[][] {
  return items.length <= 1 ? [[...items]] : items.flatMap((item, index) => orders(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}
