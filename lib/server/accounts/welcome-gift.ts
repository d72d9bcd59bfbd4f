import 'server-only';
import { daysAfter } from '@/lib/credits/periods';
import { grantCredits } from '@/lib/server/credits/grant-credits';

const welcomeCredits = 50;
const welcomeDays = 30;

/** PRODUCT 4: 50 activity credits for 30 days, once, at sign-up. Never for scenarios and personas. */
export async function grantWelcomeGift(userId: string): Promise<void> {
  await grantCredits(userId, {
    type: 'activity',
    amount: welcomeCredits,
    sourceRef: 'award:welcome-gift',
    validity: (now) => ({ validFrom: now, validUntil: daysAfter(now, welcomeDays) }),
  });
}
