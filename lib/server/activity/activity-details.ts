import 'server-only';
import type { ActivityDetails } from '@/lib/activity/details';
import { activityKinds } from '@/lib/activity/words';
import { oneOf } from '@/lib/base/one-of';
import { activityView } from '@/lib/server/activity/activity-views';
import { ledgerOfEvent } from '@/lib/server/credits/ledger-of-event';
import { db } from '@/lib/server/db';

/** A row of a person's log with the ledger behind it. null where this person has no such row. */
export async function activityDetails(userId: string, rowId: string): Promise<ActivityDetails | null> {
  const row = await db().activityRow.findUnique({ where: { accountId_id: { accountId: userId, id: rowId } } });
  if (row === null) return null;
  return { row: activityView(row), ...(await ledgerOfEvent(userId, { ...row, kind: oneOf(activityKinds, row.kind) })) };
}
