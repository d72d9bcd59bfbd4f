import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Temporal } from '@js-temporal/polyfill';
import { describe, expect, it } from 'vitest';
import { accountNow } from '@/lib/server/credits/account-now';
import { balanceView } from '@/lib/server/credits/balance-view';
import { moveClock } from '@/lib/server/credits/move-clock';
import { verifyLedger } from '@/lib/server/credits/verify-ledger';
import { db } from '@/lib/server/db';
import { advanceClock } from '@/lib/server/lab/clock';
import { runAllDueBilling, runDueBilling } from '@/lib/server/purchases/due-billing';
import { cancelPlan, changePlan, payPlanNow, resumePlan } from '@/lib/server/purchases/manage-plan';
import { plansOf } from '@/lib/server/purchases/subscriptions';
import { buy } from '@/lib/server/testing/checkout';
import { makePerson } from '@/lib/server/testing/person';
import { builtProgram } from '@/scripts/testing/built-program';

const dayMs = 24 * 3_600_000;
const forward = (userId: string, text: string) => advanceClock(userId, Temporal.Duration.from(text));

/** A person whose clock stands at an instant to come. */
async function personAt(instant: string): Promise<string> {
  const { userId } = await makePerson();
  await moveClock(userId, Date.parse(instant) - (await accountNow(userId)));
  return userId;
}

/** The windows of the plan's grants in order, as days and, where it is not midnight, with the time to the minute. */
async function windowsOf(userId: string): Promise<string[]> {
  const grants = await db().grant.findMany({ where: { accountId: userId, type: 'subscription' }, orderBy: [{ validFrom: 'asc' }, { amount: 'asc' }] });
  const text = (at: Date | null) => (at?.toISOString() ?? '').slice(0, 16).replace('T00:00', '');
  return grants.map(({ validFrom, validUntil, amount }) => `${text(validFrom)} → ${text(validUntil)}: ${amount}`);
}

/** The log as a person reads it, each row with its day. */
async function logOf(userId: string): Promise<string[]> {
  const rows = await db().activityRow.findMany({ where: { accountId: userId }, orderBy: [{ at: 'asc' }, { kind: 'desc' }] });
  return rows.map(({ at, kind, subscription, balanceAfter }) => `${at.toISOString().slice(0, 10)} ${kind} ${subscription}, ${balanceAfter} then`);
}

const plansNow = async (userId: string) => plansOf(userId, await accountNow(userId));

