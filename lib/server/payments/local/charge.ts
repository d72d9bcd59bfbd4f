import 'server-only';
import { assert } from '@/lib/base/assert';
import { itemOf, type PlanId } from '@/lib/store/catalogue';
import { retryAfter, type DueStep } from '@/lib/store/subscription/due';
import { followingId } from '@/lib/store/subscription/model';
import type { PlanCard, TestCard } from '@/lib/store/test-cards';
import { applyPaymentMessage } from '@/lib/server/payments/apply-payment-message';
import type { PaymentMessage } from '@/lib/server/payments/payment-message';
import type { StoredSubscription } from '@/lib/server/purchases/subscription-rows';
import { findSubscription } from '@/lib/server/purchases/subscriptions';

/** Cards that pay nothing when nobody is there to look. */
const failsUnattended: readonly TestCard[] = ['declined', 'abandoned', 'fails-later'];

/** S3, S4: charges a plan when it is due, by the card that pays it. The same step on two nodes is one charge. */
export async function chargeWhenDue(subscription: StoredSubscription, { at, period }: Extract<DueStep, { readonly kind: 'charge' }>): Promise<void> {
  const { id: subscriptionId, card } = subscription;
  const messageId = `due:${subscriptionId}:${period}:${at}`;
  if (card !== null && failsUnattended.includes(card)) {
    await deliver({ processor: 'local', messageId, kind: 'period_failed', subscriptionId, period, at, retryAt: retryAfter(subscription, at) });
    return;
  }
  const payment = { ...paymentOf(subscription, period), messageId, at };
  await Promise.all(Array.from({ length: card === 'twice' ? 2 : 1 }, () => deliver(payment)));
}

/** S4: charges a plan whose payment is due with a card that a person gives now; it pays from then on. @returns false where it is declined. */
export async function chargeNow(subscription: StoredSubscription, card: PlanCard, at: number): Promise<boolean> {
  if (card === 'declined') return false;
  const period = subscription.period + 1;
  await deliver({ ...paymentOf(subscription, period), messageId: `now:${subscription.id}:${period}`, at, card });
  return true;
}

/** S6: charges the longer plan that begins at `at` (ms, account time). @returns false where the card is declined; nothing changed then. */
export async function chargeFollowing({ id: subscriptionId }: Pick<StoredSubscription, 'id'>, plan: PlanId, at: number): Promise<boolean> {
  const card = (await findSubscription(subscriptionId))?.card ?? null;
  if (card !== null && failsUnattended.includes(card)) return false;
  const payment = { paymentRef: followingId(subscriptionId), paidCents: itemOf(plan).priceCents };
  await deliver({ processor: 'local', messageId: `follow:${subscriptionId}`, kind: 'plan_followed', subscriptionId, plan, at, ...payment });
  return true;
}

/** S7: what is paid next: the plan's period, or the plan that takes its place then. */
function paymentOf({ id: subscriptionId, plan, nextPlan }: StoredSubscription, period: number) {
  const of = { processor: 'local', subscriptionId } as const;
  if (nextPlan !== null) return { ...of, kind: 'plan_followed', plan: nextPlan, paymentRef: followingId(subscriptionId), paidCents: itemOf(nextPlan).priceCents } as const;
  return { ...of, kind: 'period_paid', period, paymentRef: `${subscriptionId}:${period}`, paidCents: itemOf(plan).priceCents } as const;
}

async function deliver(message: PaymentMessage): Promise<void> {
  const applied = await applyPaymentMessage(message);
  assert(applied.ok, `${message.messageId} names what we began ourselves`);
}
