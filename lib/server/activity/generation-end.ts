import 'server-only';
import type { ActivityDetail } from '@/lib/activity/event';
import type { ActivityStatus } from '@/lib/activity/words';
import type { CreditType, Decision, EntryKind } from '@/lib/credits/model';

export interface EndedGeneration {
  readonly price: number;
  readonly outputCount: number;
  /** How many outputs were there when it ended. */
  readonly finished: number;
  readonly failure: string | null;
}

/** What the row of a generation says after its end. */
export interface RowAfterEnd {
  readonly status: ActivityStatus;
  readonly amounts: Readonly<Record<CreditType, number>>;
  readonly detail: ActivityDetail;
}

/** A1: the generation's one row changes its status; its amounts become what was captured, or what was given back if nothing was. */
export function rowAfterEnd({ price, outputCount, finished, failure }: EndedGeneration, decision: Decision): RowAfterEnd {
  const returned = amountsOf(decision, 'release');
  const returnedTotal = returned.subscription + returned.purchased + returned.activity;
  return {
    status: finished === 0 ? 'returned' : returnedTotal > 0 ? 'partly-used' : 'used',
    amounts: finished > 0 ? amountsOf(decision, 'capture') : returned,
    detail: { kind: 'generation', price, outputCount, outputsReady: finished, returned: returnedTotal, failure },
  };
}

function amountsOf(decision: Decision, kind: EntryKind): Record<CreditType, number> {
  const amounts: Record<CreditType, number> = { subscription: 0, purchased: 0, activity: 0 };
  for (const entry of decision.entries) if (entry.kind === kind) amounts[entry.type] += entry.amount;
  return amounts;
}
