import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { billingPeriod } from '@/lib/credits/periods';
import { paidSession, eventOf, renewalInvoice } from '@/lib/server/payments/stripe/testing/stripe-events';
import { startStripeStore } from '@/lib/server/payments/stripe/testing/stripe-store';
import { markMetadata, planMark, type PlanMark } from '@/lib/server/payments/stripe/plan-mark';
import type { Kept } from '@/lib/server/payments/stripe/testing/stripe-desk';

let store: Awaited<ReturnType<typeof startStripeStore>>;
beforeAll(async () => {
  store = await startStripeStore();
});
afterAll(() => store.server.close());

let userId: string;
let planId: string;
let customer: string;
beforeEach(async () => {
  ({ userId } = await store.makePerson());
  customer = store.server.desk.addCustomer();
});

const now = (): number => Math.floor(Date.now() / 1000);
const secondOf = (at: number): number => Math.floor(at / 1000);

/** Buys a plan at Stripe and, unless it is said otherwise, has the queue make its renewals. */
async function subscribe(plan: 'pro-monthly' | 'pro-yearly', isSettled = true): Promise<void> {
  planId = await store.begin(userId, plan);
  await store.deliver(completed());
  if (isSettled) await store.settle(planId);
}
const completed = (created = now()) => eventOf('checkout.session.completed', paidSession(planId, { customer, payment_intent: `pi_${planId}`, amount_total: 17_999 }), { created });

const known = async (id = planId) => {
  const plan = await store.findSubscription(id);
  if (plan === null) throw new Error(`there is no plan ${id}`);
  return plan;
};
const atStripe = (): Kept[] => [...store.server.desk.kept.subscriptions.values()].filter((one) => one.customer === customer);
const liveAtStripe = (): (string | undefined)[] => atStripe().filter(({ status }) => status !== 'canceled').map(({ metadata }) => planMark(metadata)?.subscriptionId);
const markOf = (subscription: Kept | undefined): PlanMark => {
  const mark = planMark(subscription?.metadata);
  if (mark === null) throw new Error('the subscription carries our mark');
  return mark;
};

/** The bill of a period, as Stripe would send it for the plan. */
async function bill(period: number, type: 'invoice.paid' | 'invoice.payment_failed', nextAttemptAt: number | null = null) {
  const { anchorAt, plan } = await known();
  const { startAt } = billingPeriod(anchorAt, plan === 'pro-yearly' ? 'year' : 'month', period);
  const mark: PlanMark = { subscriptionId: planId, plan, anchorAt, nextPlan: null, follows: null };
  const invoice = renewalInvoice(mark, startAt, { id: `in_${planId}_${period}`, next_payment_attempt: nextAttemptAt === null ? null : secondOf(nextAttemptAt) });
  return eventOf(type, { ...invoice, status_transitions: { paid_at: secondOf(startAt) + 2 } }, { created: secondOf(startAt) + 5 });
}
const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

