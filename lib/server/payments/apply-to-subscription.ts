import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { assert, unreachable } from '@/lib/base/assert';
import { err, ok } from '@/lib/base/result';
import { expireDue } from '@/lib/credits/expire';
import { followAtPeriodEnd, followNow } from '@/lib/store/subscription/change';
import { begin, failed, paid, said, type Beginning } from '@/lib/store/subscription/life';
import { intervalOf, periodSource, type Subscription } from '@/lib/store/subscription/model';
import type { LoadedAccount } from '@/lib/server/credits/facts';
import { writeAccount, type Plan } from '@/lib/server/credits/write-account';
import { planCredits } from '@/lib/server/payments/apply-checkout';
import { grantPayment } from '@/lib/server/payments/grant-payment';
import type { PaymentMessage, PaymentMessageOf } from '@/lib/server/payments/payment-message';
import { findPayment, isApplied, keepMessage } from '@/lib/server/payments/payment-rows';
import { insertSubscription, updateSubscription, type StoredSubscription } from '@/lib/server/purchases/subscription-rows';
import { findSubscription } from '@/lib/server/purchases/subscriptions';

type OfSubscription = Extract<PaymentMessage, { readonly subscriptionId: string }>;

/** S3–S8: what follows from a message about a subscription that is known, in one transaction with the message. */
export async function applyToSubscription(message: OfSubscription): Promise<void> {
  const known = await findSubscription(message.subscriptionId);
  assert(known !== null, `subscription ${message.subscriptionId} is known`);
  await writeAccount<undefined, 'applied'>(known.userId, { sourceRef: sourceOf(known, message) }, async (account) => {
    if (await isApplied(message)) return err('applied');
    const subscription = await findSubscription(message.subscriptionId);
    assert(subscription !== null, `subscription ${message.subscriptionId} stays`);
    return ok(await planOf(account, subscription, message));
  });
}

/** G2: what a payment of this message grants; else nothing that is granted. */
function sourceOf(subscription: StoredSubscription, message: OfSubscription): string {
  if (message.kind === 'period_paid') return periodSource(subscription.id, message.period);
  if (message.kind !== 'plan_followed') return subscription.id;
  const { id, period } = beginningOf(subscription, message);
  return periodSource(id, period);
}

function beginningOf(subscription: StoredSubscription, { plan, at }: PaymentMessageOf<'plan_followed'>): Beginning {
  return intervalOf(plan) === 'year' ? followNow(subscription, plan, at) : followAtPeriodEnd(subscription, plan, at);
}

async function planOf(account: LoadedAccount, subscription: StoredSubscription, message: OfSubscription): Promise<Plan<undefined>> {
  switch (message.kind) {
    case 'period_paid':
      return paidPlan(account, subscription, message);
    case 'plan_followed':
      return followedPlan(account, subscription, message);
    case 'period_failed':
      return changedPlan(account, subscription, failed(subscription, message), message);
    case 'subscription_changed':
      return changedPlan(account, subscription, said(subscription, message), message);
    default:
      return unreachable(message);
  }
}

/** S3: the period's credits, whenever and in whichever order its payment is heard of, and the subscription as it is then. */
async function paidPlan(account: LoadedAccount, subscription: StoredSubscription, message: PaymentMessageOf<'period_paid'>): Promise<Plan<undefined>> {
  const { userId } = subscription;
  const { period } = message;
  const next = { ...subscription, ...paid(subscription, message), card: message.card ?? subscription.card };
  const made = { ...message, userId, sourceRef: periodSource(subscription.id, period) };
  const granted = grantPayment(account, made, planCredits({ ...subscription, period }), await findPayment(message));
  return { ...planWith(message, granted.decision, [...granted.statements, ...changes(subscription, next)]), why: granted.why };
}

/** S6, S7: another plan takes the place of this one, which ends; the credits of what it was paid for stay (E3). */
async function followedPlan(account: LoadedAccount, subscription: StoredSubscription, message: PaymentMessageOf<'plan_followed'>): Promise<Plan<undefined>> {
  const { userId, processor, processorReference, card } = subscription;
  const beginning = beginningOf(subscription, message);
  const existing = await findSubscription(beginning.id);
  const follower = existing ?? { ...begin(beginning), userId, processor, processorReference, card: message.card ?? card, version: 0 };
  const made = { ...message, userId, sourceRef: periodSource(follower.id, beginning.period) };
  const granted = grantPayment(account, made, planCredits({ ...follower, period: beginning.period }), await findPayment(message));
  const next = { ...subscription, ...said(subscription, { state: 'ended', nextPlan: null, at: Math.max(message.at, subscription.stateAt) }) };
  const statements = [...granted.statements, ...changes(subscription, next), ...(existing === null ? [insertSubscription(follower)] : [])];
  return { ...planWith(message, granted.decision, statements), why: granted.why };
}

function changedPlan({ facts, now }: LoadedAccount, subscription: StoredSubscription, next: Subscription, message: OfSubscription): Plan<undefined> {
  return planWith(message, expireDue(facts, now), changes(subscription, { ...subscription, ...next }));
}

function planWith(message: OfSubscription, decision: Plan<undefined>['decision'], statements: readonly Prisma.Sql[]): Plan<undefined> {
  return { decision, answer: undefined, companions: () => ({ statements: [keepMessage(message), ...statements], notice: { store: true } }) };
}

/** Nothing is written where nothing changes, so that a late message disturbs nobody. */
function changes(before: StoredSubscription, after: StoredSubscription): Prisma.Sql[] {
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [updateSubscription(after)];
}
