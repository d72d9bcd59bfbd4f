import { describe, expect, it } from 'vitest';
import { billingPeriod } from '@/lib/credits/periods';
import { balanceView } from '@/lib/server/credits/balance-view';
import { verifyLedger } from '@/lib/server/credits/verify-ledger';
import { db } from '@/lib/server/db';
import { applyPaymentMessage, applyWaiting } from '@/lib/server/payments/apply-payment-message';
import type { PaymentMessage, PaymentMessageOf } from '@/lib/server/payments/payment-message';
import { findSubscription } from '@/lib/server/purchases/subscriptions';
import { openCheckout } from '@/lib/server/testing/checkout';
import { makePerson } from '@/lib/server/testing/person';

const dayMs = 24 * 3_600_000;

/** What an outside processor says of one checkout of a plan that was begun 40 days ago, by what it is about. */
async function storyOf(userId: string) {
  const checkoutId = await openCheckout(userId, 'pro-monthly');
  await db().checkout.update({ where: { id: checkoutId }, data: { processor: 'stripe' } });
  const at = Date.now() - 40 * dayMs;
  const second = billingPeriod(at, 'month', 2).startAt;
  const say = <Kind extends PaymentMessage['kind']>(kind: Kind, rest: Omit<PaymentMessageOf<Kind>, 'processor' | 'messageId' | 'kind'>) =>
    ({ processor: 'stripe', messageId: `${kind}:${checkoutId}:${JSON.stringify(rest).length}`, kind, ...rest }) as unknown as PaymentMessage;
  const paid = say('checkout_paid', { checkoutId, paymentRef: `${checkoutId}-1`, paidCents: 1_999, at, processorSubscriptionId: 'sub_1' });
  return {
    checkoutId, at, second, paid,
    again: { ...paid, messageId: `${paid.messageId}-sent-anew` } satisfies PaymentMessage,
    failed: say('period_failed', { subscriptionId: checkoutId, period: 2, at: second + 3_600_000, retryAt: second + dayMs }),
    renewed: say('period_paid', { subscriptionId: checkoutId, period: 2, paymentRef: `${checkoutId}-2`, paidCents: 1_999, at: second + dayMs }),
    back: say('money_back', { paymentRef: `${checkoutId}-2`, reason: 'refund', paidCents: 1_999, returnedCents: 1_000, at: second + 2 * dayMs }),
    ended: say('subscription_changed', { subscriptionId: checkoutId, state: 'ended', nextPlan: null, at: second + 4 * dayMs }),
  };
}

/** Everything that messages may change, without what differs by its nature. */
async function endStateOf(userId: string, checkoutId: string) {
  const grants = await db().grant.findMany({ where: { accountId: userId }, include: { state: true }, orderBy: { sourceRef: 'asc' } });
  const subscription = await findSubscription(checkoutId, userId);
  const payments = await db().payment.findMany({ where: { OR: [{ userId }, { paymentRef: { startsWith: checkoutId } }] }, orderBy: { paymentRef: 'asc' } });
  return {
    grants: grants.map(({ sourceRef, amount, state }) => ({
      source: sourceRef.replace(checkoutId, 'plan'), amount, left: state?.leftAmount, expired: state?.expired, revoked: state?.revoked, target: state?.revokeTarget,
    })),
    status: subscription?.status, period: subscription?.period, nextPlan: subscription?.nextPlan, retryAt: subscription?.retryAt, graceUntil: subscription?.graceUntil,
    payments: payments.map(({ paidCents, returnedCents, sourceRef }) => ({ paidCents, returnedCents, source: sourceRef?.replace(checkoutId, 'plan') })),
    balance: (await balanceView(userId))?.total,
    waiting: await db().paymentMessage.count({ where: { waitsFor: checkoutId } }),
  };
}