describe('a plan that begins at Stripe', () => {
  it('[E1] [G2] is granted with its payment, once, and renewed at 00:00 UTC of its billing day', async () => {
    planId = await store.begin(userId, 'pro-monthly');
    const paidAt = now();
    expect(await Promise.all(Array.from({ length: 6 }, () => store.deliver(completed(paidAt))))).toEqual(Array(6).fill(204));
    const { startAt, endAt } = billingPeriod(paidAt * 1000, 'month', 1);
    expect(await store.grantsOf(userId)).toMatchObject([{ amount: 1_000, sourceRef: `period:${planId}:1`, from: new Date(startAt).toISOString(), until: new Date(endAt).toISOString() }]);
    expect(await known()).toMatchObject({ status: 'active', processor: 'stripe', processorReference: customer, anchorAt: paidAt * 1000, period: 1 });
    expect(liveAtStripe()).toEqual([]);
    await Promise.all([store.settle(planId), store.settle(planId)]);
    await store.settle(planId);
    expect(liveAtStripe()).toEqual([planId]);
    const sent = store.server.asked.findLast(({ call }) => call === 'POST /v1/subscriptions')?.form;
    expect(sent).toMatchObject({ billing_cycle_anchor_config: { day_of_month: String(new Date(paidAt * 1000).getUTCDate()), hour: '0', minute: '0', second: '0' } });
  });

  it('[E1] [G2] its periods are granted with their own windows, in whatever order they are told', async () => {
    planId = await store.begin(userId, 'pro-monthly');
    const paidAt = now();
    await store.deliver(completed(paidAt));
    const bills = await Promise.all([4, 2, 3, 2, 4].map((period) => bill(period, 'invoice.paid')));
    expect(await Promise.all(bills.map((event) => store.deliver(event)))).toEqual([204, 204, 204, 204, 204]);
    const expected = [1, 2, 3, 4].map((period) => {
      const { startAt, endAt } = billingPeriod(paidAt * 1000, 'month', period);
      return { amount: 1_000, sourceRef: `period:${planId}:${period}`, from: new Date(startAt).toISOString(), until: new Date(endAt).toISOString() };
    });
    expect(await store.grantsOf(userId)).toMatchObject(expected);
    expect(await known()).toMatchObject({ status: 'active', period: 4 });
  });

  it('[G2] a renewal that is told before the beginning waits for it', async () => {
    planId = await store.begin(userId, 'pro-monthly');
    const anchorAt = now() * 1000;
    const mark: PlanMark = { subscriptionId: planId, plan: 'pro-monthly', anchorAt, nextPlan: null, follows: null };
    await store.deliver(eventOf('invoice.paid', renewalInvoice(mark, billingPeriod(anchorAt, 'month', 2).startAt, { id: `in_${planId}` })));
    expect(await store.grantsOf(userId)).toEqual([]);
    await store.deliver(completed(anchorAt / 1000));
    expect((await store.grantsOf(userId)).map(({ sourceRef }) => sourceRef)).toEqual([`period:${planId}:1`, `period:${planId}:2`]);
  });

  it('[R1] a refunded renewal is taken off its own period', async () => {
    await subscribe('pro-monthly');
    await store.deliver(await bill(2, 'invoice.paid'));
    const charge = { object: 'charge', id: 'ch_2', payment_intent: `pi_of_in_${planId}_2`, currency: 'usd', amount_captured: 1_999, amount_refunded: 1_999 };
    await store.deliver(eventOf('charge.refunded', charge, { created: now() }));
    expect((await store.grantsOf(userId)).map(({ revoked }) => revoked)).toEqual([0, 1_000]);
  });

  it('whose renewal fails is waited for, tried again by Stripe, and goes on when it is paid', async () => {
    await subscribe('pro-monthly');
    const { startAt } = billingPeriod((await known()).anchorAt, 'month', 2);
    const dayMs = 24 * 3_600_000;
    await store.deliver(await bill(2, 'invoice.payment_failed', startAt + 3 * dayMs));
    const failed = await known();
    expect({ status: failed.status, retry: day(failed.retryAt ?? 0), until: day(failed.graceUntil ?? 0) }).toEqual({ status: 'past_due', retry: day(startAt + 3 * dayMs), until: day(startAt + 7 * dayMs) });
    expect(await store.grantsOf(userId)).toHaveLength(1);
    await store.deliver(await bill(2, 'invoice.paid'));
    await store.deliver(await bill(2, 'invoice.payment_failed', startAt + 3 * dayMs));
    expect(await known()).toMatchObject({ status: 'active', period: 2, graceUntil: null });
  });

  it('is not ended at Stripe where it was paid at the last moment', async () => {
    await subscribe('pro-monthly');
    await store.deliver(await bill(2, 'invoice.payment_failed'));
    const { runSettleJob } = await import('@/lib/server/payments/stripe/settle-renewals');
    await store.deliver(await bill(2, 'invoice.paid'));
    await runSettleJob({ subscriptionId: planId, isOver: true });
    expect([(await known()).status, liveAtStripe()]).toEqual(['active', [planId]]);
    await store.deliver(await bill(3, 'invoice.payment_failed'));
    await runSettleJob({ subscriptionId: planId, isOver: true });
    expect(liveAtStripe()).toEqual([]);
  });

  it('whose failed payment is given up is ended at Stripe too', async () => {
    await subscribe('pro-monthly');
    await store.deliver(await bill(2, 'invoice.payment_failed'));
    const unpaid = store.server.desk.addInvoice({ subscription: atStripe()[0]?.id, status: 'open' });
    const broken = { status: 503, type: 'api_error' };
    store.server.faults.push(broken, broken);
    expect(await store.plans.cancelPlan(userId, planId)).toMatchObject({ ok: true });
    expect((await known()).status).toBe('ended');
    // The queue tries again until Stripe answers.
    await expect(store.settle(planId)).rejects.toThrow();
    await store.settle(planId);
    expect([liveAtStripe(), unpaid.status]).toEqual([[], 'void']);
  });
});

