import { describe, expect, it, vi } from 'vitest';
import type { ProcessedPlan } from '@/lib/server/payments/payment-processor';
import { billingPortal } from '@/lib/server/purchases/billing-portal';
import { payTestCheckout } from '@/lib/server/payments/local/pay-test-checkout';
import { localProcessor } from '@/lib/server/payments/local/local-processor';
import { startCheckout } from '@/lib/server/purchases/start-checkout';
import { makePerson } from '@/lib/server/testing/person';

async function subscribe(userId: string): Promise<string> {
  const started = await startCheckout(userId, { item: 'pro-monthly', returnTo: null });
  const checkoutId = (started.ok ? started.value.url : '').split('/').at(-1) ?? '';
  expect(await payTestCheckout(userId, { checkoutId, card: 'succeeds' })).toMatchObject({ ok: true, value: { status: 'paid' } });
  return checkoutId;
}

describe('cards and invoices', () => {
  it('are looked after on the page of the processor, with a way back to the store', async () => {
    const { userId } = await makePerson();
    const subscriptionId = await subscribe(userId);
    const asked = vi.spyOn(localProcessor, 'portalUrl').mockImplementation((plan: ProcessedPlan, back) => Promise.resolve(`https://portal.example/${plan.id}?back=${back}`));
    expect(await billingPortal(userId, subscriptionId)).toEqual({ ok: true, value: { url: `https://portal.example/${subscriptionId}?back=/store#plan` } });
    expect(asked).toHaveBeenCalledOnce();
  });

  it('have no page where the processor has none, and none of somebody else', async () => {
    const [person, other] = await Promise.all([makePerson(), makePerson()]);
    const subscriptionId = await subscribe(person.userId);
    expect(await billingPortal(person.userId, subscriptionId)).toEqual({ ok: false, error: { code: 'no_portal' } });
    expect(await billingPortal(other.userId, subscriptionId)).toEqual({ ok: false, error: { code: 'not_found' } });
  });
});
