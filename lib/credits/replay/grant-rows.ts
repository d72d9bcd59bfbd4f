import { isGraceSourceRef } from '@/lib/credits/grace';
import type { Grant, GrantState, LedgerEntry } from '@/lib/credits/model';
import { fault } from '@/lib/credits/replay/bad-row';
import type { Fault } from '@/lib/credits/replay/bad-row';
import type { ReplayState } from '@/lib/credits/replay/replay-state';
import { hasLapsed, isWindow } from '@/lib/credits/validity';

/** G1, G2: whether a `grant` row is the first and only one of its grant, and tells what the grant's record tells. */
export function grantRowFault({ states, grantIdBySourceRef, accountId }: ReplayState, entry: LedgerEntry, grant: Grant): Fault | null {
  const { id, amount, createdAt, sourceRef } = grant;
  if (states.has(id)) return fault('G1', `Grant ${id} is granted a second time.`);
  if (grant.accountId !== accountId) return fault('G1', `Grant ${id} belongs to account ${grant.accountId}.`);
  if (entry.amount !== amount) return fault('G1', `Grant ${id} is of ${amount} credits, its row of ${entry.amount}.`);
  if (!isWindow(grant)) return fault('G1', `Grant ${id} has no window of validity.`);
  if (createdAt > entry.at) return fault('G1', `Grant ${id} was made after its row.`);
  const first = grantIdBySourceRef.get(sourceRef);
  if (first !== undefined) return fault('G2', `Source reference ${sourceRef} has granted ${first} already, and now ${id}.`);
  return null;
}

/** H5: a grant that no release asked for is no grace grant, and does not look like one. */
export function ordinaryGrantFault(entry: LedgerEntry, { id, isGrace, sourceRef }: Grant): Fault | null {
  if (!isGrace && !isGraceSourceRef(sourceRef) && entry.holdId === null) return null;
  return fault('H5', `No release asks for the grace grant ${id}.`);
}

/** H5: a grace grant is as the release before it asks: same type and amount, 72 hours, and named after hold and grant. */
export function graceGrantFault(grant: Grant, expected: Grant): Fault | null {
  const isAsExpected =
    grant.isGrace &&
    grant.type === expected.type &&
    grant.amount === expected.amount &&
    grant.validFrom === expected.validFrom &&
    grant.validUntil === expected.validUntil &&
    grant.createdAt === expected.createdAt &&
    grant.sourceRef === expected.sourceRef;
  return isAsExpected ? null : fault('H5', `Grant ${grant.id} is not the grace grant that ${expected.sourceRef} asks for.`);
}

/** L2: an expiry of its own takes all that is left of a grant, dated at the instant at which the grant lapses. */
export function sweepFault({ grant, left }: GrantState, { at, amount }: LedgerEntry): Fault | null {
  if (at !== grant.validUntil) return fault('L2', `The expiry of grant ${grant.id} is not dated at its end.`);
  if (amount !== left) return fault('L2', `${left} credits of grant ${grant.id} lapse, not ${amount}.`);
  return null;
}

/** R1: a refund asks for more than the one before it, and for no more than was granted. */
export function refundRowFault({ grant, revokeTarget }: GrantState, entry: LedgerEntry): Fault | null {
  const asked = entry.revokeTarget ?? 0;
  if (asked > grant.amount) return fault('R1', `${asked} of the ${grant.amount} credits of grant ${grant.id} cannot be revoked.`);
  if (asked <= revokeTarget) return fault('R1', `${revokeTarget} credits of grant ${grant.id} are to be revoked already.`);
  return null;
}

/** L2: a grant that is over when it is granted expires with the very next row. */
export function oweExpiryOfLapsed(state: ReplayState, { grant, left }: GrantState, at: number): void {
  if (grant.validUntil === null || !hasLapsed(grant, at) || left === 0) return;
  const entry = { kind: 'expire', grantId: grant.id, amount: left, at: grant.validUntil, holdId: null, requestId: null } as const;
  state.owed.push({ rule: 'L2', entry, grace: null });
}

/** R1: after a refund, what is left of the grant is revoked with the very next row, up to the target. */
export function oweRevoke(state: ReplayState, { grant, left, revoked, revokeTarget }: GrantState, at: number): void {
  const amount = Math.min(left, revokeTarget - revoked);
  if (amount === 0) return;
  const entry = { kind: 'revoke', grantId: grant.id, amount, at, holdId: null, requestId: null } as const;
  state.owed.push({ rule: 'R1', entry, grace: null });
}
