import type { EntryDraft, Grant, Hold } from '@/lib/credits/model';
import { sampleAccount } from '@/lib/credits/testing/sample-ledger';

/** What someone with full access could write: rows, chained anew, and the records beside them. */
export interface Written {
  drafts: EntryDraft[];
  grants: Grant[];
  holds: Hold[];
}

/** The sample ledger, to be changed. */
export function written(): Written {
  const { drafts, grants, facts } = sampleAccount();
  return { drafts: [...drafts], grants, holds: [...facts.holds] };
}

/** One change to what is written. */
export type Tampering = (ledger: Written) => void;

/** Changes the row with this number. */
export function row(seq: number, change: Partial<EntryDraft>): Tampering {
  return ({ drafts }) => void drafts.splice(seq - 1, 1, { ...rowOf(drafts, seq), ...change });
}

export function rowOf(drafts: readonly EntryDraft[], seq: number): EntryDraft {
  const found = drafts[seq - 1];
  if (found === undefined) throw new Error(`There is no row ${seq}.`);
  return found;
}

/** Deletes these rows. */
export function without(...seqs: number[]): Tampering {
  return (ledger) => void (ledger.drafts = ledger.drafts.filter((_, index) => !seqs.includes(index + 1)));
}

/** Puts this row after the next one. */
export function swapped(seq: number): Tampering {
  return ({ drafts }) => void drafts.splice(seq - 1, 2, rowOf(drafts, seq + 1), rowOf(drafts, seq));
}

/** Puts a row in the place of this number, before the one that is there. */
export function inserted(seq: number, make: (drafts: readonly EntryDraft[]) => EntryDraft): Tampering {
  return ({ drafts }) => void drafts.splice(seq - 1, 0, make(drafts));
}

/** Deletes all rows after this one. */
export function cutAfter(seq: number): Tampering {
  return (ledger) => void (ledger.drafts = ledger.drafts.slice(0, seq));
}

/** Changes the record of a grant. */
export function grant(id: string, change: Partial<Grant>): Tampering {
  return (ledger) => void (ledger.grants = ledger.grants.map((record) => (record.id === id ? { ...record, ...change } : record)));
}

/** Changes the record of a hold. */
export function hold(id: string, change: Partial<Hold>): Tampering {
  return (ledger) => void (ledger.holds = ledger.holds.map((record) => (record.id === id ? { ...record, ...change } : record)));
}

export function all(...changes: Tampering[]): Tampering {
  return (ledger) => changes.forEach((change) => change(ledger));
}

/** Deletes the records of all grants after this one. */
export function grantsUpTo(id: string): Tampering {
  return (ledger) => void (ledger.grants = ledger.grants.slice(0, ledger.grants.findIndex((record) => record.id === id) + 1));
}
