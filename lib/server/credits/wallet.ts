import 'server-only';
import { pastGrants, walletOf, type Wallet } from '@/lib/store/wallet';
import { loadAccount } from '@/lib/server/credits/facts';
import { loadFinishedGrants } from '@/lib/server/credits/finished-grants';
import { env } from '@/lib/server/env';

/** Everything that the wallet shows, at this moment of the account's time (C1). null where there is no such account. */
export async function loadWallet(accountId: string): Promise<Wallet | null> {
  const account = await loadAccount(accountId);
  if (account === null) return null;
  return walletOf(account.facts.grants, await loadFinishedGrants(accountId, pastGrants), env().BURN_POLICY, account.now);
}
