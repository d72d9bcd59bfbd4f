import type { ActivityStatus } from '@/lib/activity/words';
import type { CreditType } from '@/lib/credits/model';

/** What a row says has become of its credits; the amounts of a declined attempt are none. */
export const outcomes = ['used', 'held', 'returned', 'granted', 'lapsed', 'revoked'] as const;
export type Outcome = (typeof outcomes)[number];

/** A1: what was used in part was used. */
export function outcomeOf(status: ActivityStatus): Outcome | null {
  if (status === 'declined') return null;
  return status === 'partly-used' ? 'used' : status;
}

export type ByType = Readonly<Record<CreditType, number>>;

export interface ToolTotals {
  readonly tool: string;
  readonly rows: number;
  /** A1: captures. In credits. */
  readonly used: ByType;
  /** Given back, of all types: whole prices, and the parts of what did not arrive. In credits. */
  readonly returned: number;
}

/** What the rows under some filters add up to. */
export interface ActivityTotals {
  /** How many rows pass. */
  readonly rows: number;
  /** In credits. `used` counts captures (A1); `returned` what generations gave back of which nothing came. */
  readonly byOutcome: Readonly<Record<Outcome, ByType>>;
  /** The tools of the rows, the most used first. */
  readonly byTool: readonly ToolTotals[];
}

/** What the page shows above the rows. */
export interface LogTotals {
  /** Of the rows that pass the filters. */
  readonly shown: ActivityTotals;
  /** Of all time. */
  readonly all: ActivityTotals;
}
