import 'server-only';
import type { ActivityRow } from '@/generated/prisma/client';
import { activityDetailSchema } from '@/lib/activity/event';
import { activityKinds, activityStatuses } from '@/lib/activity/words';
import type { ActivityRowView } from '@/lib/activity/row';
import { sentenceOf } from '@/lib/activity/sentence';
import { oneOf } from '@/lib/base/one-of';
import { creditTypes } from '@/lib/credits/model';
import { activitySentences } from '@/lib/texts/en/activity-sentences';

/** A row of the activity log as its owner's browser receives it, with its sentence. */
export function activityView(row: ActivityRow): ActivityRowView {
  const [kind, status] = [oneOf(activityKinds, row.kind), oneOf(activityStatuses, row.status)];
  const detail = activityDetailSchema.parse(row.detail);
  const amounts = creditTypes.flatMap((type) => (row[type] > 0 ? [{ type, amount: row[type] }] : []));
  return {
    id: row.id, at: row.at.getTime(), updatedAt: row.updatedAt.getTime(), kind, status, amounts,
    sentence: sentenceOf({ status, amounts, detail }, activitySentences),
    tool: row.tool, surface: row.surface, projectId: row.projectId, projectName: row.projectName,
    balanceAfter: Number(row.balanceAfter), requestId: row.requestId, generationId: row.generationId,
  };
}
