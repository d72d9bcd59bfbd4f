import { describe, expect, it } from 'vitest';
import { billingPeriod } from '@/lib/credits/periods';
import { itemIds, itemOf } from '@/lib/store/catalogue';
import { moveClock } from '@/lib/server/credits/move-clock';
import { verifyLedger } from '@/lib/server/credits/verify-ledger';
import { db } from '@/lib/server/db';
import { loadCheckout } from '@/lib/server/purchases/load-checkout';
import { payTestCheckout } from '@/lib/server/payments/local/pay-test-checkout';
import { startCheckout } from '@/lib/server/purchases/start-checkout';
import { cancelPlan } from '@/lib/server/purchases/manage-plan';
import { runningPlans } from '@/lib/server/purchases/subscriptions';
import { openCheckout } from '@/lib/server/testing/checkout';
import { makePerson } from '@/lib/server/testing/person';

const dayMs = 24 * 3_600_000;

const grantsOf = (accountId: string) => db().grant.findMany({ where: { accountId } });

describe('paying with a test card', () => {
  it.each(itemIds)('[G2] [A1] %s grants its credits with a row in the log, and ends the checkout', async (item) => {
    const { userId } = await makePerson();
    const checkoutId = await openCheckout(userId, item);
    expect(await payTestCheckout(userId, { checkoutId, card: 'succeeds' })).toEqual({ ok: true, value: { status: 'paid' } });
    const { credits, kind } = itemOf(item);
    const type = kind === 'pack' ? 'purchased' : 'subscription';
    const sourceRef = kind === 'pack' ? `purchase:${checkoutId}` : `period:${checkoutId}:1`;
    expect(await grantsOf(userId)).toMatchObject([{ type, amount: credits, sourceRef }]);
    const rows = await db().activityRow.findMany({ where: { accountId: userId } });
    expect(rows).toMatchObject([{ kind: 'grant', status: 'granted', [type]: credits, balanceAfter: BigInt(credits) }]);
    expect(await loadCheckout(userId, checkoutId)).toMatchObject({ item, status: 'paid' });
  });

  it('[G2] 20 submits at once, in two tabs and from a script that repeats itself, grant once', async () => {
    const { userId } = await makePerson();
    const checkoutId = await openCheckout(userId, 'pack-500');
    const results = await Promise.all(Array.from({ length: 20 }, () => payTestCheckout(userId, { checkoutId, card: 'succeeds' })));
    expect(results).toEqual(Array(20).fill({ ok: true, value: { status: 'paid' } }));
    expect(await payTestCheckout(userId, { checkoutId, card: 'succeeds' })).toEqual({ ok: true, value: { status: 'paid' } });
    expect(await grantsOf(userId)).toHaveLength(1);
    expect(await db().ledgerEntry.count({ where: { accountId: userId } })).toBe(1);
  });

  it('[G2] 20 submits at once of a plan begin one subscription', async () => {
    const { userId } = await makePerson();
    const checkoutId = await openCheckout(userId, 'pro-monthly');
    await Promise.all(Array.from({ length: 20 }, () => payTestCheckout(userId, { checkoutId, card: 'succeeds' })));
    expect(await grantsOf(userId)).toHaveLength(1);
    expect(await db().subscription.findMany({ where: { userId } })).toMatchObject([{ id: checkoutId, plan: 'pro-monthly', status: 'active', period: 1, card: 'succeeds' }]);
  });

  it('a declined card grants nothing, and another card can follow', async () => {
    const { userId } = await makePerson();
    const checkoutId = await openCheckout(userId, 'pack-100');
    expect(await payTestCheckout(userId, { checkoutId, card: 'declined' })).toEqual({ ok: true, value: { status: 'declined' } });
    expect(await grantsOf(userId)).toEqual([]);
    expect(await loadCheckout(userId, checkoutId)).toMatchObject({ status: 'declined' });
    expect(await payTestCheckout(userId, { checkoutId, card: 'succeeds' })).toEqual({ ok: true, value: { status: 'paid' } });
    expect(await payTestCheckout(userId, { checkoutId, card: 'declined' })).toEqual({ ok: true, value: { status: 'paid' } });
    expect(await grantsOf(userId)).toHaveLength(1);
  });

  it('[G2] good and declined cards that race never leave a granted checkout unpaid', async () => {
    const { userId } = await makePerson();
    for (let round = 0; round < 5; round += 1) {
      const checkoutId = await openCheckout(userId, 'pack-100');
      await Promise.all(Array.from({ length: 8 }, (_, index) => payTestCheckout(userId, { checkoutId, card: index % 2 === 0 ? 'declined' : 'succeeds' })));
      expect(await loadCheckout(userId, checkoutId)).toMatchObject({ status: 'paid' });
      expect(await grantsOf(userId)).toHaveLength(round + 1);
    }
  });

  it('answers for another person’s checkout as for one that does not exist', async () => {
    const [person, other] = await Promise.all([makePerson(), makePerson()]);
    const checkoutId = await openCheckout(person.userId, 'pack-100');
    const refusal = { ok: false, error: { code: 'not_found' } };
    expect(await payTestCheckout(other.userId, { checkoutId, card: 'succeeds' })).toEqual(refusal);
    expect(await payTestCheckout(other.userId, { checkoutId: crypto.randomUUID(), card: 'succeeds' })).toEqual(refusal);
    expect(await loadCheckout(other.userId, checkoutId)).toBeNull();
    expect(await grantsOf(person.userId)).toEqual([]);
    expect(await grantsOf(other.userId)).toEqual([]);
  });
});

