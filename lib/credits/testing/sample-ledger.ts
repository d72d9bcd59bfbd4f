import { hourMs, TestAccount } from '@/lib/credits/testing/test-account';

/**
 * A short life with every kind of entry. Its rows, by number:
 *
 * - 1 grant g1 (6 subscription), 2 grant g2 (10 purchased)
 * - 3–4 hold h1 of 8 (g1 6, g2 2); 5–7 it is completed: capture g1 6, capture g2 1, release g2 1
 * - 8 grant g3 (5 activity, 2 hours); 9–10 hold h2 of 12 (g2 9, g3 3); 11 refund g2 (target 4); 12 expire g3 2
 * - 13–18 h2 failed: capture g2 1, release g2 8, revoke g2 4, release g3 3, expire g3 3, grant h2-grace1 3
 * - 19–20 hold h3 of 5 (g2 4, h2-grace1 1); 21–22 it is cancelled: release g2 4, release h2-grace1 1
 * - 23 refund g2 (target 10), 24 revoke g2 4
 */
export function sampleAccount(): TestAccount {
  const account = new TestAccount();
  account.give('subscription', 6);
  account.give('purchased', 10);
  account.end(account.hold(8), 'completed', 7);
  account.wait(hourMs);
  account.give('activity', 5, { validUntil: account.now + 2 * hourMs });
  const second = account.hold(12);
  account.revoke({ grantId: 'g2', revokeTarget: 4 });
  account.wait(3 * hourMs);
  account.end(second, 'failed', 1);
  account.wait(hourMs);
  account.end(account.hold(5), 'cancelled');
  account.revoke({ grantId: 'g2', revokeTarget: 10 });
  return account;
}
