import 'server-only';
import { awardSource, awardView, campaignIds, isOffered, type AwardView } from '@/lib/store/campaigns';
import { challengeProgress } from '@/lib/server/awards/challenge-progress';
import type { CurrentUser } from '@/lib/server/auth/session';
import { accountNow } from '@/lib/server/credits/account-now';
import { grantInstants } from '@/lib/server/credits/find-grant';

/** AW1–AW4: every award that this person has or can have, and where each stands at this moment of account time. */
export async function listAwards({ id: userId, kind }: Pick<CurrentUser, 'id' | 'kind'>): Promise<AwardView[]> {
  const now = await accountNow(userId);
  const grantedAt = await grantInstants(userId, campaignIds.map((id) => awardSource(id, now)));
  const offered = campaignIds.filter((id) => isOffered(id, kind) || grantedAt.has(awardSource(id, now)));
  return Promise.all(offered.map(async (id) => {
    const at = grantedAt.get(awardSource(id, now)) ?? null;
    const progress = id === 'creator-challenge' && at === null ? await challengeProgress(userId) : null;
    return awardView(id, { grantedAt: at, progress }, now);
  }));
}
