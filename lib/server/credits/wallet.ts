import 'server-only';
import { nextDay } from '@/lib/store/days';
import { forecast, paceStart, type Forecast } from '@/lib/store/forecast';
import { pastGrants, walletOf, type Wallet } from '@/lib/store/wallet';
import { usageByDay } from '@/lib/server/activity/usage-by-day';
import { loadAccount } from '@/lib/server/credits/facts';
import { loadFinishedGrants } from '@/lib/server/credits/finished-grants';
import { env } from '@/lib/server/env';

/** Everything that the wallet shows, at this moment of the account's time (C1). null where there is no such account. */
export async function loadWallet(accountId: string): Promise<{ readonly wallet: Wallet; readonly forecast: Forecast | null } | null> {
  const account = await loadAccount(accountId);
  if (account === null) return null;
  const { facts, now } = account;
  const policy = env().BURN_POLICY;
  const [finished, days] = await Promise.all([loadFinishedGrants(accountId, pastGrants), usageByDay(accountId, paceStart(now), nextDay(now))]);
  const used = days.reduce((sum, { subscription, purchased, activity }) => sum + subscription + purchased + activity, 0);
  return { wallet: walletOf(facts.grants, finished, policy, now), forecast: forecast(used, facts.grants, policy, now) };
}
