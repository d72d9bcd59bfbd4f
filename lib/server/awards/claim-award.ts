import 'server-only';
import { err, ok, type Result } from '@/lib/base/result';
import { isOffered, meetsChallenge, type CampaignId, type ClaimedAward, type ClaimRefusal } from '@/lib/store/campaigns';
import { challengeProgress } from '@/lib/server/awards/challenge-progress';
import { grantAward } from '@/lib/server/awards/grant-award';
import type { CurrentUser } from '@/lib/server/auth/session';

/**
 * Grants an award that a person asks for (AW1).
 * Refusals: `not_offered` (AW4), `not_yet` with how far it is (AW3), `already_claimed`.
 */
export async function claimAward({ id: userId, kind }: Pick<CurrentUser, 'id' | 'kind'>, campaign: CampaignId): Promise<Result<ClaimedAward, ClaimRefusal>> {
  if (!isOffered(campaign, kind)) return err({ code: 'not_offered' });
  if (campaign === 'creator-challenge') {
    const progress = await challengeProgress(userId);
    if (!meetsChallenge(progress)) return err({ code: 'not_yet', progress });
  }
  const award = await grantAward(userId, campaign);
  return award === null ? err({ code: 'already_claimed' }) : ok(award);
}
