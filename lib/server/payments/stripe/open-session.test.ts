import Stripe from 'stripe';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { itemOf, type ItemId } from '@/lib/store/catalogue';
import { openSession, type SessionFacts } from '@/lib/server/payments/stripe/open-session';
import { createStripeClient } from '@/lib/server/payments/stripe/stripe-client';
import { StripeServer } from '@/lib/server/payments/stripe/testing/stripe-server';

let server: StripeServer;
let stripe: Stripe;
beforeEach(async () => {
  await (server as StripeServer | undefined)?.close();
  server = await StripeServer.start();
  stripe = createStripeClient({ secretKey: 'sk_test_1', apiBase: server.apiBase, timeoutMs: 300 });
});
afterAll(() => server.close());

function facts(item: ItemId, changes: Partial<SessionFacts> = {}): SessionFacts {
  const checkout = { id: 'checkout-1', userId: 'user-1', item, priceCents: itemOf(item).priceCents, returnTo: '/editor/1?tool=generate-image' };
  return { checkout, email: 'ada@example.com', origin: 'https://tallycut.example', ...changes };
}

describe('opening a checkout at Stripe', () => {
  it('[G2] of a pack asks for its price once, and for nothing later', async () => {
    const opened = await openSession(stripe, facts('pack-500'));
    expect(opened).toEqual({ url: expect.stringMatching(/^https:/), processorReference: expect.stringMatching(/^cs_test_/) });
    expect(server.asked).toHaveLength(1);
    const [asked] = server.asked;
    expect(asked?.form).toMatchObject({
      mode: 'payment',
      client_reference_id: 'checkout-1',
      metadata: { tallycut_checkout: 'checkout-1' },
      line_items: [{ quantity: '1', price_data: { currency: 'usd', unit_amount: '1999', product_data: { name: 'Tallycut Pack 500' } } }],
      adaptive_pricing: { enabled: 'false' },
      customer_creation: 'if_required',
      customer_email: 'ada@example.com',
      success_url: 'https://tallycut.example/store/checkout/checkout-1',
      cancel_url: 'https://tallycut.example/store?from=%2Feditor%2F1%3Ftool%3Dgenerate-image',
    });
    expect(asked?.form.payment_intent_data).not.toHaveProperty('setup_future_usage');
    expect(asked?.headers['idempotency-key']).toBe('checkout:checkout-1');
    expect(asked?.headers.authorization).toBe('Bearer sk_test_1');
  });

  it.each([
    ['pro-monthly', '1999', 'Renews each month on this day (the last day of shorter months) for $19.99'],
    ['pro-yearly', '17999', 'Renews each year on this day for $179.99'],
  ] as const)('[E1] of %s charges the first period in full, keeps the card, and says that it renews', async (item, amount, sentence) => {
    await openSession(stripe, facts(item));
    expect(server.asked[0]?.form).toMatchObject({
      mode: 'payment',
      customer_creation: 'always',
      line_items: [{ price_data: { unit_amount: amount } }],
      payment_intent_data: { setup_future_usage: 'off_session', metadata: { tallycut_checkout: 'checkout-1' } },
      custom_text: { submit: { message: expect.stringContaining(sentence) } },
    });
  });

  it('[G2] again gives the same page; with another price it is refused', async () => {
    const [first, second] = [await openSession(stripe, facts('pack-100')), await openSession(stripe, facts('pack-100'))];
    expect(second).toEqual(first);
    const { checkout } = facts('pack-100');
    await expect(openSession(stripe, facts('pack-100', { checkout: { ...checkout, priceCents: 1 } }))).rejects.toThrow(Stripe.errors.StripeIdempotencyError);
    expect(server.desk.kept['checkout/sessions'].size).toBe(1);
  });

  it('leaves out what it does not know', async () => {
    await openSession(stripe, { ...facts('pack-100', { email: null }), checkout: { ...facts('pack-100').checkout, returnTo: null } });
    expect(server.asked[0]?.form).not.toHaveProperty('customer_email');
    expect(server.asked[0]?.form).toMatchObject({ cancel_url: 'https://tallycut.example/store' });
  });
});

describe('when Stripe does not answer as it should', () => {
  const busy = { status: 429, type: 'invalid_request_error', code: 'lock_timeout', headers: { 'stripe-should-retry': 'true' } };
  const broken = { status: 500, type: 'api_error' };

  it.each([
    ['is too busy', busy],
    ['fails', broken],
    ['is silent', 'silence' as const],
    ['hangs up', 'hang up' as const],
    ['has done it, and its answer is lost', 'lost answer' as const],
  ])('and %s once, it is asked again under the same key: one session', async (_, fault) => {
    server.faults.push(fault);
    await openSession(stripe, facts('pack-100'));
    expect(server.asked.map(({ headers }) => headers['idempotency-key'])).toEqual(['checkout:checkout-1', 'checkout:checkout-1']);
    expect(server.desk.kept['checkout/sessions'].size).toBe(1);
  });

  it.each([
    ['is too busy', { ...busy, headers: { 'stripe-should-retry': 'false' } }, Stripe.errors.StripeRateLimitError, 1],
    ['goes on failing', broken, Stripe.errors.StripeAPIError, 2],
    ['stays silent', 'silence' as const, Stripe.errors.StripeConnectionError, 2],
    ['does not know the key', { status: 401, type: 'invalid_request_error' }, Stripe.errors.StripeAuthenticationError, 1],
  ])('and %s, it throws within its bounds', async (_, fault, kind, calls) => {
    server.faults.push(fault, fault, fault);
    const startedAt = performance.now();
    await expect(openSession(stripe, facts('pack-100'))).rejects.toBeInstanceOf(kind);
    expect(server.asked).toHaveLength(calls);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});
