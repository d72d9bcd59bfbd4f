import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { disputeOf, eventOf, paidSession, refundedCharge } from '@/lib/server/payments/stripe/testing/stripe-events';
import { signatureOf, startStripeStore, webhookRequest } from '@/lib/server/payments/stripe/testing/stripe-store';

let store: Awaited<ReturnType<typeof startStripeStore>>;
beforeAll(async () => {
  store = await startStripeStore();
});
afterAll(() => store.server.close());

let userId: string;
let checkoutId: string;
let paymentRef: string;
beforeEach(async () => {
  ({ userId } = await store.makePerson());
  checkoutId = await store.begin(userId, 'pack-500');
  paymentRef = `pi_${checkoutId}`;
});

const now = (): number => Math.floor(Date.now() / 1000);
const session = (changes: Parameters<typeof paidSession>[1] = {}) => paidSession(checkoutId, { payment_intent: paymentRef, amount_total: 1_999, ...changes });
const completed = (changes: Parameters<typeof paidSession>[1] = {}) => eventOf('checkout.session.completed', session(changes), { created: now() });
const refunded = (cents: number) => eventOf('charge.refunded', refundedCharge(cents, { payment_intent: paymentRef }), { created: now() });
const statusOf = async (id: string) => (await store.db().checkout.findUniqueOrThrow({ where: { id } })).status;

describe('who may speak', () => {
  it('is who signs the very body, now; others are refused and nothing happens', async () => {
    const { receiveWebhook } = await import('@/lib/server/payments/stripe/receive-webhook');
    const payload = JSON.stringify(completed());
    const good = signatureOf(payload);
    for (const [sent, signature] of [
      [payload, null],
      [payload, ''],
      [payload, 't=1,v1=00'],
      [payload, signatureOf(payload, { secret: 'whsec_other' })],
      [payload, signatureOf(payload, { secondsAgo: 301 })],
      [payload.replace('1999', '1'), good],
      [` ${payload}`, good],
      ['', signatureOf('')],
      ['{', signatureOf('{')],
    ] as const) {
      const answer = await receiveWebhook(webhookRequest(sent, signature));
      expect([answer.status, await answer.json()]).toEqual([400, { error: { code: 'bad_signature' } }]);
    }
    expect(await store.grantsOf(userId)).toEqual([]);
    const accepted = await receiveWebhook(webhookRequest(payload, signatureOf(payload, { secondsAgo: 290 })));
    expect(accepted.status).toBe(204);
    expect(await store.grantsOf(userId)).toHaveLength(1);
  });

  it('says no more than a mebibyte', async () => {
    const { receiveWebhook } = await import('@/lib/server/payments/stripe/receive-webhook');
    const payload = JSON.stringify({ ...completed(), filler: 'x'.repeat(1024 * 1024) });
    expect((await receiveWebhook(webhookRequest(payload, signatureOf(payload)))).status).toBe(413);
  });
});

