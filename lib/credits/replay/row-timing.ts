import type { LedgerEntry } from '@/lib/credits/model';
import { fault } from '@/lib/credits/replay/bad-row';
import type { Fault } from '@/lib/credits/replay/bad-row';
import type { ReplayState } from '@/lib/credits/replay/replay-state';
import { hasLapsed } from '@/lib/credits/validity';

/** L2: time never runs back, and no row is written before the expiries that were due at its instant. */
export function timingFault({ latestAt, live }: ReplayState, entry: LedgerEntry): Fault | null {
  const { at, kind, holdId, grantId } = entry;
  if (at < latestAt) return fault('L2', `The row is dated ${latestAt - at} ms before one that precedes it.`);
  const isSweep = kind === 'expire' && holdId === null;
  for (const { grant } of live.values()) {
    if (!hasLapsed(grant, at) || (isSweep && grant.id === grantId)) continue;
    const comesLater = isSweep && grant.validUntil === at && grant.id > grantId;
    if (!comesLater) return fault('L2', `The expiry of grant ${grant.id} was due before this row.`);
  }
  return null;
}
