import 'server-only';
import type { ActivityRow } from '@/generated/prisma/client';
import { activityDetailSchema, activityKinds, activityStatuses } from '@/lib/activity/event';
import type { ActivityRowView } from '@/lib/activity/row';
import { sentenceOf } from '@/lib/activity/sentence';
import { assert } from '@/lib/base/assert';
import { creditTypes } from '@/lib/credits/model';
import { activitySentences } from '@/lib/texts/en/activity-sentences';

/** A row of the activity log as its owner's browser receives it, with its sentence. */
export function activityView(row: ActivityRow): ActivityRowView {
  const kind = activityKinds.find((candidate) => candidate === row.kind);
  const status = activityStatuses.find((candidate) => candidate === row.status);
  assert(kind !== undefined && status !== undefined, `activity row ${row.id} has a known kind and status`);
  const detail = activityDetailSchema.parse(row.detail);
  const amounts = creditTypes.flatMap((type) => (row[type] > 0 ? [{ type, amount: row[type] }] : []));
  return {
    id: row.id, at: row.at.getTime(), updatedAt: row.updatedAt.getTime(), kind, status, amounts,
    sentence: sentenceOf({ status, amounts, detail }, activitySentences),
    tool: row.tool, surface: row.surface, projectId: row.projectId, projectName: row.projectName,
    balanceAfter: Number(row.balanceAfter), requestId: row.requestId, generationId: row.generationId,
  };
}