describe('renewals', () => {
  it('[E1] [E2] [S3] keep the 31st over a year of short months, and leave one log whether the clock walks at once or in steps', async () => {
    const [atOnce, inSteps] = [await personAt('2027-01-31T10:00:00Z'), await personAt('2027-01-31T10:00:00Z')];
    for (const userId of [atOnce, inSteps]) await buy(userId, 'pro-monthly');
    await forward(atOnce, 'P420D');
    for (let step = 0; step < 14; step += 1) await forward(inSteps, 'P30D');
    const windows = [
      '2027-01-31T10:00 → 2027-02-28', '2027-02-28 → 2027-03-31', '2027-03-31 → 2027-04-30', '2027-04-30 → 2027-05-31', '2027-05-31 → 2027-06-30',
      '2027-06-30 → 2027-07-31', '2027-07-31 → 2027-08-31', '2027-08-31 → 2027-09-30', '2027-09-30 → 2027-10-31', '2027-10-31 → 2027-11-30',
      '2027-11-30 → 2027-12-31', '2027-12-31 → 2028-01-31', '2028-01-31 → 2028-02-29', '2028-02-29 → 2028-03-31',
    ].map((window) => `${window}: 1000`);
    expect(await windowsOf(atOnce)).toEqual(windows);
    expect(await windowsOf(inSteps)).toEqual(windows);
    const log = await logOf(atOnce);
    expect(log).toHaveLength(27);
    expect(log.slice(0, 3)).toEqual(['2027-01-31 grant 1000, 1000 then', '2027-02-28 lapse 1000, 1000 then', '2027-02-28 grant 1000, 1000 then']);
    expect(await logOf(inSteps)).toEqual(log);
    expect(await balanceView(atOnce)).toMatchObject({ total: 1_000 });
  });

  it('[E1] [S3] keep 29 February over five years', async () => {
    const userId = await personAt('2028-02-29T08:00:00Z');
    await buy(userId, 'pro-yearly');
    await forward(userId, 'P5Y');
    expect(await windowsOf(userId)).toEqual([
      '2028-02-29T08:00 → 2029-02-28: 12000', '2029-02-28 → 2030-02-28: 12000', '2030-02-28 → 2031-02-28: 12000', '2031-02-28 → 2032-02-29: 12000',
      '2032-02-29 → 2033-02-28: 12000', '2033-02-28 → 2034-02-28: 12000',
    ]);
  });

  it('[S3] after 100 days of standstill each missed period is charged and granted in order; those that are over lapse at once', async () => {
    const userId = await personAt('2027-03-05T12:00:00Z');
    const subscriptionId = await buy(userId, 'pro-monthly');
    await moveClock(userId, 100 * dayMs);
    expect(await runAllDueBilling()).toBeGreaterThanOrEqual(1);
    expect(await windowsOf(userId)).toEqual([
      '2027-03-05T12:00 → 2027-04-05: 1000', '2027-04-05 → 2027-05-05: 1000', '2027-05-05 → 2027-06-05: 1000', '2027-06-05 → 2027-07-05: 1000',
    ]);
    const entries = await db().ledgerEntry.findMany({ where: { accountId: userId }, orderBy: { seq: 'asc' } });
    expect(entries.map(({ kind, at }) => (kind === 'expire' ? `${kind} ${at.toISOString().slice(0, 10)}` : kind))).toEqual([
      'grant', 'expire 2027-04-05', 'grant', 'expire 2027-05-05', 'grant', 'expire 2027-06-05', 'grant',
    ]);
    expect(await db().payment.findMany({ where: { userId }, orderBy: { paidAt: 'asc' } })).toMatchObject([
      { paymentRef: subscriptionId }, { paymentRef: `${subscriptionId}:2`, paidAt: new Date('2027-04-05') },
      { paymentRef: `${subscriptionId}:3`, paidAt: new Date('2027-05-05') }, { paymentRef: `${subscriptionId}:4`, paidAt: new Date('2027-06-05') },
    ]);
    expect(await balanceView(userId)).toMatchObject({ total: 1_000 });
  });

  it('[G2] [S3] on several nodes at once, and in this one five times, are one each', async () => {
    const { userId } = await makePerson();
    await buy(userId, 'pro-monthly', 'twice');
    await moveClock(userId, 400 * dayMs);
    const options = [...(await builtProgram('lib/server/testing/node-of-billing.ts')), userId];
    const nodes = Array.from({ length: 2 }, () => promisify(execFile)(process.execPath, options, { env: { ...process.env, LOG_LEVEL: 'silent' } }));
    await Promise.all([...nodes, ...Array.from({ length: 5 }, () => runDueBilling(userId))]);
    const grants = await db().grant.findMany({ where: { accountId: userId } });
    const [plan] = await plansNow(userId);
    expect(grants.length).toBeGreaterThanOrEqual(13);
    expect(new Set(grants.map(({ sourceRef }) => sourceRef)).size).toBe(grants.length);
    expect(await db().subscription.findUnique({ where: { id: plan?.id ?? '' } })).toMatchObject({ period: grants.length, status: 'active' });
    expect(await db().payment.count({ where: { userId } })).toBe(grants.length);
    expect(await balanceView(userId)).toMatchObject({ total: 1_000 });
  }, 60_000);
});