describe('a plan of which nothing was heard when its period was over', () => {
  const daysAgo = (days: number): number => now() - days * 86_400;
  const checks = async () => {
    const jobs = await store.db().$queryRaw<{ at: Date }[]>`SELECT run_at AS at FROM graphile_worker.jobs WHERE key = ${`settle-stripe-renewals:check:${planId}`}`;
    return jobs.map(({ at }) => day(at.getTime()));
  };
  const begunAt = async (created: number): Promise<void> => {
    planId = await store.begin(userId, 'pro-monthly');
    await store.deliver(completed(created));
  };

  it('is asked for a day after each period', async () => {
    await subscribe('pro-monthly');
    const { endAt } = billingPeriod((await known()).anchorAt, 'month', 1);
    expect(await checks()).toEqual([day(endAt + 86_400_000)]);
  });

  it('[G2] is granted what Stripe was paid for meanwhile, and goes on', async () => {
    await begunAt(daysAgo(40));
    const { anchorAt } = await known();
    const mark: PlanMark = { subscriptionId: planId, plan: 'pro-monthly', anchorAt, nextPlan: null, follows: null };
    const { id } = store.server.desk.answer('POST /v1/subscriptions', { customer, items: [], metadata: markMetadata(mark) }) as Kept;
    const { startAt, endAt } = billingPeriod(anchorAt, 'month', 2);
    store.server.desk.addInvoice({ ...renewalInvoice(mark, startAt, { id: `in_${planId}_2` }), subscription: id });
    for (let time = 0; time < 2; time += 1) await store.settle(planId);
    expect([await known(), (await store.grantsOf(userId)).map(({ left, until }) => [left, until])]).toMatchObject([
      { status: 'active', period: 2 },
      [[0, expect.anything()], [1_000, new Date(endAt).toISOString()]],
    ]);
    expect(await checks()).toEqual([day(endAt + 86_400_000)]);
  });

  it('is over where Stripe has nothing to renew, so that it can be bought again', async () => {
    await begunAt(daysAgo(40));
    await store.settle(planId);
    expect([(await known()).status, liveAtStripe(), await checks()]).toEqual(['ended', [], []]);
    await expect(store.begin(userId, 'pro-monthly')).resolves.toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('managing a plan', () => {
  it('[E3] cancelling and resuming is known at once, and what Stripe tells of it later changes nothing', async () => {
    await subscribe('pro-monthly');
    const [subscription] = atStripe();
    for (const [manage, status] of [[store.plans.cancelPlan, 'cancelling'], [store.plans.resumePlan, 'active'], [store.plans.cancelPlan, 'cancelling']] as const) {
      expect(await manage(userId, planId)).toMatchObject({ ok: true });
      expect(await known()).toMatchObject({ status });
      await store.deliver(eventOf('customer.subscription.updated', subscription ?? {}, { created: now() }));
      expect(await known()).toMatchObject({ status });
    }
    expect(await store.grantsOf(userId)).toMatchObject([{ left: 1_000 }]);
  });

  it('[E3] what is changed in the Dashboard is followed, by what is, not by what an old event shows', async () => {
    await subscribe('pro-monthly');
    const [subscription] = atStripe();
    const before = structuredClone(subscription ?? {});
    Object.assign(subscription ?? {}, { cancel_at_period_end: true });
    await store.deliver(eventOf('customer.subscription.updated', subscription ?? {}, { created: now() }));
    await store.deliver(eventOf('customer.subscription.updated', before, { created: now() }));
    expect(await known()).toMatchObject({ status: 'cancelling' });
    Object.assign(subscription ?? {}, { status: 'canceled' });
    await store.deliver(eventOf('customer.subscription.deleted', before, { created: now() }));
    expect(await known()).toMatchObject({ status: 'ended' });
  });

  it('a plan that is cancelled before Stripe was asked to renew it is not renewed, and is when it is resumed', async () => {
    await subscribe('pro-monthly', false);
    await store.plans.cancelPlan(userId, planId);
    await store.settle(planId);
    expect([(await known()).status, liveAtStripe()]).toEqual(['cancelling', []]);
    await store.plans.resumePlan(userId, planId);
    await store.settle(planId);
    expect([(await known()).status, liveAtStripe()]).toEqual(['active', [planId]]);
  });

  it('cards and invoices are on a page of Stripe’s', async () => {
    const { billingPortal } = await import('@/lib/server/purchases/billing-portal');
    await subscribe('pro-monthly');
    expect(await billingPortal(userId, planId)).toEqual({ ok: true, value: { url: `https://billing.stripe.test/${customer}` } });
    const returnUrl = store.server.asked.findLast(({ call }) => call === 'POST /v1/billing_portal/sessions')?.form.return_url;
    expect(returnUrl).toMatch(/^https:\/\/tallycut\.example\/store/);
  });

  it('nothing is said to be done that Stripe did not do', async () => {
    await subscribe('pro-monthly');
    const broken = { status: 503, type: 'api_error' };
    store.server.faults.push(null, broken, broken);
    await expect(store.plans.cancelPlan(userId, planId)).rejects.toThrow();
    expect(await known()).toMatchObject({ status: 'active' });
  });
});

describe('changing a plan', () => {
  it('[E1] [E2] to yearly begins the year now, keeps the month’s credits, and bills the year alone from then on', async () => {
    await subscribe('pro-monthly');
    expect(await store.plans.changePlan(userId, { subscriptionId: planId, plan: 'pro-yearly' })).toEqual({ ok: true, value: { status: 'begun' } });
    const follower = `${planId}.2`;
    expect([await known(), await known(follower)]).toMatchObject([{ status: 'ended' }, { status: 'active', plan: 'pro-yearly', period: 1, processorReference: customer }]);
    await store.settle(follower);
    expect(liveAtStripe()).toEqual([follower]);
    // The event of that very payment, at last, and twice.
    const [intent] = [...store.server.desk.kept.payment_intents.values()].filter((one) => one.customer === customer);
    await Promise.all([1, 2].map(() => store.deliver(eventOf('payment_intent.succeeded', { ...intent, currency: 'usd' }))));
    expect((await store.grantsOf(userId)).map(({ amount, left, sourceRef }) => [amount, left, sourceRef])).toEqual(
      expect.arrayContaining([[1_000, 1_000, `period:${planId}:1`], [12_000, 12_000, `period:${follower}:1`]]),
    );
    expect(await store.grantsOf(userId)).toHaveLength(2);
  });

  it('to yearly with a declined card changes nothing', async () => {
    await subscribe('pro-monthly');
    store.server.desk.declines.push('authentication_required');
    expect(await store.plans.changePlan(userId, { subscriptionId: planId, plan: 'pro-yearly' })).toEqual({ ok: false, error: { code: 'declined' } });
    expect([(await known()).status, liveAtStripe(), await store.grantsOf(userId)]).toMatchObject(['active', [planId], [{ left: 1_000 }]]);
  });

  it('[E1] to monthly follows when the paid year ends, on the same billing day, and can be taken back until then', async () => {
    await subscribe('pro-yearly');
    const change = (plan: 'pro-monthly' | 'pro-yearly') => store.plans.changePlan(userId, { subscriptionId: planId, plan });
    expect(await change('pro-monthly')).toEqual({ ok: true, value: { status: 'planned' } });
    expect(await known()).toMatchObject({ status: 'active', nextPlan: 'pro-monthly' });
    expect(await change('pro-yearly')).toEqual({ ok: true, value: { status: 'kept' } });
    expect([(await known()).nextPlan, atStripe()[0]?.schedule]).toEqual([null, null]);
    await change('pro-monthly');
    const [, phase] = ([...store.server.desk.kept.subscription_schedules.values()].at(-1)?.phases ?? []) as { metadata: Record<string, string> }[];
    const mark = markOf({ id: 'sub', metadata: phase?.metadata ?? {} });
    const { anchorAt } = await known();
    const month = (period: number, id: string) => {
      const { startAt } = billingPeriod(anchorAt, 'month', period);
      const invoice = renewalInvoice(mark, startAt, { id, billing_reason: period === 13 ? 'subscription_update' : 'subscription_cycle' });
      return eventOf('invoice.paid', { ...invoice, status_transitions: { paid_at: secondOf(startAt) + 2 } }, { created: secondOf(startAt) + 3 });
    };
    // The second month is heard of first.
    await store.deliver(month(14, `in_14_${planId}`));
    await store.deliver(month(13, `in_13_${planId}`));
    const follower = `${planId}.2`;
    expect([(await known()).status, await known(follower)]).toMatchObject(['ended', { status: 'active', plan: 'pro-monthly', period: 14, anchorAt }]);
    // As Stripe leaves it when the schedule has changed it.
    Object.assign(atStripe()[0]?.metadata ?? {}, phase?.metadata);
    await store.settle(follower);
    expect([liveAtStripe(), atStripe().length]).toEqual([[follower], 1]);
    const windows = (await store.grantsOf(userId)).map(({ amount, from, until }) => [amount, from, until]);
    const windowOf = (period: number) => {
      const { startAt, endAt } = billingPeriod(anchorAt, 'month', period);
      return [new Date(startAt).toISOString(), new Date(endAt).toISOString()];
    };
    expect(windows.slice(1)).toEqual([[1_000, ...windowOf(13)], [1_000, ...windowOf(14)]]);
  });
});

it('[L3] leaves a ledger in which every rule holds', async () => {
  const { verifyLedger } = await import('@/lib/server/credits/verify-ledger');
  expect((await verifyLedger()).firstFault).toBeNull();
});
