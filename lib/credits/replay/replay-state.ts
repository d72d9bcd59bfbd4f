import type {
  Allocation,
  BurnPolicy,
  EntryDraft,
  Grant,
  GrantState,
  Hold,
  HoldEndCause,
  HoldEnding,
  LedgerEntry,
} from '@/lib/credits/model';
import type { LedgerRule } from '@/lib/credits/replay/bad-row';

/** A hold as its rows tell it. */
export interface ReplayedHold {
  readonly id: string;
  readonly requestId: string;
  readonly createdAt: number;
  readonly firstSeq: number;
  readonly allocations: Allocation[];
  /** Per allocation: how much of it is neither captured nor released yet. */
  readonly open: number[];
  /** The policies in whose burn order the hold can have drawn, so far. */
  policies: readonly BurnPolicy[];
  captured: number;
  ending: HoldEnding | null;
}

/** A row that must come next, because of the one before it. */
export interface OwedRow {
  readonly rule: LedgerRule;
  readonly entry: Pick<EntryDraft, 'kind' | 'grantId' | 'amount' | 'at' | 'holdId' | 'requestId'>;
  /** For the `grant` row of a grace grant: the grant as it must be, except for its id. */
  readonly grace: Grant | null;
}

/** A hold that is being ended: all rows until it is used up belong to it. */
export interface EndingInProgress {
  readonly hold: ReplayedHold;
  readonly cause: HoldEndCause;
  readonly at: number;
  isReleasing: boolean;
}

/** What the replay knows after some rows. Changed in place, row by row: a ledger may have a million of them. */
export interface ReplayState {
  readonly accountId: string;
  /** The grants' own records, by id. */
  readonly grants: ReadonlyMap<string, Grant>;
  /** The holds' own records, by id; null when the caller gave none. */
  readonly holdRecords: ReadonlyMap<string, Hold> | null;
  readonly states: Map<string, GrantState>;
  /** Those of `states` that have something left: few, however long the ledger is. */
  readonly live: Map<string, GrantState>;
  readonly grantIdBySourceRef: Map<string, string>;
  readonly holds: Map<string, ReplayedHold>;
  readonly holdIdByRequestId: Map<string, string>;
  /** The hold whose rows are coming one after the other, as long as they do. */
  placing: ReplayedHold | null;
  ending: EndingInProgress | null;
  readonly owed: OwedRow[];
  head: { seq: number; hash: string };
  /** The latest instant that any row has named, in ms. */
  latestAt: number;
}

/** A row whose hold and request are known to be there: those of `hold`, `capture` and `release`. */
export type HoldRow = LedgerEntry & { readonly holdId: string; readonly requestId: string };
