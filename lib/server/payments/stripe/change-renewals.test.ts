import type Stripe from 'stripe';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { ProcessedPlan } from '@/lib/server/payments/payment-processor';
import { cancelRenewals, chargeFollower, endFollowed, endRenewals, keepYearly, resumeRenewals, scheduleMonthly } from '@/lib/server/payments/stripe/change-renewals';
import { collectInvoice } from '@/lib/server/payments/stripe/collect-invoice';
import { openPortal } from '@/lib/server/payments/stripe/portal';
import { beginRenewals, findRenewals, liveRenewals } from '@/lib/server/payments/stripe/renewals';
import { createStripeClient } from '@/lib/server/payments/stripe/stripe-client';
import type { Kept } from '@/lib/server/payments/stripe/testing/stripe-desk';
import { StripeServer } from '@/lib/server/payments/stripe/testing/stripe-server';

let server: StripeServer;
let stripe: Stripe;
let customer: string;
beforeEach(async () => {
  await (server as StripeServer | undefined)?.close();
  server = await StripeServer.start();
  stripe = createStripeClient({ secretKey: 'sk_test_1', apiBase: server.apiBase, timeoutMs: 500 });
  customer = server.desk.addCustomer();
});
afterAll(() => server.close());

const anchorAt = Date.UTC(2026, 0, 31, 22, 15);
function planOf(changes: Partial<ProcessedPlan> = {}): ProcessedPlan {
  return {
    id: 'plan-1', userId: 'user-1', plan: 'pro-monthly', status: 'active', anchorAt, period: 1, nextPlan: null, failedAt: null, retryAt: null, graceUntil: null,
    stateAt: anchorAt, processorReference: customer, ...changes,
  };
}
const yearly = (): ProcessedPlan => planOf({ plan: 'pro-yearly' });
const subscription = (): Kept => server.desk.theOne('subscriptions');

describe('beginning renewals', () => {
  it('[E1] bills nothing now, and from the next billing day on at 00:00 UTC, the day of the month kept', async () => {
    await beginRenewals(stripe, planOf(), 1_999);
    const created = server.asked.find(({ call }) => call === 'POST /v1/subscriptions');
    expect(created?.form).toMatchObject({
      customer,
      billing_cycle_anchor_config: { day_of_month: '31', hour: '0', minute: '0', second: '0' },
      proration_behavior: 'none',
      items: [{ quantity: '1', price_data: { currency: 'usd', product: 'tallycut-pro-monthly', unit_amount: '1999', recurring: { interval: 'month' } } }],
      metadata: { tallycut_subscription: 'plan-1', tallycut_plan: 'pro-monthly', tallycut_anchor: String(anchorAt) },
    });
    expect(created?.headers['idempotency-key']).toBe('renewals:plan-1');
    expect(server.desk.get('customers', customer)).toMatchObject({ invoice_settings: { default_payment_method: 'pm_first' } });
    expect(server.desk.charged).toEqual([]);
  });

  it('[G2] several times at once, and again, makes one subscription', async () => {
    await Promise.all(Array.from({ length: 5 }, () => beginRenewals(stripe, planOf(), 1_999)));
    await beginRenewals(stripe, planOf(), 1_999);
    expect(subscription().status).toBe('active');
  });

  it('leaves a card that the person chose', async () => {
    Object.assign(server.desk.get('customers', customer), { invoice_settings: { default_payment_method: 'pm_chosen' } });
    await beginRenewals(stripe, planOf(), 1_999);
    expect(server.desk.get('customers', customer)).toMatchObject({ invoice_settings: { default_payment_method: 'pm_chosen' } });
  });

  it('uses the product that is there, and throws where there is no customer', async () => {
    await beginRenewals(stripe, planOf(), 1_999);
    await beginRenewals(stripe, planOf({ id: 'plan-2' }), 1_999);
    expect(server.desk.kept.products.size).toBe(1);
    await expect(beginRenewals(stripe, planOf({ id: 'plan-3', processorReference: null }), 1_999)).rejects.toThrow('no customer');
  });
});