describe('a renewal that fails', () => {
  const begin = async () => {
    const userId = await personAt('2027-03-05T12:00:00Z');
    return { userId, subscriptionId: await buy(userId, 'pro-monthly', 'fails-later') };
  };
  const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

  it('[S4] is past due for seven days without credits, is tried again after 1, 3 and 5, and then ends', async () => {
    const { userId } = await begin();
    await forward(userId, 'P31D');
    const pastDue = { status: 'past_due', periodEndAt: day('2027-04-05'), graceUntil: day('2027-04-12'), card: 'fails-later' };
    expect(await plansNow(userId)).toMatchObject([{ ...pastDue, retryAt: day('2027-04-06') }]);
    expect(await balanceView(userId)).toMatchObject({ total: 0 });
    for (const [step, retryAt] of [['P1D', day('2027-04-08')], ['P2D', day('2027-04-10')], ['P2D', null]] as const) {
      await forward(userId, step);
      expect(await plansNow(userId)).toMatchObject([{ ...pastDue, retryAt }]);
    }
    await forward(userId, 'P1D');
    expect(await plansNow(userId)).toHaveLength(1);
    await forward(userId, 'P1D');
    expect(await plansNow(userId)).toEqual([]);
    expect(await db().subscription.findFirst({ where: { userId } })).toMatchObject({ status: 'ended', stateAt: new Date('2027-04-12'), dueAt: null, graceUntil: null });
    expect(await windowsOf(userId)).toHaveLength(1);
  });

  it('[S4] after a standstill ends as of the end of its grace', async () => {
    const { userId } = await begin();
    await moveClock(userId, 100 * dayMs);
    await runDueBilling(userId);
    expect(await db().subscription.findFirst({ where: { userId } })).toMatchObject({ status: 'ended', stateAt: new Date('2027-04-12') });
    expect(await db().paymentMessage.count({ where: { messageId: { startsWith: 'due:' }, body: { path: ['kind'], equals: 'period_failed' } } })).toBeGreaterThanOrEqual(4);
  });

  it('[S4] paid within the grace with another card grants the regular window, and the new card renews', async () => {
    const { userId, subscriptionId } = await begin();
    await forward(userId, 'P35D');
    expect(await payPlanNow(userId, { subscriptionId, card: 'declined' })).toEqual({ ok: true, value: { status: 'declined' } });
    expect(await payPlanNow(userId, { subscriptionId, card: 'challenge' })).toEqual({ ok: true, value: { status: 'challenge' } });
    expect(await payPlanNow(userId, { subscriptionId, card: 'challenge', challengeAnswer: 'refuse' })).toEqual({ ok: true, value: { status: 'declined' } });
    expect(await plansNow(userId)).toMatchObject([{ status: 'past_due', card: 'fails-later' }]);
    expect(await payPlanNow(userId, { subscriptionId, card: 'challenge', challengeAnswer: 'approve' })).toEqual({ ok: true, value: { status: 'paid' } });
    expect(await payPlanNow(userId, { subscriptionId, card: 'succeeds' })).toEqual({ ok: false, error: { code: 'nothing_due' } });
    expect(await plansNow(userId)).toMatchObject([{ status: 'active', card: 'challenge', periodEndAt: day('2027-05-05'), retryAt: null, graceUntil: null }]);
    await forward(userId, 'P1M');
    expect(await windowsOf(userId)).toEqual(['2027-03-05T12:00 → 2027-04-05: 1000', '2027-04-05 → 2027-05-05: 1000', '2027-05-05 → 2027-06-05: 1000']);
  });

  it('[S5] [S9] can be given up at once, and cannot be changed', async () => {
    const { userId, subscriptionId } = await begin();
    await forward(userId, 'P32D');
    expect(await changePlan(userId, { subscriptionId, plan: 'pro-yearly' })).toEqual({ ok: false, error: { code: 'payment_due' } });
    expect(await cancelPlan(userId, subscriptionId)).toEqual({ ok: true, value: undefined });
    expect(await plansNow(userId)).toEqual([]);
    for (const refused of [cancelPlan(userId, subscriptionId), resumePlan(userId, subscriptionId), changePlan(userId, { subscriptionId, plan: 'pro-yearly' })]) {
      expect(await refused).toEqual({ ok: false, error: { code: 'plan_ended' } });
    }
  });
});

