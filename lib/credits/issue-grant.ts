import { assert } from '@/lib/base/assert';
import { err, ok } from '@/lib/base/result';
import type { Result } from '@/lib/base/result';
import { isAmount } from '@/lib/credits/amount';
import { draft } from '@/lib/credits/draft';
import { dueExpiries } from '@/lib/credits/expire';
import { isGraceSourceRef } from '@/lib/credits/grace';
import { assertCommand, assertDecision } from '@/lib/credits/invariants';
import type { AccountFacts, CreditError, Decision, Grant } from '@/lib/credits/model';
import { ungranted } from '@/lib/credits/movement';
import { isWindow } from '@/lib/credits/validity';

/**
 * G1, G2: adds a grant at `now` (ms). `facts` must hold the grant that already answers this source reference, if there is one.
 * A grant whose window is already over is granted and expires at once, so that the log tells both.
 *
 * Refuses, in this order: `invalid_amount` (T1), `invalid_window` (G1), `source_already_granted` with the first grant (G2).
 */
export function issueGrant(facts: AccountFacts, { grant }: { readonly grant: Grant }, now: number): Result<Decision, CreditError> {
  assertCommand(facts, now);
  assert(grant.createdAt <= now, `grant ${grant.id} is not made before its time`);
  assert(!grant.isGrace && !isGraceSourceRef(grant.sourceRef), 'only the end of a hold makes a grace grant');
  const { id: grantId, type, amount, validFrom, validUntil } = grant;
  if (!isAmount(amount)) return err({ code: 'invalid_amount', amount });
  if (!isWindow(grant)) return err({ code: 'invalid_window', validFrom, validUntil });
  const first = facts.grants.find((state) => state.grant.sourceRef === grant.sourceRef);
  if (first !== undefined) return err({ code: 'source_already_granted', grantId: first.grant.id });

  const granted = draft({ kind: 'grant', type, grantId, amount, at: now });
  const lapsedAlready = dueExpiries([{ ...ungranted(grant), left: amount }], now);
  const entries = [...dueExpiries(facts.grants, now), granted, ...lapsedAlready];
  return ok(assertDecision(facts, { entries, newGrants: [grant], hold: null }, now));
}
