import { describe, expect, it } from 'vitest';
import { planCards, testCards } from '@/lib/store/test-cards';
import { balanceView } from '@/lib/server/credits/balance-view';
import { verifyLedger } from '@/lib/server/credits/verify-ledger';
import { db } from '@/lib/server/db';
import { deliverPayment } from '@/lib/server/payments/local/deliver-payment';
import { payTestCheckout } from '@/lib/server/payments/local/pay-test-checkout';
import { loadCheckout } from '@/lib/server/purchases/load-checkout';
import { plansOf } from '@/lib/server/purchases/subscriptions';
import { openCheckout } from '@/lib/server/testing/checkout';
import { makePerson } from '@/lib/server/testing/person';

const paid = (status: string) => ({ ok: true, value: { status } });

/** What the queue would deliver for a checkout, and when (real time, ms). */
async function laterDeliveries(checkoutId: string): Promise<{ payload: unknown; runAt: number }[]> {
  const jobs = await db().$queryRaw<{ payload: unknown; run_at: Date }[]>`
    SELECT j.payload, j.run_at FROM graphile_worker._private_jobs j WHERE j.key = ${`local:paid:${checkoutId}`}`;
  return jobs.map(({ payload, run_at: runAt }) => ({ payload, runAt: runAt.getTime() }));
}

describe('a test card', () => {
  it('that asks the bank waits for its answer, and does as the answer says', async () => {
    const { userId } = await makePerson();
    const checkoutId = await openCheckout(userId, 'pack-100');
    const pay = (challengeAnswer?: 'approve' | 'refuse') => payTestCheckout(userId, { checkoutId, card: 'challenge', challengeAnswer });
    expect(await pay()).toEqual(paid('challenge'));
    expect(await loadCheckout(userId, checkoutId)).toMatchObject({ status: 'open' });
    expect(await pay('refuse')).toEqual(paid('declined'));
    expect(await pay()).toEqual(paid('challenge'));
    expect(await pay('approve')).toEqual(paid('paid'));
    expect(await pay()).toEqual(paid('paid'));
    expect(await balanceView(userId)).toMatchObject({ total: 100 });
  });

  it('that leaves closes the checkout, and nothing can be paid in it any more', async () => {
    const { userId } = await makePerson();
    const checkoutId = await openCheckout(userId, 'pack-100');
    expect(await payTestCheckout(userId, { checkoutId, card: 'abandoned' })).toEqual(paid('abandoned'));
    expect(await payTestCheckout(userId, { checkoutId, card: 'succeeds' })).toEqual(paid('abandoned'));
    expect(await loadCheckout(userId, checkoutId)).toMatchObject({ status: 'abandoned' });
    expect(await balanceView(userId)).toMatchObject({ total: 0 });
  });

  it.each(['pack-100', 'pro-monthly'] as const)('[G2] [S2] that confirms late pays %s now and grants it when the confirmation comes, once', async (item) => {
    const { userId } = await makePerson();
    const checkoutId = await openCheckout(userId, item);
    const before = Date.now();
    const answers = await Promise.all(Array.from({ length: 10 }, () => payTestCheckout(userId, { checkoutId, card: 'late' })));
    expect(answers).toEqual(Array(10).fill(paid('confirming')));
    expect(await payTestCheckout(userId, { checkoutId, card: 'succeeds' })).toEqual(paid('confirming'));
    expect(await balanceView(userId)).toMatchObject({ total: 0 });
    expect(await loadCheckout(userId, checkoutId)).toMatchObject({ status: 'confirming' });

    const [delivery, ...others] = await laterDeliveries(checkoutId);
    expect(others).toEqual([]);
    expect(delivery?.runAt).toBeGreaterThanOrEqual(before + 8_000);
    expect(delivery?.runAt).toBeLessThan(Date.now() + 9_000);
    await Promise.all([deliverPayment(delivery?.payload), deliverPayment(delivery?.payload)]);
    expect(await loadCheckout(userId, checkoutId)).toMatchObject({ status: 'paid' });
    expect(await db().grant.count({ where: { accountId: userId } })).toBe(1);
    if (item === 'pro-monthly') expect((await db().subscription.findUniqueOrThrow({ where: { id: checkoutId } })).anchorAt.getTime()).toBeLessThan((delivery?.runAt ?? 0) - 7_000);
  });

  it('[G2] that is confirmed twice grants once', async () => {
    const { userId } = await makePerson();
    const checkoutId = await openCheckout(userId, 'pro-monthly');
    expect(await payTestCheckout(userId, { checkoutId, card: 'twice' })).toEqual(paid('paid'));
    expect(await balanceView(userId)).toMatchObject({ total: 1_000 });
    expect(await plansOf(userId, Date.now())).toMatchObject([{ id: checkoutId, card: 'twice' }]);
  });

  it('pays nothing in the checkout of another processor', async () => {
    const { userId } = await makePerson();
    const checkoutId = await openCheckout(userId, 'pack-100');
    await db().checkout.update({ where: { id: checkoutId }, data: { processor: 'stripe' } });
    for (const card of testCards) expect(await payTestCheckout(userId, { checkoutId, card })).toEqual({ ok: false, error: { code: 'not_found' } });
    expect(await balanceView(userId)).toMatchObject({ total: 0 });
  });

  it('that pays plans is one of the cards of the checkout', () => {
    for (const card of planCards) expect(testCards).toContain(card);
  });
});

it('[L3] leaves ledgers in which every rule holds', async () => {
  expect((await verifyLedger()).firstFault).toBeNull();
});
