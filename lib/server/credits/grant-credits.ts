import 'server-only';
import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '@/lib/base/result';
import { issueGrant } from '@/lib/credits/issue-grant';
import type { CreditError, CreditType } from '@/lib/credits/model';
import { writeAccount } from '@/lib/server/credits/write-account';

export interface GrantRequest {
  readonly type: CreditType;
  readonly amount: number;
  /** G2: unique in the account, such as "purchase:ID" or "award:welcome-gift". */
  readonly sourceRef: string;
  /** From account time (ms) to the window of validity; `validUntil` is exclusive, null is without end. */
  readonly validity: (now: number) => { readonly validFrom: number; readonly validUntil: number | null };
}

/**
 * G2: grants once per source; the same source again answers with the first grant.
 * Refusals: those of `issueGrant` that name an unusable amount or window.
 */
export async function grantCredits(accountId: string, request: GrantRequest): Promise<Result<{ grantId: string; isNew: boolean }, CreditError>> {
  const granted = await writeAccount(accountId, { sourceRef: request.sourceRef }, ({ facts, now }) => {
    const { type, amount, sourceRef } = request;
    const grant = { id: randomUUID(), accountId, type, amount, sourceRef, createdAt: now, isGrace: false, ...request.validity(now) };
    const decided = issueGrant(facts, { grant }, now);
    return decided.ok ? ok({ decision: decided.value, answer: { grantId: grant.id, isNew: true } }) : decided;
  });
  if (!granted.ok && granted.error.code === 'source_already_granted') return ok({ grantId: granted.error.grantId, isNew: false });
  return granted.ok ? granted : err(granted.error);
}
