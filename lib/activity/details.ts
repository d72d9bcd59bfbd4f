import type { ActivityRowView } from '@/lib/activity/row';
import type { BurnPolicy, CreditType, EntryKind, HoldEndCause } from '@/lib/credits/model';

/** The hold of a generation. Instants in ms, account time, except the deadline, which is real time (H6). */
export interface HoldDetail {
  readonly placedAt: number;
  readonly deadlineAt: number;
  readonly policy: BurnPolicy;
  readonly amount: number;
  /** H3; null while it is held. */
  readonly ending: { readonly endedAt: number; readonly cause: HoldEndCause; readonly captured: number } | null;
}

/** A grant that an event drew on, gave, or took from. Instants in ms, account time. */
export interface GrantDetail {
  readonly id: string;
  readonly type: CreditType;
  /** All that was granted, in credits. */
  readonly amount: number;
  /** The first two parts of the source reference, as in the sentence of the grant's own row. */
  readonly source: string;
  readonly item: string;
  readonly createdAt: number;
  readonly validFrom: number;
  /** Exclusive; null is without end. */
  readonly validUntil: number | null;
  /** What this event moved of it, in credits, by kind of entry; kinds that it has no entry of are left out. */
  readonly moved: Readonly<Partial<Record<EntryKind, number>>>;
}

export interface EntryDetail {
  readonly seq: number;
  readonly at: number;
  readonly kind: EntryKind;
  readonly type: CreditType;
  readonly amount: number;
  readonly grantId: string;
}

/** What the ledger knows of one row of the log. */
export interface LedgerOfEvent {
  readonly hold: HoldDetail | null;
  /** In the order in which the event came to them: of a hold, the burn order. */
  readonly grants: readonly GrantDetail[];
  readonly entries: readonly EntryDetail[];
}

/** Everything that there is to know of one row of the log. */
export interface ActivityDetails extends LedgerOfEvent {
  readonly row: ActivityRowView;
}
