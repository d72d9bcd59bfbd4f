import 'server-only';
import { randomUUID } from 'node:crypto';
import { assert } from '@/lib/base/assert';
import { err, ok } from '@/lib/base/result';
import type { PlanId } from '@/lib/store/catalogue';
import { accountNow } from '@/lib/server/credits/account-now';
import { applyPaymentMessage } from '@/lib/server/payments/apply-payment-message';
import { chargeFollowing } from '@/lib/server/payments/local/charge';
import type { PaymentMessageOf } from '@/lib/server/payments/payment-message';
import type { PaymentProcessor, ProcessedPlan } from '@/lib/server/payments/payment-processor';

/** Takes no money and says so: its checkout is a page of ours, its cards do what their names say, and it charges plans by the account's clock (C1). */
export const localProcessor: PaymentProcessor = {
  name: 'local',
  openCheckout: ({ id }) => Promise.resolve({ url: `/store/checkout/${id}`, processorReference: null }),
  checkoutUrl: ({ id }) => Promise.resolve(`/store/checkout/${id}`),
  cancelAtPeriodEnd: (plan) => say(plan, { state: 'cancelling', nextPlan: null }),
  resume: (plan) => say(plan, { state: 'active', nextPlan: null }),
  // Nobody else would try again.
  end: () => Promise.resolve(),
  async followNow(plan, to) {
    const isPaid = await chargeFollowing(plan, to, await accountNow(plan.userId));
    return isPaid ? ok(undefined) : err({ code: 'declined' });
  },
  followAtPeriodEnd: (plan, to) => say(plan, { state: 'active', nextPlan: to === plan.plan ? null : to }),
  portalUrl: () => Promise.resolve(null),
};

async function say(plan: ProcessedPlan, said: { readonly state: PaymentMessageOf<'subscription_changed'>['state']; readonly nextPlan: PlanId | null }): Promise<void> {
  // After what was said before, also where another node's clock is a little ahead.
  const at = Math.max(await accountNow(plan.userId), plan.stateAt + 1);
  const applied = await applyPaymentMessage({ processor: 'local', messageId: randomUUID(), kind: 'subscription_changed', subscriptionId: plan.id, at, ...said });
  assert(applied.ok, `subscription ${plan.id} is known`);
}
