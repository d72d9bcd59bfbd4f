import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Payment, Prisma } from '@/generated/prisma/client';
import { assert } from '@/lib/base/assert';
import { expireDue } from '@/lib/credits/expire';
import { inSequence, type SequencedCommand } from '@/lib/credits/in-sequence';
import { issueGrant } from '@/lib/credits/issue-grant';
import type { AccountFacts, CreditError, Decision, Grant } from '@/lib/credits/model';
import { revokeGrant } from '@/lib/credits/revoke';
import type { LoadedAccount } from '@/lib/server/credits/facts';
import type { RevokeWhy } from '@/lib/server/activity/activity-of-decision';
import { notePayment, type MadePayment } from '@/lib/server/payments/payment-rows';
import { revokeTargetOf } from '@/lib/store/money-back';

export interface PaidCredits {
  readonly type: 'subscription' | 'purchased';
  readonly amount: number;
  readonly validFrom: number;
  readonly validUntil: number;
}

/** What follows from a payment: entries for the ledger and the note of the payment, to be written together. */
export interface DecidedPayment {
  readonly decision: Decision;
  readonly statements: readonly Prisma.Sql[];
  readonly why: RevokeWhy | null;
}

/**
 * G2, R1: a payment and its grant. The source grants once, whichever payment and message names it; and where money of this payment came back before, what
 * belongs to it is revoked in the same decision.
 * @param known the payment as it is stored, if it is.
 */
export function grantPayment({ facts, now }: LoadedAccount, made: MadePayment, credits: PaidCredits, known: Payment | null): DecidedPayment {
  const { userId: accountId, sourceRef } = made;
  const first = facts.grants.find(({ grant }) => grant.sourceRef === sourceRef)?.grant;
  const grant: Grant = first ?? { id: randomUUID(), accountId, sourceRef, createdAt: now, isGrace: false, ...credits };
  const commands: SequencedCommand<CreditError>[] = [(seen) => ({ ok: true, value: expireDue(seen, now) })];
  if (first === undefined) commands.push((seen) => issueGrant(seen, { grant }, now));
  if (known !== null && known.userId === null) commands.push(revokeBack(grant, { paidCents: made.paidCents, before: 0, returnedCents: known.returnedCents }, now));
  return { decision: decide(facts, commands), statements: notePayment(made, known), why: known === null ? null : whyOf(known.reason) };
}

/** How much of a payment had come back before, and has come back in all. Whole cents. */
export interface ReturnedMoney {
  readonly paidCents: number;
  readonly before: number;
  readonly returnedCents: number;
}

/** R1: what is revoked of a grant when more of its payment comes back. */
export function decideMoneyBack({ facts, now }: LoadedAccount, grant: Grant, money: ReturnedMoney): Decision {
  return decide(facts, [revokeBack(grant, money, now)]);
}

/** What is to be revoked is added to what was to be revoked for other reasons, such as a correction: neither counts as the other. */
function revokeBack({ id: grantId, amount }: Grant, { paidCents, before, returnedCents }: ReturnedMoney, now: number): SequencedCommand<CreditError> {
  const more = revokeTargetOf(amount, { paidCents, returnedCents }) - revokeTargetOf(amount, { paidCents, returnedCents: before });
  return (seen) => {
    const target = seen.grants.find(({ grant }) => grant.id === grantId)?.revokeTarget ?? 0;
    return revokeGrant(seen, { grantId, revokeTarget: Math.min(amount, target + more) }, now);
  };
}

function decide(facts: AccountFacts, commands: readonly SequencedCommand<CreditError>[]): Decision {
  const decided = inSequence(facts, commands);
  assert(decided.ok, 'what the catalogue sells can be granted, and no more of it revoked than it is');
  return decided.value;
}

function whyOf(reason: string | null): RevokeWhy | null {
  return reason === 'refund' || reason === 'chargeback' ? { reason, note: null } : null;
}