describe('a pack that is paid at Stripe', () => {
  it('leads to Stripe’s page, which is kept with the checkout', async () => {
    const { startCheckout } = await import('@/lib/server/purchases/start-checkout');
    const started = await startCheckout(userId, { item: 'pack-100', returnTo: '/projects' });
    expect(started).toMatchObject({ ok: true, value: { url: expect.stringMatching(/^https:\/\/checkout\.stripe\.test\//) } });
    const row = await store.db().checkout.findFirstOrThrow({ where: { userId, item: 'pack-100' } });
    expect(row).toMatchObject({ processor: 'stripe', status: 'open', processorReference: expect.stringMatching(/^cs_test_/) });
  });

  it('that was left there is gone back to, by its owner and until it is over', async () => {
    const { checkoutPage } = await import('@/lib/server/purchases/checkout-page');
    const other = await store.makePerson();
    const url = expect.stringMatching(/^https:\/\/checkout\.stripe\.test\//);
    expect(await checkoutPage(userId, checkoutId)).toEqual({ ok: true, value: { url } });
    expect(await checkoutPage(other.userId, checkoutId)).toEqual({ ok: false, error: { code: 'not_found' } });
    const { processorReference } = await store.db().checkout.findUniqueOrThrow({ where: { id: checkoutId } });
    Object.assign(store.server.desk.get('checkout/sessions', processorReference ?? ''), { status: 'expired', url: null });
    expect(await checkoutPage(userId, checkoutId)).toEqual({ ok: false, error: { code: 'checkout_over' } });
    const asked = store.server.asked.length;
    await store.deliver(completed());
    expect(await checkoutPage(userId, checkoutId)).toEqual({ ok: false, error: { code: 'checkout_over' } });
    expect(store.server.asked).toHaveLength(asked);
  });

  it('[G2] grants once, however often and by how many events at once it is told', async () => {
    const event = completed();
    const also = eventOf('checkout.session.async_payment_succeeded', session(), { created: now() });
    const answers = await Promise.all([...Array.from({ length: 8 }, () => store.deliver(event, { id: `evt_same_${checkoutId}` })), ...Array.from({ length: 8 }, () => store.deliver(also))]);
    expect(answers).toEqual(Array(16).fill(204));
    expect(await store.deliver(event, { id: `evt_same_${checkoutId}` })).toBe(204);
    expect(await store.grantsOf(userId)).toMatchObject([{ amount: 500, left: 500, sourceRef: `purchase:${checkoutId}` }]);
    expect(await store.db().activityRow.count({ where: { accountId: userId } })).toBe(1);
    expect(await statusOf(checkoutId)).toBe('paid');
  });

  it('by a bank that takes days is granted when the money is there, also after it expired', async () => {
    await store.deliver(completed({ payment_status: 'unpaid' }));
    expect([await store.grantsOf(userId), await statusOf(checkoutId)]).toEqual([[], 'open']);
    await store.deliver(eventOf('checkout.session.expired', session({ payment_status: 'unpaid' })));
    expect(await statusOf(checkoutId)).toBe('expired');
    await store.deliver(eventOf('checkout.session.async_payment_succeeded', session(), { created: now() }));
    expect([await store.grantsOf(userId), await statusOf(checkoutId)]).toMatchObject([[{ left: 500 }], 'paid']);
    await store.deliver(eventOf('checkout.session.async_payment_failed', session()));
    expect(await statusOf(checkoutId)).toBe('paid');
  });

  it.each([
    ['less than what was sold', { amount_total: 1_998 }],
    ['nothing', { amount_total: null }],
    ['another currency', { currency: 'eur' }],
    ['a checkout that nobody began', { metadata: { tallycut_checkout: '00000000-0000-4000-8000-000000000000' } }],
    ['another product', { metadata: {} }],
  ] as const)('[G2] with %s grants nothing, and is not repeated', async (_, changes) => {
    expect(await store.deliver(completed(changes as Parameters<typeof paidSession>[1]))).toBe(204);
    expect([await store.grantsOf(userId), await statusOf(checkoutId)]).toEqual([[], 'open']);
  });

  it('with more than its price grants what was sold', async () => {
    await store.deliver(completed({ amount_total: 2_399 }));
    expect(await store.grantsOf(userId)).toMatchObject([{ amount: 500 }]);
  });

  it('cannot be paid with a test card', async () => {
    const { payTestCheckout } = await import('@/lib/server/payments/local/pay-test-checkout');
    expect(await payTestCheckout(userId, { checkoutId, card: 'succeeds' })).toEqual({ ok: false, error: { code: 'not_found' } });
    expect(await store.grantsOf(userId)).toEqual([]);
  });
});

describe('money that comes back', () => {
  it('[R1] before its payment is taken off the later grant', async () => {
    expect(await store.deliver(refunded(1_999))).toBe(204);
    expect(await store.grantsOf(userId)).toEqual([]);
    await store.deliver(completed());
    expect(await store.grantsOf(userId)).toMatchObject([{ amount: 500, left: 0, revoked: 500 }]);
  });

  it('[R1] in parts is taken off once each, in any order and at the same moment', async () => {
    await store.deliver(completed());
    await Promise.all([refunded(1_000), refunded(500), refunded(1_000), refunded(1_500)].map((event) => store.deliver(event)));
    await store.deliver(refunded(500));
    // 500 credits × 1,500 of 1,999 cents, rounded down.
    expect(await store.grantsOf(userId)).toMatchObject([{ left: 125, revoked: 375 }]);
    await store.deliver(refunded(1_999));
    expect(await store.grantsOf(userId)).toMatchObject([{ left: 0, revoked: 500 }]);
  });

  it('[R1] and its payment, told at the same moment, come to the same', async () => {
    for (let round = 0; round < 5; round += 1) {
      const person = await store.makePerson();
      checkoutId = await store.begin(person.userId, 'pack-500');
      paymentRef = `pi_${checkoutId}`;
      const answers = await Promise.all([store.deliver(completed()), store.deliver(refunded(500)), store.deliver(completed()), store.deliver(refunded(1_999))]);
      expect(answers).toEqual([204, 204, 204, 204]);
      expect(await store.grantsOf(person.userId)).toMatchObject([{ left: 0, revoked: 500 }]);
    }
  });

  it('[R1] by a dispute is asked for at Stripe; won, it gives nothing back by itself', async () => {
    const charge = store.server.desk.addCharge({ payment_intent: paymentRef, amount_captured: 1_999 });
    const dispute = (type: 'created' | 'closed', status: string) =>
      eventOf(`charge.dispute.${type}`, { ...disputeOf(status), charge: charge.id }, { created: now() });
    await store.deliver(completed());
    await store.deliver(dispute('created', 'warning_needs_response'));
    expect(await store.grantsOf(userId)).toMatchObject([{ left: 500 }]);
    await store.deliver(dispute('created', 'needs_response'));
    await store.deliver(dispute('closed', 'won'));
    expect(await store.grantsOf(userId)).toMatchObject([{ left: 0, revoked: 500 }]);
  });
});

it('[G2] [R1] what was missed while the webhook was down is caught up from Stripe’s own list, again and in the wrong order', async () => {
  const { catchUp } = await import('@/lib/server/payments/stripe/catch-up');
  const { createStripeClient } = await import('@/lib/server/payments/stripe/stripe-client');
  const stripe = createStripeClient({ secretKey: 'sk_test_1', apiBase: store.server.apiBase });
  const lost = { ...eventOf('charge.dispute.created', { ...disputeOf('needs_response'), charge: 'ch_gone' }), id: `evt_lost_${checkoutId}` };
  store.server.desk.events.push({ ...refunded(500), id: `evt_b_${checkoutId}` }, lost, { ...completed(), id: `evt_a_${checkoutId}` });
  for (let time = 0; time < 2; time += 1) {
    expect(await catchUp(stripe, Date.now() - 86_400_000)).toMatchObject({ events: 3, failed: [{ id: lost.id, type: 'charge.dispute.created' }] });
    expect(await store.grantsOf(userId)).toMatchObject([{ left: 375, revoked: 125 }]);
  }
});

it('acknowledges what it does not know', async () => {
  for (const type of ['customer.created', 'refund.failed', 'invoice.created'] as const) expect(await store.deliver(eventOf(type, {}))).toBe(204);
});

it('[L3] leaves a ledger in which every rule holds', async () => {
  const { verifyLedger } = await import('@/lib/server/credits/verify-ledger');
  expect((await verifyLedger()).firstFault).toBeNull();
});
