import 'server-only';
import { Prisma, type Checkout } from '@/generated/prisma/client';
import { err, ok, type Result } from '@/lib/base/result';
import { expireDue } from '@/lib/credits/expire';
import { itemOf, validityOf, type ItemId, type PlanId } from '@/lib/store/catalogue';
import { begin } from '@/lib/store/subscription/life';
import { paidPeriod } from '@/lib/store/subscription/model';
import { systemNow } from '@/lib/server/clock';
import type { LoadedAccount } from '@/lib/server/credits/facts';
import { writeAccount, type Plan } from '@/lib/server/credits/write-account';
import { db } from '@/lib/server/db';
import { grantPayment, type PaidCredits } from '@/lib/server/payments/grant-payment';
import type { PaymentMessageOf } from '@/lib/server/payments/payment-message';
import { findPayment, isApplied, keepMessage } from '@/lib/server/payments/payment-rows';
import { itemOfCheckout, sourceRefOf } from '@/lib/server/purchases/checkout-item';
import { insertSubscription, type StoredSubscription } from '@/lib/server/purchases/subscription-rows';
import { findSubscription } from '@/lib/server/purchases/subscriptions';

interface Unknown {
  readonly code: 'unknown_checkout';
}
/** Less was paid than the checkout's price: nothing is granted, and a person has to look at it. */
interface TooLittle {
  readonly code: 'paid_too_little';
}

/** A reason not to take this payment, looked at in its own transaction; for the processor that asks before it charges. */
export type Unless<E> = (account: LoadedAccount) => Promise<E | null>;

/**
 * G2, S2: what follows from the payment of a checkout: its grant, the subscription where it is a plan, and the checkout as paid, in one transaction.
 * Refusals: `unknown_checkout`, `paid_too_little`, and what `unless` says; nothing is written then.
 */
export async function applyCheckoutPaid<E = never>(message: PaymentMessageOf<'checkout_paid'>, unless?: Unless<E>): Promise<Result<void, E | Unknown | TooLittle>> {
  const checkout = await db().checkout.findUnique({ where: { id: message.checkoutId } });
  if (checkout === null || checkout.processor !== message.processor) return err({ code: 'unknown_checkout' });
  if (message.paidCents < checkout.priceCents) return err({ code: 'paid_too_little' });
  const item = itemOfCheckout(checkout);
  const sourceRef = sourceRefOf(checkout);
  const written = await writeAccount<undefined, E | 'applied'>(checkout.userId, { sourceRef }, async (account): Promise<Result<Plan<undefined>, E | 'applied'>> => {
    if (await isApplied(message)) return err('applied');
    const refusal = (await unless?.(account)) ?? null;
    if (refusal !== null) return err(refusal);
    const subscription = isPlan(item) ? beginning(checkout, item, message) : null;
    const credits = subscription === null ? packCredits(item, account.now) : planCredits(subscription);
    const known = await findPayment(message);
    const { decision, statements, why } = grantPayment(account, { ...message, userId: checkout.userId, sourceRef }, credits, known);
    const isNew = subscription !== null && (await findSubscription(subscription.id)) === null;
    const companions = [keepMessage(message), endCheckout(checkout.id, 'paid'), ...statements, ...(isNew ? [insertSubscription(subscription)] : [])];
    return ok({ decision, why, answer: undefined, companions: () => ({ statements: companions, notice: { store: true } }) });
  });
  return written.ok || written.error === 'applied' ? ok(undefined) : err(written.error);
}

/** A checkout that is over without a payment. What was paid stays paid. Refusal: `unknown_checkout`. */
export async function applyCheckoutClosed(message: PaymentMessageOf<'checkout_closed'>): Promise<Result<void, Unknown>> {
  const checkout = await db().checkout.findUnique({ where: { id: message.checkoutId } });
  if (checkout === null || checkout.processor !== message.processor) return err({ code: 'unknown_checkout' });
  await writeAccount<undefined, never>(checkout.userId, {}, ({ facts, now }) =>
    ok({
      decision: expireDue(facts, now),
      answer: undefined,
      companions: () => ({ statements: [keepMessage(message), endCheckout(checkout.id, message.how)], notice: { store: true } }),
    }),
  );
  return ok(undefined);
}

function isPlan(item: ItemId): item is PlanId {
  return itemOf(item).kind === 'plan';
}

/** E4: a pack is valid from its grant on. */
function packCredits(item: ItemId, now: number): PaidCredits {
  return { type: 'purchased', amount: itemOf(item).credits, ...validityOf(item, now) };
}

/** E1: the credits of the period that was paid last. */
export function planCredits(subscription: Parameters<typeof paidPeriod>[0]): PaidCredits {
  const { startAt, endAt } = paidPeriod(subscription);
  return { type: 'subscription', amount: itemOf(subscription.plan).credits, validFrom: startAt, validUntil: endAt };
}

function beginning({ id, userId }: Checkout, plan: PlanId, { processor, processorSubscriptionId, card, at }: PaymentMessageOf<'checkout_paid'>): StoredSubscription {
  const life = begin({ id, plan, anchorAt: at, period: 1, at });
  return { ...life, userId, processor, processorReference: processorSubscriptionId, card: card ?? null, version: 0 };
}

/** A declined checkout can be paid with another card; one that was paid, left or has expired is over, unless a payment comes after all. */
function endCheckout(id: string, status: 'paid' | 'declined' | 'abandoned' | 'expired'): Prisma.Sql {
  const from = status === 'paid' ? ['open', 'confirming', 'declined', 'abandoned', 'expired'] : ['open', 'confirming', 'declined'];
  return Prisma.sql`
    UPDATE checkouts SET status = ${status}, ended_at = ${new Date(systemNow())} WHERE id = ${id} AND status = ANY(${from}::text[]) RETURNING 1`;
}
