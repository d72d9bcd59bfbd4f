import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cancelPlan, changePlan, payPlanNow, payTestCheckout, resumePlan, startCheckout } from '@/lib/actions/store';
import { plansOf } from '@/lib/server/purchases/subscriptions';
import { buy } from '@/lib/server/testing/checkout';
import { db } from '@/lib/server/db';
import { makePerson } from '@/lib/server/testing/person';

const session = vi.hoisted(() => ({ user: null as null | { id: string; kind: string } }));
vi.mock('@/lib/server/auth/session', () => ({ currentUser: () => Promise.resolve(session.user) }));

let userId: string;
beforeEach(async () => {
  ({ userId } = await makePerson());
  session.user = { id: userId, kind: 'scenario' };
});

it('keeps a way back that is a path of this site', async () => {
  const started = await startCheckout({ item: 'pack-100', returnTo: '/editor/1?panel=media' });
  expect(started).toMatchObject({ ok: true, value: { url: expect.stringMatching(/^\/store\/checkout\/[0-9a-f-]{36}$/) } });
  expect(await db().checkout.findMany({ where: { userId } })).toMatchObject([{ returnTo: '/editor/1?panel=media', status: 'open', priceCents: 499 }]);
});

it.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'editor/1', 'javascript:alert(1)', '/api/auth/signout'])(
  'refuses %j as a way back, and opens no checkout',
  async (returnTo) => {
    const refused = await startCheckout({ item: 'pack-100', returnTo });
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid_input', fields: [{ path: 'returnTo', message: expect.stringContaining('path of this site') }] } });
    expect(await db().checkout.count({ where: { userId } })).toBe(0);
  },
);

it('refuses items and cards that do not exist', async () => {
  const item = 'pack-9999' as 'pack-100';
  expect(await startCheckout({ item })).toMatchObject({ ok: false, error: { code: 'invalid_input', fields: [{ path: 'item' }] } });
  const card = 'stolen' as 'succeeds';
  expect(await payTestCheckout({ checkoutId: crypto.randomUUID(), card })).toMatchObject({ ok: false, error: { code: 'invalid_input', fields: [{ path: 'card' }] } });
});

it('does nothing for somebody who is signed out', async () => {
  session.user = null;
  expect(await startCheckout({ item: 'pack-100' })).toEqual({ ok: false, error: { code: 'signed_out' } });
});

describe('a plan of one’s own', () => {
  it('[S5] is cancelled and resumed, as often as one likes', async () => {
    const subscriptionId = await buy(userId, 'pro-monthly');
    for (const status of ['cancelling', 'cancelling', 'active', 'active'] as const) {
      const done = await (status === 'active' ? resumePlan : cancelPlan)({ subscriptionId });
      expect(done).toEqual({ ok: true, value: undefined });
      expect(await plansOf(userId, Date.now())).toMatchObject([{ id: subscriptionId, status, card: 'succeeds', processor: 'local' }]);
    }
  });

  it('[S7] is changed to the month at the end of the year, which can be taken back', async () => {
    const subscriptionId = await buy(userId, 'pro-yearly');
    expect(await changePlan({ subscriptionId, plan: 'pro-monthly' })).toEqual({ ok: true, value: { status: 'planned' } });
    expect(await changePlan({ subscriptionId, plan: 'pro-monthly' })).toEqual({ ok: true, value: { status: 'planned' } });
    expect(await plansOf(userId, Date.now())).toMatchObject([{ plan: 'pro-yearly', nextPlan: 'pro-monthly' }]);
    expect(await changePlan({ subscriptionId, plan: 'pro-yearly' })).toEqual({ ok: true, value: { status: 'kept' } });
    expect(await plansOf(userId, Date.now())).toMatchObject([{ plan: 'pro-yearly', nextPlan: null }]);
  });

  it('[S4] is paid only where a payment is due', async () => {
    const subscriptionId = await buy(userId, 'pro-monthly');
    expect(await payPlanNow({ subscriptionId, card: 'succeeds' })).toEqual({ ok: false, error: { code: 'nothing_due' } });
  });

  it('of somebody else answers like one that does not exist', async () => {
    const other = await makePerson();
    const refusal = { ok: false, error: { code: 'not_found' } };
    for (const subscriptionId of [await buy(other.userId, 'pro-yearly'), 'nothing']) {
      expect(await cancelPlan({ subscriptionId })).toEqual(refusal);
      expect(await resumePlan({ subscriptionId })).toEqual(refusal);
      expect(await changePlan({ subscriptionId, plan: 'pro-monthly' })).toEqual(refusal);
      expect(await payPlanNow({ subscriptionId, card: 'succeeds' })).toEqual(refusal);
    }
    expect(await plansOf(other.userId, Date.now())).toMatchObject([{ status: 'active', nextPlan: null }]);
  });
});
