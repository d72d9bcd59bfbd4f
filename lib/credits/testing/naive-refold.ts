import type { CreditType, EntryDraft, EntryKind, Grant } from '@/lib/credits/model';

/** The amounts of one grant, as the naive refold sees them. */
export interface NaiveAmounts {
  left: number;
  held: number;
  captured: number;
  expired: number;
  revoked: number;
  target: number;
}

/**
 * What all entries together say of each grant, without any step from one state to the next: how much the entries of each kind sum up
 * to, and the parts as differences of those sums. Written without a look at `movement.ts` and `apply.ts`, on purpose.
 */
export function refold(entries: readonly EntryDraft[]): Map<string, NaiveAmounts> {
  const sumsByGrant = new Map<string, Record<EntryKind, number> & { target: number }>();
  for (const { grantId, kind, amount, revokeTarget } of entries) {
    let sums = sumsByGrant.get(grantId);
    if (sums === undefined) {
      sums = { grant: 0, hold: 0, capture: 0, release: 0, expire: 0, refund: 0, revoke: 0, target: 0 };
      sumsByGrant.set(grantId, sums);
    }
    sums[kind] += amount;
    if (revokeTarget !== null && revokeTarget > sums.target) sums.target = revokeTarget;
  }
  const amounts = new Map<string, NaiveAmounts>();
  for (const [grantId, sums] of sumsByGrant) {
    const { grant, hold, capture, release, expire, revoke, target } = sums;
    amounts.set(grantId, {
      left: grant + release - hold - expire - revoke,
      held: hold - capture - release,
      captured: capture,
      expired: expire,
      revoked: revoke,
      target,
    });
  }
  return amounts;
}

/** B3: the credits of one type, or of all, that can be spent at `now`. */
export function naiveBalance(grants: readonly Grant[], amounts: ReadonlyMap<string, NaiveAmounts>, now: number, type?: CreditType): number {
  let balance = 0;
  for (const grant of grants) {
    const hasBegun = now >= grant.validFrom;
    const isOver = grant.validUntil !== null && now >= grant.validUntil;
    if (hasBegun && !isOver && (type === undefined || type === grant.type)) balance += amounts.get(grant.id)?.left ?? 0;
  }
  return balance;
}
