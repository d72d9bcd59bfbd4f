import 'server-only';
import { nextStep } from '@/lib/store/subscription/due';
import { paidPeriod, type Subscription } from '@/lib/store/subscription/model';
import type { AlreadySubscribed, PlanView, RunningPlan } from '@/lib/store/views';
import { db } from '@/lib/server/db';
import { storedSubscription, type StoredSubscription } from '@/lib/server/purchases/subscription-rows';

/** The plans of a person that are not over at `now` (account time, ms), the one whose paid period ends last first. */
export async function plansOf(userId: string, now: number): Promise<PlanView[]> {
  return (await livingSubscriptions(userId, now)).map(({ id, plan, status, nextPlan, retryAt, graceUntil, processor, card, ...rest }) => {
    const { startAt, endAt } = paidPeriod({ plan, ...rest });
    return { id, plan, status, periodStartAt: startAt, periodEndAt: endAt, nextPlan, retryAt, graceUntil, processor, card };
  });
}

/** A subscription, of this person where one is named; null where there is none. */
export async function findSubscription(id: string, userId?: string): Promise<StoredSubscription | null> {
  const row = await db().subscription.findFirst({ where: { id, ...(userId === undefined ? {} : { userId }) } });
  return row === null ? null : storedSubscription(row);
}

/** The plans that are not over, with the end of what was paid, the one that ends last first. */
export async function runningPlans(userId: string, now: number): Promise<RunningPlan[]> {
  return (await plansOf(userId, now)).map(({ plan, periodEndAt }) => ({ plan, until: periodEndAt }));
}

/** @returns the refusal where the account has this very item as a plan that is not over at `now`, be it that its payment is due. */
export async function alreadySubscribed(userId: string, item: string, now: number): Promise<AlreadySubscribed | null> {
  const running = (await runningPlans(userId, now)).find(({ plan }) => plan === item);
  return running === undefined ? null : { code: 'already_subscribed', ...running };
}

type Living = StoredSubscription & { readonly status: PlanView['status'] };

async function livingSubscriptions(userId: string, now: number): Promise<Living[]> {
  const rows = await db().subscription.findMany({ where: { userId, status: { not: 'ended' } }, orderBy: [{ periodEndAt: 'desc' }, { id: 'asc' }] });
  return rows.map(storedSubscription).filter((subscription): subscription is Living => subscription.status !== 'ended' && !isOver(subscription, now));
}

/** Whether its time is over, be it that nobody has written so yet. */
function isOver(subscription: Subscription, now: number): boolean {
  const step = nextStep(subscription, true);
  return step?.kind === 'end' && step.at <= now;
}
