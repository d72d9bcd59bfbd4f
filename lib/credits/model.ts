/**
 * The words of the credit core. Amounts are whole credits (T1), instants are milliseconds since the epoch in UTC,
 * ids are opaque texts that compare by code unit (G1).
 */

/** T1: no amount of the product passes this bound; sums of amounts may. */
export const maxAmount = 1_000_000_000;

export const creditTypes = ['subscription', 'purchased', 'activity'] as const;
export type CreditType = (typeof creditTypes)[number];

/** B1, B2: the order in which grants are drawn on. Stored with every hold. */
export const burnPolicies = ['type-order', 'subscription-activity-purchased', 'soonest-expiry'] as const;
export type BurnPolicy = (typeof burnPolicies)[number];

/** G1: an amount of credits of one type with a window of validity. Never changed once made. */
export interface Grant {
  readonly id: string;
  readonly accountId: string;
  readonly type: CreditType;
  readonly amount: number;
  /** Inclusive. */
  readonly validFrom: number;
  /** Exclusive; null is without end. */
  readonly validUntil: number | null;
  readonly createdAt: number;
  /** G2: unique in the account: the payment, billing period or award that this grant answers. */
  readonly sourceRef: string;
  /** H5: credits that came from grace get no second grace. */
  readonly isGrace: boolean;
}

/** L2: left + held + captured + expired + revoked = grant.amount, each ≥ 0. */
export interface GrantState {
  readonly grant: Grant;
  readonly left: number;
  readonly held: number;
  readonly captured: number;
  readonly expired: number;
  readonly revoked: number;
  /** R1: how much of the grant money back asks to revoke in all; what is held or spent may keep `revoked` below it. */
  readonly revokeTarget: number;
}

/** What a hold takes from one grant. A hold's list of them is in burn order (H1). */
export interface Allocation {
  readonly grantId: string;
  readonly type: CreditType;
  readonly amount: number;
}

/**
 * Why a hold ended: `completed` (all or some outputs), `cancelled` (by the person), `failed` (ours: provider, refusal, fewer
 * outputs than asked for) or `timed_out` (H6, ours too).
 */
export const holdEndCauses = ['completed', 'cancelled', 'failed', 'timed_out'] as const;
export type HoldEndCause = (typeof holdEndCauses)[number];

/** H3: a hold's one ending. `captured` is 0 where everything was given back. */
export interface HoldEnding {
  readonly cause: HoldEndCause;
  readonly captured: number;
  readonly endedAt: number;
}

export interface Hold {
  readonly id: string;
  readonly accountId: string;
  /** I1: made by the client before sending, unique in the account. */
  readonly requestId: string;
  readonly policy: BurnPolicy;
  readonly amount: number;
  readonly createdAt: number;
  readonly allocations: readonly Allocation[];
  /** null while open. */
  readonly ending: HoldEnding | null;
}

export const entryKinds = ['grant', 'hold', 'capture', 'release', 'expire', 'refund', 'revoke'] as const;
export type EntryKind = (typeof entryKinds)[number];

/**
 * One decided ledger entry that is not yet chained. What each kind moves inside its grant: `grant` nothing → left; `hold` left →
 * held; `capture` held → captured; `release` held → left; `expire` left → expired; `revoke` left → revoked; `refund` is a
 * zero-amount memo (L2) whose `revokeTarget` says how much of the grant is to be revoked in all.
 */
export interface EntryDraft {
  readonly kind: EntryKind;
  readonly type: CreditType;
  readonly grantId: string;
  readonly amount: number;
  /** Of hold, capture, release, and of the expire, revoke and grace grant that a release causes; else null. */
  readonly holdId: string | null;
  readonly requestId: string | null;
  /** Account time. Never before the entry that precedes it, except expiries, which are dated at their `validUntil` (L2). */
  readonly at: number;
  /** On `capture` and `release`: why the hold ended. */
  readonly cause: HoldEndCause | null;
  /** On `refund` only. */
  readonly revokeTarget: number | null;
}

/** L3: a ledger entry in its account's hash chain. `seq` counts from 1 without gaps. */
export interface LedgerEntry extends EntryDraft {
  readonly accountId: string;
  readonly seq: number;
  readonly previousHash: string;
  readonly hash: string;
}

/** Where an account's chain stands: what the next entry is chained to. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/**
 * What a decision needs to know of an account: every grant that has something left or held, plus the grants and holds
 * that the command names. Facts about exhausted grants may be left out.
 */
export interface AccountFacts {
  readonly accountId: string;
  readonly grants: readonly GrantState[];
  readonly holds: readonly Hold[];
}

/** The closed union of refusals, in the order in which they are checked. */
export type CreditError =
  | { readonly code: 'invalid_amount'; readonly amount: number }
  | { readonly code: 'invalid_window'; readonly validFrom: number; readonly validUntil: number | null }
  | { readonly code: 'source_already_granted'; readonly grantId: string }
  | { readonly code: 'request_id_reused'; readonly requestId: string }
  | { readonly code: 'price_rose'; readonly confirmed: number; readonly price: number }
  | { readonly code: 'insufficient_credits'; readonly required: number; readonly available: number; readonly shortBy: number }
  | { readonly code: 'unknown_grant'; readonly grantId: string }
  | { readonly code: 'unknown_hold'; readonly holdId: string }
  | { readonly code: 'hold_already_ended'; readonly ending: HoldEnding }
  | { readonly code: 'capture_exceeds_hold'; readonly amount: number; readonly held: number };

/** What a command decided: the entries to write, the grants that they create and the hold as it is afterwards. */
export interface Decision {
  readonly entries: readonly EntryDraft[];
  readonly newGrants: readonly Grant[];
  /** The hold that the command placed or ended, else null. */
  readonly hold: Hold | null;
}