describe('cancelling and resuming', () => {
  it('[E3] says so at Stripe, as often as it is said', async () => {
    await beginRenewals(stripe, planOf(), 1_999);
    for (const isCancelled of [true, true, false, false, true]) {
      const answer = isCancelled ? await cancelRenewals(stripe, planOf()) : await resumeRenewals(stripe, planOf());
      expect(answer).toMatchObject({ cancel_at_period_end: isCancelled });
    }
    expect(server.asked.filter(({ call }) => !call.startsWith('GET')).every(({ headers }) => typeof headers['idempotency-key'] === 'string')).toBe(true);
  });

  it('finds nothing where nothing is renewed yet, and never another plan of the customer', async () => {
    expect(await cancelRenewals(stripe, planOf())).toBeNull();
    await beginRenewals(stripe, planOf({ id: 'plan-2' }), 1_999);
    for (const change of [cancelRenewals, resumeRenewals, endRenewals, keepYearly]) expect(await change(stripe, planOf())).toBeNull();
    expect(await findRenewals(stripe, planOf({ processorReference: null }))).toBeNull();
    expect(subscription()).toMatchObject({ status: 'active', cancel_at_period_end: false });
  });

  it('ending ends now, with nothing left to pay by an old link', async () => {
    await beginRenewals(stripe, planOf(), 1_999);
    const open = server.desk.addInvoice({ subscription: subscription().id, status: 'open' });
    const paid = server.desk.addInvoice({ subscription: subscription().id, status: 'paid' });
    await endRenewals(stripe, planOf());
    expect([subscription().status, open.status, paid.status]).toEqual(['canceled', 'void', 'paid']);
    expect(await endRenewals(stripe, planOf())).toBeNull();
  });
});

describe('from yearly to monthly', () => {
  it('[E1] is planned for the end of the paid year, under the plan that follows', async () => {
    await beginRenewals(stripe, yearly(), 17_999);
    expect(await scheduleMonthly(stripe, yearly(), 'pro-monthly')).toMatchObject({ metadata: { tallycut_next_plan: 'pro-monthly', tallycut_subscription: 'plan-1' } });
    expect(server.desk.theOne('subscription_schedules')).toMatchObject({
      end_behavior: 'release',
      phases: [
        { items: [{ price: 'price_1' }], start_date: '1782000000', end_date: String(Date.UTC(2027, 0, 31) / 1000), metadata: { tallycut_subscription: 'plan-1' } },
        {
          items: [{ price_data: { unit_amount: '1999', recurring: { interval: 'month' } } }],
          billing_cycle_anchor: 'phase_start',
          proration_behavior: 'none',
          metadata: { tallycut_subscription: 'plan-1.2', tallycut_plan: 'pro-monthly', tallycut_anchor: String(anchorAt), tallycut_follows: 'plan-1', tallycut_first_period: '13' },
        },
      ],
    });
  });

  it('is taken back, also by cancelling', async () => {
    await beginRenewals(stripe, yearly(), 17_999);
    for (const takeBack of [keepYearly, cancelRenewals]) {
      await scheduleMonthly(stripe, yearly(), 'pro-monthly');
      expect(await takeBack(stripe, yearly())).toMatchObject({ schedule: null, metadata: expect.not.objectContaining({ tallycut_next_plan: expect.anything() }) });
    }
    expect([...server.desk.kept.subscription_schedules.values()].map(({ status }) => status)).toEqual(['released', 'released']);
  });

  it('is not planned where there is nothing to change', async () => {
    expect(await scheduleMonthly(stripe, yearly(), 'pro-monthly')).toBeNull();
    expect(server.writes()).toEqual([]);
  });
});

