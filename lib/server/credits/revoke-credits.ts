import 'server-only';
import { err, ok, type Result } from '@/lib/base/result';
import type { CreditError } from '@/lib/credits/model';
import { revokeGrant } from '@/lib/credits/revoke';
import type { RevokeReason } from '@/lib/activity/event';
import { writeAccount } from '@/lib/server/credits/write-account';

export interface RevokeRequest {
  readonly grantId: string;
  /** How many credits of the grant are to be revoked in all, counted from its beginning. */
  readonly revokeTarget: number;
  readonly reason: RevokeReason;
  /** An operator's, kept with the row of the log. */
  readonly note: string | null;
}

export interface Revoked {
  /** By this call, in credits; what is held follows when it comes back (H5). */
  readonly amount: number;
  /** What of the grant was used before, and stays used. */
  readonly spent: number;
}

/**
 * R1: revokes what is left of a grant up to the target, with one row in the log. A target that is not above the present one changes nothing.
 * Refusals: `invalid_amount` (T1, or above the grant's amount), `unknown_grant`.
 */
export async function revokeCredits(accountId: string, { grantId, revokeTarget, reason, note }: RevokeRequest): Promise<Result<Revoked, CreditError>> {
  return writeAccount<Revoked, CreditError>(accountId, { grantId }, ({ facts, now }) => {
    const decided = revokeGrant(facts, { grantId, revokeTarget }, now);
    if (!decided.ok) return err(decided.error);
    const amount = decided.value.entries.reduce((sum, entry) => (entry.kind === 'revoke' ? sum + entry.amount : sum), 0);
    const spent = facts.grants.find(({ grant }) => grant.id === grantId)?.captured ?? 0;
    return ok({ decision: decided.value, answer: { amount, spent }, why: { reason, note } });
  });
}
