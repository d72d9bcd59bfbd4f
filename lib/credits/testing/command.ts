import type { HoldEnd } from '@/lib/credits/end-hold';
import type { HoldRequest } from '@/lib/credits/hold';
import type { Grant, HoldEnding } from '@/lib/credits/model';
import type { Revocation } from '@/lib/credits/revoke';

/** One step of a simulated history. */
export type Command =
  | { readonly kind: 'issue'; readonly grant: Grant }
  | { readonly kind: 'hold'; readonly request: HoldRequest }
  | { readonly kind: 'end'; readonly end: HoldEnd }
  | { readonly kind: 'revoke'; readonly revocation: Revocation }
  | { readonly kind: 'expire' }
  | { readonly kind: 'wait'; readonly durationMs: number };

/** A hold as the simulation itself remembers it, beside what the core says. */
export interface BookedHold {
  readonly request: HoldRequest;
  /** What it took, per grant, in order. */
  readonly drawn: readonly { readonly grantId: string; readonly amount: number }[];
  ending: HoldEnding | null;
}

/** What the simulation remembers of a history. */
export interface Book {
  readonly grants: Grant[];
  readonly holds: BookedHold[];
  now: number;
}
