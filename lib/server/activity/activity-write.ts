import 'server-only';
import type { ActivityDetail } from '@/lib/activity/event';
import type { ActivityKind, ActivityStatus } from '@/lib/activity/words';
import type { CreditType } from '@/lib/credits/model';

/** A row of the activity log to be written. Instants in ms, account time. */
export interface ActivityWrite {
  readonly id: string;
  readonly at: number;
  /** Of its last change; `at` where it is left out. */
  readonly updatedAt?: number;
  readonly kind: ActivityKind;
  readonly status: ActivityStatus;
  readonly tool: string | null;
  readonly surface: string | null;
  readonly projectId: string | null;
  readonly projectName: string | null;
  readonly generationId: string | null;
  readonly grantId: string | null;
  readonly requestId: string | null;
  readonly subscription: number;
  readonly purchased: number;
  readonly activity: number;
  readonly balanceAfter: number;
  readonly detail: ActivityDetail;
}

const nowhere = { tool: null, surface: null, projectId: null, projectName: null, generationId: null, grantId: null, requestId: null } as const;

/** A row that belongs to no generation and no project, with amounts of one type. */
export function plainActivity(
  fields: Pick<ActivityWrite, 'id' | 'at' | 'kind' | 'status' | 'balanceAfter' | 'detail'> & Partial<ActivityWrite>,
  amounts: Partial<Record<CreditType, number>>,
): ActivityWrite {
  return { ...nowhere, subscription: 0, purchased: 0, activity: 0, ...amounts, ...fields };
}
