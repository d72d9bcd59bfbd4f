import type { Grant } from '@/lib/credits/model';

/** H5: how long credits that come back as grace stay valid, in milliseconds: 72 hours. */
const graceValidityMs = 72 * 60 * 60 * 1000;

const graceSourcePrefix = 'grace:';

/** G2, H5: the source reference of the one grace grant that a hold can cause for a grant. */
function graceSourceRef(holdId: string, grantId: string): string {
  return `${graceSourcePrefix}${holdId}:${grantId}`;
}

/** Whether a source reference is one of those that only grace grants have. */
export function isGraceSourceRef(sourceRef: string): boolean {
  return sourceRef.startsWith(graceSourcePrefix);
}

/** H5: the grace grant for `amount` credits of the grant `lapsed`, which hold `holdId` gives back at `now` (ms). */
export function graceGrant(lapsed: Grant, { id, holdId, amount }: { id: string; holdId: string; amount: number }, now: number): Grant {
  return {
    id,
    accountId: lapsed.accountId,
    type: lapsed.type,
    amount,
    validFrom: now,
    validUntil: now + graceValidityMs,
    createdAt: now,
    sourceRef: graceSourceRef(holdId, lapsed.id),
    isGrace: true,
  };
}
