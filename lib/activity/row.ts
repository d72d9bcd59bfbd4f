import type { CreditType } from '@/lib/credits/model';
import type { ActivityKind, ActivityStatus } from '@/lib/activity/words';

export interface TypedAmount {
  readonly type: CreditType;
  readonly amount: number;
}

/** A row of the activity log as browsers receive it. Instants in ms since the epoch, account time. */
export interface ActivityRowView {
  readonly id: string;
  readonly at: number;
  readonly updatedAt: number;
  readonly kind: ActivityKind;
  readonly status: ActivityStatus;
  readonly sentence: string;
  readonly tool: string | null;
  readonly surface: string | null;
  readonly projectId: string | null;
  readonly projectName: string | null;
  /** In the order of the credit types; types without an amount are left out. */
  readonly amounts: readonly TypedAmount[];
  readonly balanceAfter: number;
  readonly requestId: string | null;
  readonly generationId: string | null;
}
