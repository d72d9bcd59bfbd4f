import { beforeEach, expect, it, vi } from 'vitest';
import { payTestCheckout, startCheckout } from '@/lib/actions/store';
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