function orders<T>(items: readonly T[]): T[][] {
  return items.length <= 1 ? [[...items]] : items.flatMap((item, index) => orders(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}

type Told = Exclude<keyof Awaited<ReturnType<typeof storyOf>>, 'checkoutId' | 'at' | 'second'>;

async function tell(order: readonly Told[]) {
  const { userId } = await makePerson();
  const story = await storyOf(userId);
  for (const name of order) expect(await applyPaymentMessage(story[name])).toEqual({ ok: true, value: undefined });
  return endStateOf(userId, story.checkoutId);
}

/** Each order to a person of its own, side by side. */
function tellAll(names: readonly Told[]) {
  return Promise.all(orders(names).map(async (order) => ({ order, end: await tell(order) })));
}

describe('payment messages', () => {
  it('[G2] [S8] [R1] come to the same end in all 24 orders of payment, its repetition, renewal and money back', async () => {
    for (const { order, end } of await tellAll(['paid', 'again', 'renewed', 'back'])) {
      expect({ order, end }).toEqual({
        order,
        end: {
          grants: [
            { source: 'period:plan:1', amount: 1_000, left: 0, expired: 1_000, revoked: 0, target: 0 },
            { source: 'period:plan:2', amount: 1_000, left: 500, expired: 0, revoked: 500, target: 500 },
          ],
          status: 'active', period: 2, nextPlan: null, retryAt: null, graceUntil: null, balance: 500, waiting: 0,
          payments: [{ paidCents: 1_999, returnedCents: 0, source: 'period:plan:1' }, { paidCents: 1_999, returnedCents: 1_000, source: 'period:plan:2' }],
        },
      });
    }
  });

  it('[S4] [S5] [S8] come to the same end in all 24 orders of failure, renewal, end and the payment before them', async () => {
    for (const { order, end } of await tellAll(['paid', 'failed', 'renewed', 'ended'])) {
      expect({ order, end }).toMatchObject({ order, end: { status: 'ended', period: 2, retryAt: null, graceUntil: null, balance: 1_000, waiting: 0 } });
    }
  });

  it('[G2] 50 times at once are one', async () => {
    const { userId } = await makePerson();
    const { paid, renewed, back, checkoutId } = await storyOf(userId);
    for (const message of [paid, renewed, back]) await Promise.all(Array.from({ length: 50 }, () => applyPaymentMessage(message)));
    const kinds = (await db().ledgerEntry.findMany({ where: { accountId: userId }, orderBy: { seq: 'asc' } })).map(({ kind }) => kind);
    expect(kinds).toEqual(['grant', 'expire', 'grant', 'refund', 'revoke']);
    expect(await endStateOf(userId, checkoutId)).toMatchObject({ status: 'active', period: 2, balance: 500 });
    expect(await db().paymentMessage.count({ where: { messageId: { contains: checkoutId } } })).toBe(3);
  });

  it('[G2] [S8] all at once, each ten times, come to the same end', async () => {
    const { userId } = await makePerson();
    const story = await storyOf(userId);
    const told = [story.back, story.renewed, story.again, story.paid];
    await Promise.all(Array.from({ length: 10 }, () => told.map((message) => applyPaymentMessage(message))).flat());
    await applyWaiting();
    expect(await endStateOf(userId, story.checkoutId)).toMatchObject({ status: 'active', period: 2, balance: 500, waiting: 0 });
    expect(await db().grant.count({ where: { accountId: userId } })).toBe(2);
  });

  it('[S2] a plan whose payment is heard of late begins when it was paid', async () => {
    const { userId } = await makePerson();
    const { paid, at, checkoutId } = await storyOf(userId);
    await applyPaymentMessage(paid);
    expect(await findSubscription(checkoutId)).toMatchObject({ anchorAt: at, processor: 'stripe', processorReference: 'sub_1', card: null });
  });

  it('[S8] what waits for a plan that nobody told of yet is taken up by the sweep', async () => {
    const { userId } = await makePerson();
    const { renewed, paid, checkoutId } = await storyOf(userId);
    await applyPaymentMessage(renewed);
    expect(await endStateOf(userId, checkoutId)).toMatchObject({ grants: [], waiting: 1 });
    expect(await applyWaiting(checkoutId)).toBe(0);
    await applyPaymentMessage(paid);
    expect(await endStateOf(userId, checkoutId)).toMatchObject({ period: 2, waiting: 0 });
  });

  it('of things that were never begun here are refused, and nothing is kept of them', async () => {
    const { userId } = await makePerson();
    const { paid, renewed } = await storyOf(userId);
    const nowhere = crypto.randomUUID();
    expect(await applyPaymentMessage({ ...paid, checkoutId: nowhere } as PaymentMessage)).toEqual({ ok: false, error: { code: 'unknown_checkout' } });
    expect(await applyPaymentMessage({ ...renewed, subscriptionId: nowhere } as PaymentMessage)).toEqual({ ok: false, error: { code: 'unknown_subscription' } });
    expect(await applyPaymentMessage({ processor: 'stripe', messageId: nowhere, kind: 'checkout_closed', checkoutId: nowhere, how: 'expired' })).toMatchObject({ ok: false });
    expect(await db().paymentMessage.count({ where: { OR: [{ messageId: paid.messageId }, { messageId: renewed.messageId }, { messageId: nowhere }] } })).toBe(0);
  });

  it('of another processor than that of the checkout are refused', async () => {
    const { userId } = await makePerson();
    const { paid } = await storyOf(userId);
    expect(await applyPaymentMessage({ ...paid, processor: 'local' })).toEqual({ ok: false, error: { code: 'unknown_checkout' } });
    expect(await balanceView(userId)).toMatchObject({ total: 0 });
  });

  it('[G2] a checkout that was closed and is paid after all is paid; a paid one cannot be closed', async () => {
    const { userId } = await makePerson();
    const { paid, checkoutId } = await storyOf(userId);
    for (const how of ['declined', 'expired'] as const) {
      await applyPaymentMessage({ processor: 'stripe', messageId: `${how}:${checkoutId}`, kind: 'checkout_closed', checkoutId, how });
      expect(await db().checkout.findUnique({ where: { id: checkoutId } })).toMatchObject({ status: how });
    }
    await applyPaymentMessage(paid);
    await applyPaymentMessage({ processor: 'stripe', messageId: `late:${checkoutId}`, kind: 'checkout_closed', checkoutId, how: 'expired' });
    expect(await db().checkout.findUnique({ where: { id: checkoutId } })).toMatchObject({ status: 'paid' });
  });
});

it('[L3] leaves ledgers in which every rule holds', async () => {
  expect((await verifyLedger()).firstFault).toBeNull();
});
