import { err, ok, type Result } from '@/lib/base/result';
import { spendable } from '@/lib/credits/balance';
import { applyEntries } from '@/lib/credits/apply';
import { issueGrant } from '@/lib/credits/issue-grant';
import type { AccountFacts, CreditError, CreditType, Decision, Grant } from '@/lib/credits/model';
import { daysAfter, yearsAfter } from '@/lib/credits/periods';
import { revokeGrant } from '@/lib/credits/revoke';

/** How long an operator's grant is valid; `usual` is what E4 says of the type: purchased 2 years, activity without end. */
export type CorrectionValidity = { readonly kind: 'usual' } | { readonly kind: 'days'; readonly days: number } | { readonly kind: 'until'; readonly at: number };

/** What an operator puts right. Amounts in credits. */
export type Correction =
  | { readonly kind: 'grant'; readonly type: CreditType; readonly amount: number; readonly validity: CorrectionValidity }
  /** `amount` is how many more are to be revoked than are already; `all` is the whole grant. */
  | { readonly kind: 'revoke'; readonly grantId: string; readonly amount: number | 'all' };

/** What came of it, or would come. */
export interface CorrectionOutcome {
  readonly grantId: string;
  readonly type: CreditType;
  /** Credits that were granted, or that were left and are revoked at once. */
  readonly amount: number;
  /** Of a grant, in ms, exclusive; null is without end. */
  readonly validUntil: number | null;
  /** Of what is to be revoked: held now, and revoked when it comes back (H5). */
  readonly held: number;
  /** Of what is to be revoked: used or lapsed already, and not taken back (R1). */
  readonly gone: number;
  readonly balanceBefore: number;
  readonly balanceAfter: number;
}

export type CorrectionRefusal =
  | CreditError
  /** Subscription credits have no usual end of their own. */
  | { readonly code: 'needs_validity' }
  /** `most` is how many credits of the grant are not to be revoked yet. */
  | { readonly code: 'revokes_too_much'; readonly most: number };

export interface DecidedCorrection {
  readonly decision: Decision;
  readonly outcome: CorrectionOutcome;
}

/**
 * Decides a correction on what is known of an account, without writing it. `grant` is what a new grant is made of, beside what is asked for.
 * Refuses an amount that is not a whole number from 1 (`invalid_amount`), and what `CorrectionRefusal` lists.
 */
export function decideCorrection(
  facts: AccountFacts,
  correction: Correction,
  now: number,
  grant: Pick<Grant, 'id' | 'sourceRef'>,
): Result<DecidedCorrection, CorrectionRefusal> {
  if (correction.amount !== 'all' && correction.amount < 1) return err({ code: 'invalid_amount', amount: correction.amount });
  return correction.kind === 'grant' ? decideGrant(facts, correction, now, grant) : decideRevoke(facts, correction, now);
}

function decideGrant(
  facts: AccountFacts,
  { type, amount, validity }: Extract<Correction, { kind: 'grant' }>,
  now: number,
  named: Pick<Grant, 'id' | 'sourceRef'>,
): Result<DecidedCorrection, CorrectionRefusal> {
  if (validity.kind === 'usual' && type === 'subscription') return err({ code: 'needs_validity' });
  const validUntil = endOf(type, validity, now);
  const grant: Grant = { ...named, accountId: facts.accountId, type, amount, validFrom: now, validUntil, createdAt: now, isGrace: false };
  const decided = issueGrant(facts, { grant }, now);
  if (!decided.ok) return decided;
  return ok({ decision: decided.value, outcome: { grantId: grant.id, type, amount, validUntil, held: 0, gone: 0, ...balances(facts, decided.value, now) } });
}

function endOf(type: CreditType, validity: CorrectionValidity, now: number): number | null {
  if (validity.kind === 'until') return validity.at;
  if (validity.kind === 'days') return daysAfter(now, validity.days);
  return type === 'purchased' ? yearsAfter(now, 2) : null;
}

function decideRevoke(facts: AccountFacts, { grantId, amount }: Extract<Correction, { kind: 'revoke' }>, now: number): Result<DecidedCorrection, CorrectionRefusal> {
  const state = facts.grants.find(({ grant }) => grant.id === grantId);
  if (state === undefined) return err({ code: 'unknown_grant', grantId });
  const most = state.grant.amount - state.revokeTarget;
  const asked = amount === 'all' ? most : amount;
  if (asked < 1 || asked > most) return err({ code: 'revokes_too_much', most });
  const decided = revokeGrant(facts, { grantId, revokeTarget: state.revokeTarget + asked }, now);
  if (!decided.ok) return decided;
  const revoked = decided.value.entries.reduce((sum, entry) => (entry.kind === 'revoke' ? sum + entry.amount : sum), 0);
  // What an earlier revoke still waits for is held too, and comes first.
  const waiting = state.revokeTarget - state.revoked;
  const held = Math.min(Math.max(0, state.held - waiting), asked - revoked);
  const { type, validUntil } = state.grant;
  return ok({ decision: decided.value, outcome: { grantId, type, amount: revoked, validUntil, held, gone: asked - revoked - held, ...balances(facts, decided.value, now) } });
}

function balances(facts: AccountFacts, decision: Decision, now: number): Pick<CorrectionOutcome, 'balanceBefore' | 'balanceAfter'> {
  return { balanceBefore: spendable(facts.grants, now).total, balanceAfter: spendable(applyEntries(facts, decision).grants, now).total };
}
