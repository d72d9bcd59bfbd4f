import { err, ok } from '@/lib/base/result';
import type { Result } from '@/lib/base/result';
import { isAmount } from '@/lib/credits/amount';
import { draft } from '@/lib/credits/draft';
import { dueExpiries } from '@/lib/credits/expire';
import { assertCommand, assertDecision } from '@/lib/credits/invariants';
import type { AccountFacts, CreditError, Decision, EntryDraft } from '@/lib/credits/model';
import { hasLapsed } from '@/lib/credits/validity';

export interface Revocation {
  readonly grantId: string;
  /** R1: how many credits of the grant are to be revoked in all, counted from its beginning; at most its amount. */
  readonly revokeTarget: number;
}

/**
 * R1: revokes what is left of a grant, up to the target, at `now` (ms). What is held is revoked when it comes back (H5); what is
 * captured or expired stays so. A target that is not above the present one has been answered already and writes no refund: a
 * refund message may arrive twice or late.
 *
 * Refuses, in this order: `invalid_amount` (T1, or above the amount of the grant), `unknown_grant`.
 */
export function revokeGrant(facts: AccountFacts, { grantId, revokeTarget }: Revocation, now: number): Result<Decision, CreditError> {
  assertCommand(facts, now);
  const state = facts.grants.find(({ grant }) => grant.id === grantId);
  const bound = state?.grant.amount ?? revokeTarget;
  if (!isAmount(revokeTarget) || revokeTarget > bound) return err({ code: 'invalid_amount', amount: revokeTarget });
  if (state === undefined) return err({ code: 'unknown_grant', grantId });

  const { grant, revoked } = state;
  const entries: EntryDraft[] = dueExpiries(facts.grants, now);
  if (revokeTarget > state.revokeTarget) {
    const place = { type: grant.type, grantId, at: now };
    const left = hasLapsed(grant, now) ? 0 : state.left;
    const amount = Math.min(left, revokeTarget - revoked);
    entries.push(draft({ kind: 'refund', ...place, amount: 0 }, { revokeTarget }));
    if (amount > 0) entries.push(draft({ kind: 'revoke', ...place, amount }));
  }
  return ok(assertDecision(facts, { entries, newGrants: [], hold: null }, now));
}
