import 'server-only';
import { assert } from '@/lib/base/assert';
import { awardSource, awardWindow, campaigns, type CampaignId, type ClaimedAward } from '@/lib/store/campaigns';
import { accountNow } from '@/lib/server/credits/account-now';
import { findGrantBySource } from '@/lib/server/credits/find-grant';
import { grantCredits } from '@/lib/server/credits/grant-credits';

/**
 * Grants what a campaign gives, whether or not its condition is met. The award's source grants once however many calls arrive at once (G2, AW1); a daily
 * award belongs to the UTC day of account time on which its call arrived (AW2).
 * @returns null where it was granted before.
 */
export async function grantAward(userId: string, campaign: CampaignId): Promise<ClaimedAward | null> {
  const sourceRef = awardSource(campaign, await accountNow(userId));
  const { amount } = campaigns[campaign];
  const granted = await grantCredits(userId, { type: 'activity', amount, sourceRef, validity: (now) => awardWindow(campaign, now) });
  assert(granted.ok, 'what a campaign gives can be granted');
  if (!granted.value.isNew) return null;
  const grant = await findGrantBySource(userId, sourceRef);
  return { amount, validUntil: grant?.validUntil ?? null };
}
