import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { disputeOf, eventOf, paidSession } from '@/lib/server/payments/stripe/testing/stripe-events';
import { signatureOf, startStripeStore, webhookRequest } from '@/lib/server/payments/stripe/testing/stripe-store';

let store: Awaited<ReturnType<typeof startStripeStore>>;
beforeAll(async () => {
  store = await startStripeStore();
});
afterAll(() => store.server.close());

const post = async (event: object): Promise<Response> => {
  const { POST } = await import('@/app/api/webhooks/stripe/route');
  const payload = JSON.stringify(event);
  return POST(webhookRequest(payload, signatureOf(payload)));
};

it('[R1] answers 500 where something of ours fails, without its words, and deals with the event when Stripe repeats it', async () => {
  const { userId } = await store.makePerson();
  const checkoutId = await store.begin(userId, 'pack-500');
  const charge = store.server.desk.addCharge({ payment_intent: 'pi_1', amount_captured: 1_999 });
  expect((await post(eventOf('checkout.session.completed', paidSession(checkoutId, { amount_total: 1_999 })))).status).toBe(204);
  const dispute = eventOf('charge.dispute.created', { ...disputeOf('needs_response'), charge: charge.id }, { id: 'evt_2' });
  const broken = { status: 500, type: 'api_error' };
  store.server.faults.push(broken, broken);
  const failed = await post(dispute);
  expect([failed.status, await failed.json()]).toEqual([500, { error: { code: 'unexpected', reference: expect.stringMatching(/^[0-9a-f]{8}$/) } }]);
  expect(await store.grantsOf(userId)).toMatchObject([{ left: 500 }]);
  expect((await post(dispute)).status).toBe(204);
  expect(await store.grantsOf(userId)).toMatchObject([{ left: 0, revoked: 500 }]);
});

it('is not there where Stripe is not configured', async () => {
  vi.stubEnv('STRIPE_SECRET_KEY', '');
  vi.stubEnv('STRIPE_WEBHOOK_SECRET', '');
  vi.resetModules();
  const answer = await post(eventOf('customer.created', {}));
  expect([answer.status, await answer.json()]).toEqual([404, { error: { code: 'not_found' } }]);
});
