import type { Step } from '@/lib/editor/history';

/** What a log of steps is for. */
export interface LogHead {
  /** The digest of the document that the history ends at: with `mark` steps holding. */
  readonly digest: string;
  /** The version of the documents that its steps are for. */
  readonly documentVersion: number;
  /** Number of its first kept step. Steps are numbered from the first that the log ever had; those before are forgotten. */
  readonly from: number;
  /** Number of the step that redo would do again. */
  readonly mark: number;
  /** Number after its last step. */
  readonly to: number;
  /** Length of all its steps as JSON, in UTF-16 units. */
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly keptAt: number;
}

/** What is to be written, as one transaction. */
export interface LogChange {
  readonly head: LogHead;
  /** Numbers of the steps that are in it no longer. */
  readonly removed: readonly number[];
  /** Steps as JSON under their numbers; what stood there goes. */
  readonly added: readonly (readonly [number: number, json: string])[];
}

/** A log as it was kept. */
export interface KeptLog {
  readonly head: LogHead;
  readonly steps: readonly Step[];
}

/**
 * Where one page keeps the steps of one project of one account, in a log of its own (EU3). Each method may throw: storage can be full, switched
 * off or taken away.
 */
export interface HistoryStore {
  /** Takes over the newest log of a page that is no more which ends at this document; it is this page's from then on. Null where there is none. */
  takeOver(digest: string, documentVersion: number): Promise<KeptLog | null>;
  /** What of it happens before it returns is all that a page that is being left can still do, so it begins at once. */
  write(change: LogChange): Promise<void>;
  /** EU4: forgets the other logs that pages of this project left behind, and the oldest of all projects beyond the bound. */
  prune(): Promise<void>;
  /** Says that this page is over. */
  close(): void;
}
