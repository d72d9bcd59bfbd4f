import 'server-only';
import { grantAward } from '@/lib/server/awards/grant-award';

/** PRODUCT 4: given once, at sign-up. Never to scenarios and personas (AW4). */
export async function grantWelcomeGift(userId: string): Promise<void> {
  await grantAward(userId, 'welcome-gift');
}
