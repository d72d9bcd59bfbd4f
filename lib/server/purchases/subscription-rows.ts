import 'server-only';
import { Prisma, type Subscription as SubscriptionRow } from '@/generated/prisma/client';
import { oneOf } from '@/lib/base/one-of';
import { planIds } from '@/lib/store/catalogue';
import { nextStep } from '@/lib/store/subscription/due';
import { paidPeriod, subscriptionStatuses, type Subscription } from '@/lib/store/subscription/model';
import { testCards, type TestCard } from '@/lib/store/test-cards';
import { processorNames, type ProcessorName } from '@/lib/store/views';

/** A subscription as it is stored: the plan's life, and who pays it with what. */
export interface StoredSubscription extends Subscription {
  readonly userId: string;
  readonly processor: ProcessorName;
  readonly processorReference: string | null;
  readonly card: TestCard | null;
  /** The number of its present state; a change names the state that it was decided on. */
  readonly version: number;
}

/** A row of the database in the words of the store. */
export function storedSubscription(row: SubscriptionRow): StoredSubscription {
  const { id, userId, period, processorReference, version } = row;
  return {
    id, userId, period, processorReference, version,
    status: oneOf(subscriptionStatuses, row.status), processor: oneOf(processorNames, row.processor),
    plan: oneOf(planIds, row.plan), nextPlan: row.nextPlan === null ? null : oneOf(planIds, row.nextPlan),
    anchorAt: row.anchorAt.getTime(), stateAt: row.stateAt.getTime(),
    failedAt: row.failedAt?.getTime() ?? null, retryAt: row.retryAt?.getTime() ?? null, graceUntil: row.graceUntil?.getTime() ?? null,
    card: row.card === null ? null : oneOf(testCards, row.card),
  };
}

type NewSubscription = Omit<StoredSubscription, 'version'>;

/** Writes a subscription that begins. */
export function insertSubscription(subscription: NewSubscription): Prisma.Sql {
  const { id, userId, plan, status, period, nextPlan, processor, processorReference, card, stateAt } = subscription;
  const { anchorAt, startAt, endAt, dueAt } = instantsOf(subscription);
  return Prisma.sql`
    INSERT INTO subscriptions (id, user_id, plan, status, anchor_at, period, period_start_at, period_end_at, next_plan, state_at, due_at, processor,
      processor_reference, card, created_at)
    VALUES (${id}, ${userId}, ${plan}, ${status}, ${anchorAt}, ${period}::integer, ${startAt}, ${endAt}, ${nextPlan}, ${new Date(stateAt)}, ${dueAt},
      ${processor}, ${processorReference}, ${card}, ${new Date(stateAt)})
    RETURNING 1`;
}

/** Writes what became of a subscription; refused where it is not the state any more on which that was decided. */
export function updateSubscription(subscription: StoredSubscription): Prisma.Sql {
  const { id, status, period, nextPlan, card, stateAt, failedAt, retryAt, graceUntil, version } = subscription;
  const { startAt, endAt, dueAt } = instantsOf(subscription);
  return Prisma.sql`
    UPDATE subscriptions SET status = ${status}, period = ${period}::integer, period_start_at = ${startAt}, period_end_at = ${endAt},
      next_plan = ${nextPlan}, state_at = ${new Date(stateAt)}, failed_at = ${dateOf(failedAt)}, retry_at = ${dateOf(retryAt)},
      grace_until = ${dateOf(graceUntil)}, due_at = ${dueAt}, card = ${card}, version = ${version + 1}::integer
    WHERE id = ${id} RETURNING 1`;
}

function instantsOf(subscription: NewSubscription) {
  const { startAt, endAt } = paidPeriod(subscription);
  const step = nextStep(subscription, subscription.processor === 'local');
  return { anchorAt: new Date(subscription.anchorAt), startAt: new Date(startAt), endAt: new Date(endAt), dueAt: dateOf(step?.at ?? null) };
}

function dateOf(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}
