import type { ActivityRowView } from '@/lib/activity/row';

/** One page of the activity log, newest first. */
export interface ActivityPage {
  readonly rows: readonly ActivityRowView[];
  /** Names the place after the last row; null where nothing is older. */
  readonly next: string | null;
}
