import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { ActivityWrite } from '@/lib/server/activity/activity-write';

/** A query that writes rows of the activity log, to run in the transaction of what they tell (A1). */
export function insertActivity(accountId: string, rows: readonly ActivityWrite[]): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO activity_rows (account_id, id, at, updated_at, kind, status, tool, surface, project_id, project_name, generation_id, grant_id,
      request_id, subscription, purchased, activity, balance_after, detail)
    SELECT ${accountId}::text, r.id, to_timestamp(r.at / 1000.0), to_timestamp(coalesce(r."updatedAt", r.at) / 1000.0), r.kind, r.status, r.tool, r.surface, r."projectId",
      r."projectName", r."generationId", r."grantId", r."requestId", r.subscription, r.purchased, r.activity, r."balanceAfter", r.detail
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id text, at bigint, "updatedAt" bigint, kind text, status text, tool text, surface text,
      "projectId" text, "projectName" text, "generationId" text, "grantId" text, "requestId" text, subscription integer, purchased integer,
      activity integer, "balanceAfter" bigint, detail jsonb)
    RETURNING 1`;
}
