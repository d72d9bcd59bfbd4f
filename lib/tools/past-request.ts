/** How a request stands, as its history tells it. `running` is all that has not ended. */
export type PastStatus = 'queued' | 'running' | 'succeeded' | 'partly' | 'failed' | 'cancelled';

/** TO43, TO44: one request of a project's history, as its owner's browser receives it. */
export interface PastRequest {
  readonly id: string;
  /** May be one that this release does not have any more. */
  readonly tool: string;
  /** As they were confirmed; proved by the tool's schema before they are used (TO45). */
  readonly settings: unknown;
  /** The person's words. */
  readonly prompt: string;
  /** Who made it. */
  readonly provider: string;
  readonly status: PastStatus;
  /** Why something did not come; null where all came. */
  readonly failure: string | null;
  /** In credits: what was confirmed. */
  readonly price: number;
  /** In credits: what was paid in the end; null until it has ended. */
  readonly charged: number | null;
  readonly outputCount: number;
  /** How many of them came. */
  readonly outputsReady: number;
  /** The results that are among the media, in their order. */
  readonly resultIds: readonly string[];
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

/** A part of a history, newest first. */
export interface HistoryPage {
  readonly requests: readonly PastRequest[];
  /** Where the next part begins; null after the last one. */
  readonly next: string | null;
}
