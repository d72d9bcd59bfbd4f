import 'server-only';
import { spendable } from '@/lib/credits/balance';
import { loadAccount } from '@/lib/server/credits/facts';
import type { BalanceView } from '@/lib/updates/update-event';

/** What an account may spend now and what is held, in credits. null where there is no such account. */
export async function balanceView(accountId: string): Promise<BalanceView | null> {
  const account = await loadAccount(accountId);
  if (account === null) return null;
  const { total, byType } = spendable(account.facts.grants, account.now);
  return { total, byType, held: account.facts.grants.reduce((sum, state) => sum + state.held, 0), asOf: account.now };
}
