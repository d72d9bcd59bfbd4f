import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { ActivityFilters } from '@/lib/activity/filters';
import type { Span } from '@/lib/activity/spans';

/**
 * What filters ask of a roll-up `d` of activity_days, days aside. Rows of one bucket are equal in all of it, so a roll-up passes as its rows do.
 */
export function passingRollUps({ type, tool, status, surface }: ActivityFilters): Prisma.Sql {
  return Prisma.sql`(${type ?? null}::text IS NULL OR CASE ${type ?? null}::text WHEN 'subscription' THEN d.subscription WHEN 'purchased' THEN d.purchased ELSE d.activity END > 0)
    AND (${tool ?? null}::text IS NULL OR d.tool = ${tool ?? null}::text)
    AND (${status ?? null}::text IS NULL OR d.status = ${status ?? null}::text)
    AND (${surface ?? null}::text IS NULL OR d.surface = ${surface ?? null}::text)`;
}

/** Spans as a table `s` with the columns grain, first_day, end_day and sign. */
export function spanRows(spans: readonly Span[]): Prisma.Sql {
  return Prisma.sql`jsonb_to_recordset(${JSON.stringify(spans.map(({ grain, from, until, sign }) => ({ grain, first_day: from, end_day: until, sign })))}::jsonb)
    AS s (grain text, first_day date, end_day date, sign integer)`;
}
