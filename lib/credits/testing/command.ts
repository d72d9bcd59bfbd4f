import type { HoldEnd } from '@/lib/credits/end-hold';
import type { HoldRequest } from '@/lib/credits/hold';
import type { Grant, HoldEnding } from '@/lib/credits/model';
import type { Revocation } from '@/lib/credits/revoke';

/** One decision of the core. */
export type LedgerCommand =
  | { readonly kind: 'issue'; readonly grant: Grant }
  | { readonly kind: 'hold'; readonly request: HoldRequest }
  | { readonly kind: 'end'; readonly end: HoldEnd }
  | { readonly kind: 'revoke'; readonly revocation: Revocation }
  | { readonly kind: 'expire' };

/** One step of a simulated history. */
export type Command =
  | LedgerCommand
  | { readonly kind: 'sequence'; readonly commands: readonly LedgerCommand[] }
  | { readonly kind: 'wait'; readonly durationMs: number };

/** A hold as the simulation itself remembers it, beside what the core says. */
export interface BookedHold {
  readonly request: HoldRequest;
  /** What it took, per grant, in order. */
  readonly drawn: readonly { readonly grantId: string; readonly amount: number }[];
  readonly ending: HoldEnding | null;
}

/** What the simulation remembers of a history. Never changed in place: a sequence is tried out on what follows from it. */
export interface Book {
  readonly grants: readonly Grant[];
  readonly holds: readonly BookedHold[];
  readonly now: number;
}
