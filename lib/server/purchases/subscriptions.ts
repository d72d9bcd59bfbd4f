import 'server-only';
import { planIds } from '@/lib/store/catalogue';
import type { AlreadySubscribed, RunningPlan } from '@/lib/store/views';
import { db } from '@/lib/server/db';

/** The plans of an account whose paid period is not over at `now` (account time, ms), the one that ends last first. */
export async function runningPlans(userId: string, now: number): Promise<RunningPlan[]> {
  const subscriptions = await db().subscription.findMany({
    where: { userId, status: 'active', periodEndAt: { gt: new Date(now) } },
    orderBy: [{ periodEndAt: 'desc' }, { id: 'asc' }],
    select: { plan: true, periodEndAt: true },
  });
  return subscriptions.flatMap(({ plan, periodEndAt }) => {
    const known = planIds.find((id) => id === plan);
    return known === undefined ? [] : [{ plan: known, until: periodEndAt.getTime() }];
  });
}

/** @returns the refusal where the account has this very item as a running plan. */
export async function alreadySubscribed(userId: string, item: string, now: number): Promise<AlreadySubscribed | null> {
  const running = (await runningPlans(userId, now)).find(({ plan }) => plan === item);
  return running === undefined ? null : { code: 'already_subscribed', ...running };
}