describe('plans', () => {
  it('[E1] [C1] begin at account time and end at 00:00 UTC of the next billing day', async () => {
    const { userId } = await makePerson();
    await moveClock(userId, 100 * dayMs);
    const checkoutId = await openCheckout(userId, 'pro-yearly');
    const before = Date.now() + 100 * dayMs;
    await payTestCheckout(userId, { checkoutId, card: 'succeeds' });
    const [grant] = await grantsOf(userId);
    expect(grant?.validFrom.getTime()).toBeGreaterThanOrEqual(before);
    expect(grant?.validUntil?.getTime()).toBe(billingPeriod(grant?.validFrom.getTime() ?? 0, 'year', 1).endAt);
    const [subscription] = await db().subscription.findMany({ where: { userId } });
    expect(subscription).toMatchObject({ anchorAt: grant?.validFrom, periodStartAt: grant?.validFrom, periodEndAt: grant?.validUntil });
  });

  it('are not sold a second time while they run, neither at the start nor from a checkout that was open already', async () => {
    const { userId } = await makePerson();
    const [first, second] = [await openCheckout(userId, 'pro-monthly'), await openCheckout(userId, 'pro-monthly')];
    await payTestCheckout(userId, { checkoutId: first, card: 'succeeds' });
    const refusal = { ok: false, error: { code: 'already_subscribed', plan: 'pro-monthly' } };
    expect(await payTestCheckout(userId, { checkoutId: second, card: 'succeeds' })).toMatchObject(refusal);
    expect(await startCheckout(userId, { item: 'pro-monthly', returnTo: null })).toMatchObject(refusal);
    expect(await grantsOf(userId)).toHaveLength(1);
  });

  it('of two open checkouts of one plan that are paid at once, one is', async () => {
    const { userId } = await makePerson();
    const checkouts = [await openCheckout(userId, 'pro-monthly'), await openCheckout(userId, 'pro-monthly')];
    const results = await Promise.all(checkouts.map((checkoutId) => payTestCheckout(userId, { checkoutId, card: 'succeeds' })));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().subscription.count({ where: { userId } })).toBe(1);
  });

  it('[E2] another plan beside a running one gives a grant of its own, and a plan that is over can be bought again', async () => {
    const { userId } = await makePerson();
    const monthly = await openCheckout(userId, 'pro-monthly');
    await payTestCheckout(userId, { checkoutId: monthly, card: 'succeeds' });
    await payTestCheckout(userId, { checkoutId: await openCheckout(userId, 'pro-yearly'), card: 'succeeds' });
    const now = Date.now();
    expect((await runningPlans(userId, now)).map(({ plan }) => plan)).toEqual(['pro-yearly', 'pro-monthly']);
    expect(await grantsOf(userId)).toHaveLength(2);
    const [running] = await db().subscription.findMany({ where: { userId, plan: 'pro-monthly' } });
    expect(await cancelPlan(userId, running?.id ?? '')).toEqual({ ok: true, value: undefined });
    await moveClock(userId, 32 * dayMs);
    expect((await runningPlans(userId, now + 32 * dayMs)).map(({ plan }) => plan)).toEqual(['pro-yearly']);
    const again = await payTestCheckout(userId, { checkoutId: await openCheckout(userId, 'pro-monthly'), card: 'succeeds' });
    expect(again.ok).toBe(true);
  });
});

it('[L3] leaves a ledger in which every rule holds', async () => {
  expect((await verifyLedger()).firstFault).toBeNull();
});