describe('a plan that is cancelled or changed', () => {
  it('[E3] [S5] keeps its credits to the end of the paid period, and is not charged again', async () => {
    const userId = await personAt('2027-03-05T12:00:00Z');
    const subscriptionId = await buy(userId, 'pro-monthly');
    await cancelPlan(userId, subscriptionId);
    await forward(userId, 'P30D');
    expect(await balanceView(userId)).toMatchObject({ total: 1_000 });
    expect(await plansNow(userId)).toMatchObject([{ status: 'cancelling' }]);
    await forward(userId, 'P1M');
    expect(await balanceView(userId)).toMatchObject({ total: 0 });
    expect(await plansNow(userId)).toEqual([]);
    expect(await logOf(userId)).toEqual(['2027-03-05 grant 1000, 1000 then', '2027-04-05 lapse 1000, 0 then']);
  });

  it('[S5] that is resumed renews as if nothing had been', async () => {
    const userId = await personAt('2027-03-05T12:00:00Z');
    const subscriptionId = await buy(userId, 'pro-monthly');
    await cancelPlan(userId, subscriptionId);
    await forward(userId, 'P10D');
    expect(await resumePlan(userId, subscriptionId)).toEqual({ ok: true, value: undefined });
    await forward(userId, 'P1M');
    expect(await windowsOf(userId)).toHaveLength(2);
  });

  it('[E2] [S6] to the year begins it now beside the paid month, which is not charged again', async () => {
    const userId = await personAt('2027-03-05T12:00:00Z');
    const subscriptionId = await buy(userId, 'pro-monthly');
    await forward(userId, 'P10D');
    expect(await changePlan(userId, { subscriptionId, plan: 'pro-yearly' })).toEqual({ ok: true, value: { status: 'begun' } });
    expect(await plansNow(userId)).toMatchObject([{ id: `${subscriptionId}.2`, plan: 'pro-yearly', status: 'active', card: 'succeeds' }]);
    expect(await balanceView(userId)).toMatchObject({ total: 13_000 });
    await forward(userId, 'P13M');
    expect(await windowsOf(userId)).toEqual(['2027-03-05T12:00 → 2027-04-05: 1000', '2027-03-15T12:00 → 2028-03-15: 12000', '2028-03-15 → 2029-03-15: 12000']);
    expect(await db().payment.findMany({ where: { userId }, orderBy: { paidAt: 'asc' }, select: { paidCents: true } })).toEqual([{ paidCents: 1_999 }, { paidCents: 17_999 }, { paidCents: 17_999 }]);
  });

  it('[S6] to the year with a card that pays nothing more is declined, and nothing changes', async () => {
    const { userId } = await makePerson();
    const subscriptionId = await buy(userId, 'pro-monthly', 'fails-later');
    expect(await changePlan(userId, { subscriptionId, plan: 'pro-yearly' })).toEqual({ ok: false, error: { code: 'declined' } });
    expect(await plansNow(userId)).toMatchObject([{ plan: 'pro-monthly', status: 'active' }]);
  });

  it('[S7] to the month changes at the end of the year, and keeps the billing day', async () => {
    const userId = await personAt('2028-02-29T08:00:00Z');
    const subscriptionId = await buy(userId, 'pro-yearly');
    await changePlan(userId, { subscriptionId, plan: 'pro-monthly' });
    await forward(userId, 'P14M');
    expect(await windowsOf(userId)).toEqual(['2028-02-29T08:00 → 2029-02-28: 12000', '2029-02-28 → 2029-03-29: 1000', '2029-03-29 → 2029-04-29: 1000', '2029-04-29 → 2029-05-29: 1000']);
    expect(await plansNow(userId)).toMatchObject([{ id: `${subscriptionId}.2`, plan: 'pro-monthly', status: 'active', nextPlan: null }]);
  });

  it('[S4] [S7] to the month waits for its payment like any renewal', async () => {
    const userId = await personAt('2027-03-05T12:00:00Z');
    const subscriptionId = await buy(userId, 'pro-yearly', 'fails-later');
    await changePlan(userId, { subscriptionId, plan: 'pro-monthly' });
    await forward(userId, 'P12M');
    expect(await plansNow(userId)).toMatchObject([{ id: subscriptionId, plan: 'pro-yearly', status: 'past_due', nextPlan: 'pro-monthly' }]);
    expect(await payPlanNow(userId, { subscriptionId, card: 'succeeds' })).toEqual({ ok: true, value: { status: 'paid' } });
    expect(await plansNow(userId)).toMatchObject([{ id: `${subscriptionId}.2`, plan: 'pro-monthly', status: 'active', card: 'succeeds' }]);
    expect(await balanceView(userId)).toMatchObject({ total: 1_000 });
  });
});

it('[L3] leaves ledgers in which every rule holds', async () => {
  expect((await verifyLedger()).firstFault).toBeNull();
});
