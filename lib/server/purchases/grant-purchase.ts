import 'server-only';
import { randomUUID } from 'node:crypto';
import { Prisma, type Checkout } from '@/generated/prisma/client';
import { assert } from '@/lib/base/assert';
import { err, ok, type Result } from '@/lib/base/result';
import { issueGrant } from '@/lib/credits/issue-grant';
import type { Grant } from '@/lib/credits/model';
import { findItem, itemOf, validityOf, type ItemId, type PlanId } from '@/lib/store/catalogue';
import type { AlreadySubscribed } from '@/lib/store/views';
import { systemNow } from '@/lib/server/clock';
import { writeAccount, type Plan } from '@/lib/server/credits/write-account';
import { alreadySubscribed } from '@/lib/server/purchases/subscriptions';

/** Checkouts that can be paid: a declined card may be followed by another one. */
const payableStatuses = ['open', 'declined'] as const;

/** The item of a stored checkout. */
export function itemOfCheckout({ id, item }: Pick<Checkout, 'id' | 'item'>): ItemId {
  const known = findItem(item);
  assert(known !== null, `checkout ${id} is for an item that was for sale`);
  return known;
}

/** G2: a payment grants once. A subscription has the id of the checkout that began it, so its first period has one source too. */
export function sourceRefOf({ id, item }: Pick<Checkout, 'id' | 'item'>): string {
  return isPlan(itemOfCheckout({ id, item })) ? `period:${id}:1` : `purchase:${id}`;
}

function isPlan(item: ItemId): item is PlanId {
  return itemOf(item).kind === 'plan';
}

/**
 * G2: what follows from a payment: the grant, the subscription where it is a plan, and the checkout as paid, in one transaction. However often and
 * wherever it is called for one checkout, it grants once.
 * Refusal: `already_subscribed` (another checkout of the same plan was paid meanwhile); nothing is granted then.
 */
export async function grantPurchase(checkout: Checkout): Promise<Result<void, AlreadySubscribed>> {
  const item = itemOfCheckout(checkout);
  const sourceRef = sourceRefOf(checkout);
  const granted = await writeAccount<undefined, AlreadySubscribed | 'granted_before'>(checkout.userId, { sourceRef }, async ({ facts, now }) => {
    if (facts.grants.some(({ grant }) => grant.sourceRef === sourceRef)) return err('granted_before');
    const running = await alreadySubscribed(checkout.userId, item, now);
    if (running !== null) return err(running);
    const { credits: amount } = itemOf(item);
    const type = isPlan(item) ? 'subscription' : 'purchased';
    const grant: Grant = { id: randomUUID(), accountId: checkout.userId, type, amount, sourceRef, createdAt: now, isGrace: false, ...validityOf(item, now) };
    const decided = issueGrant(facts, { grant }, now);
    assert(decided.ok, 'what the catalogue sells can be granted');
    const statements = [payCheckout(checkout), ...(isPlan(item) ? [beginSubscription(checkout, item, grant)] : [])];
    return ok({ decision: decided.value, answer: undefined, companions: () => ({ statements }) } satisfies Plan<void>);
  });
  return granted.ok || granted.error === 'granted_before' ? ok(undefined) : err(granted.error);
}

function payCheckout({ id }: Checkout): Prisma.Sql {
  return Prisma.sql`
    UPDATE checkouts SET status = 'paid', ended_at = to_timestamp(${systemNow()}::bigint / 1000.0)
    WHERE id = ${id} AND status = ANY(${[...payableStatuses]}::text[]) RETURNING 1`;
}

/** E1: account time governs billing; the billing day is that of the anchor. */
function beginSubscription({ id, userId }: Checkout, plan: PlanId, { validFrom, validUntil }: Grant): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO subscriptions (id, user_id, plan, status, anchor_at, periods, period_start_at, period_end_at, created_at)
    SELECT ${id}, ${userId}, ${plan}, 'active', start, 1, start, to_timestamp(${validUntil}::bigint / 1000.0), start
    FROM to_timestamp(${validFrom}::bigint / 1000.0) AS start RETURNING 1`;
}