describe('from monthly to yearly', () => {
  beforeEach(async () => {
    await beginRenewals(stripe, planOf(), 1_999);
  });

  it('charges the year once, however often the button is pressed', async () => {
    const paid = await Promise.all([chargeFollower(stripe, planOf(), 'pro-yearly'), chargeFollower(stripe, planOf(), 'pro-yearly')]);
    paid.push(await chargeFollower(stripe, planOf(), 'pro-yearly'));
    expect(server.desk.charged).toHaveLength(1);
    for (const one of paid) {
      expect(one).toMatchObject({ payment: { amount_received: 17_999, metadata: { tallycut_follows: 'plan-1', tallycut_plan: 'pro-yearly' } }, charge: { payment_intent: server.desk.charged[0] } });
    }
  });

  it.each(['card_declined', 'authentication_required'] as const)('that meets %s charges nothing, and can be tried again', async (decline) => {
    server.desk.declines.push(decline);
    expect(await chargeFollower(stripe, planOf(), 'pro-yearly')).toBeNull();
    expect(server.desk.charged).toEqual([]);
    expect(await chargeFollower(stripe, planOf(), 'pro-yearly')).not.toBeNull();
    expect(server.desk.kept.payment_intents.size).toBe(1);
  });

  it('of which the answer is lost has charged once, and is found paid', async () => {
    // What is lost is the answer to the confirmation, and to its repetition: the customer, the payment, then these.
    server.faults.push(null, null, 'lost answer', 'lost answer');
    const paid = await chargeFollower(stripe, planOf(), 'pro-yearly');
    expect(paid).not.toBeNull();
    expect(server.desk.charged).toHaveLength(1);
  });

  it('charges nothing where no card is known', async () => {
    Object.assign(server.desk.get('customers', customer), { invoice_settings: { default_payment_method: null } });
    expect(await chargeFollower(stripe, planOf(), 'pro-yearly')).toBeNull();
    expect(await chargeFollower(stripe, planOf({ processorReference: null }), 'pro-yearly')).toBeNull();
    expect(server.desk.charged).toEqual([]);
  });

  it('[E2] ends what the year took the place of, and nothing else', async () => {
    const follower = planOf({ id: 'plan-1.2', plan: 'pro-yearly' });
    await beginRenewals(stripe, follower, 17_999);
    await endFollowed(stripe, await liveRenewals(stripe, follower), (id) => Promise.resolve(id === 'plan-1'));
    expect((await liveRenewals(stripe, follower)).map(({ metadata }) => metadata.tallycut_subscription)).toEqual(['plan-1.2']);
  });
});

describe('the bill of a renewal', () => {
  const draft = (changes: Record<string, unknown> = {}): Kept => server.desk.addInvoice({ status: 'draft', ...changes });

  it('[E1] is charged when it is made, once', async () => {
    const invoice = draft();
    await collectInvoice(stripe, invoice.id);
    await collectInvoice(stripe, invoice.id);
    expect(server.desk.charged).toEqual([invoice.id]);
  });

  it('that the card does not pay is left to Stripe to try again', async () => {
    const invoice = draft();
    server.desk.declines.push('card_declined');
    await collectInvoice(stripe, invoice.id);
    expect(invoice.status).toBe('open');
  });

  it.each([{ status: 'void' }, { status: 'paid' }, { status: 'open', attempt_count: 1 }])('%j is left alone', async (state) => {
    await collectInvoice(stripe, draft(state).id);
    expect(server.desk.charged).toEqual([]);
  });

  it('that cannot be charged now is tried again by the queue', async () => {
    const invoice = draft();
    const broken = { status: 500, type: 'api_error' };
    server.faults.push(null, null, broken, broken);
    await expect(collectInvoice(stripe, invoice.id)).rejects.toThrow();
    await collectInvoice(stripe, invoice.id);
    expect(server.desk.charged).toEqual([invoice.id]);
  });
});

it('opens Stripe’s page for cards and invoices, where plans cannot be cancelled or changed', async () => {
  expect(await openPortal(stripe, customer, 'https://tallycut.example/store')).toBe(`https://billing.stripe.test/${customer}`);
  await openPortal(stripe, customer, 'https://tallycut.example/store');
  expect(server.desk.theOne('billing_portal/configurations')).toMatchObject({
    features: { payment_method_update: { enabled: 'true' }, subscription_cancel: { enabled: 'false' }, subscription_update: { enabled: 'false' } },
  });
});
