import 'server-only';
import type { CreditType } from '@/lib/credits/model';
import { hasLapsed } from '@/lib/credits/validity';
import { assert } from '@/lib/base/assert';
import { systemNow } from '@/lib/server/clock';
import { loadAccount } from '@/lib/server/credits/facts';
import { findLabAccount } from '@/lib/server/lab/find-lab-account';
import { labBehaviour, type ProviderBehaviour } from '@/lib/server/lab/provider-behaviour';

/** What the lab's page shows of the account that is signed in. */
export interface LabPanelFacts {
  readonly userId: string;
  /** Account time in ms, and how far it is ahead of real time (C1). */
  readonly now: number;
  readonly aheadMs: number;
  readonly behaviour: ProviderBehaviour;
  /** The credits that lapse next, or null where none ever will. */
  readonly nextLapse: { readonly type: CreditType; readonly amount: number; readonly at: number } | null;
  /** The request that made it; null where "Reset" has nothing to make anew. */
  readonly madeFrom: unknown;
}

/** null for every account that is not of the lab. */
export async function loadLabPanel(userId: string): Promise<LabPanelFacts | null> {
  const [found, account, provider] = await Promise.all([findLabAccount(userId), loadAccount(userId), labBehaviour(userId)]);
  if (found === null) return null;
  assert(account !== null, 'an account of the lab has a credit account');
  const { facts, now } = account;
  const lapses = facts.grants.flatMap(({ grant, left }) => {
    const isComing = left > 0 && grant.validUntil !== null && !hasLapsed(grant, now);
    return isComing ? [{ type: grant.type, amount: left, at: grant.validUntil }] : [];
  });
  const nextLapse = lapses.toSorted((a, b) => a.at - b.at)[0] ?? null;
  return { userId, now, aheadMs: Math.max(0, now - systemNow()), behaviour: provider?.behaviour ?? 'ok', nextLapse, madeFrom: found.madeFrom };
}
