import 'server-only';
import { placeHold } from '@/lib/credits/hold';
import { creditTypes } from '@/lib/credits/model';
import { loadAccount } from '@/lib/server/credits/facts';
import { env } from '@/lib/server/env';
import type { OwnExample, TypedAmount } from '@/lib/store/own-example';
import { walletOf } from '@/lib/store/wallet';

/**
 * What an action of `price` credits would do to this account if it was confirmed now: decided by the credit core, as every hold is (H1, H2), and written down
 * by nobody. null where there is no such account.
 */
export async function ownExample(accountId: string, price: number): Promise<OwnExample | null> {
  const account = await loadAccount(accountId);
  if (account === null) return null;
  const { facts, now } = account;
  const { total, byType, held, policy, nextLapse } = walletOf(facts.grants, [], env().BURN_POLICY, now);
  const decided = placeHold(facts, { holdId: 'example', requestId: 'example', amount: price, policy, confirmedPrice: price }, now);
  const allocations = decided.ok ? (decided.value.hold?.allocations ?? []) : null;
  return { total, held, policy, nextLapse, price, has: creditTypes.flatMap((type) => (byType[type] > 0 ? [{ type, amount: byType[type] }] : [])), takes: allocations && byTypeInOrder(allocations) };
}

/** Several grants of one type are one amount, where the first of them stands. */
function byTypeInOrder(allocations: readonly TypedAmount[]): TypedAmount[] {
  return [...new Set(allocations.map(({ type }) => type))].map((type) => ({ type, amount: allocations.filter((part) => part.type === type).reduce((sum, { amount }) => sum + amount, 0) }));
}
