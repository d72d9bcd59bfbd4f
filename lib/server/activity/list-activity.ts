import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { filtersBuckets, rangeOf, type ActivityFilters } from '@/lib/activity/filters';
import type { ActivityPage } from '@/lib/activity/page';
import { limits } from '@/lib/base/limits';
import { activityView } from '@/lib/server/activity/activity-views';
import type { ActivityCursor } from '@/lib/server/activity/cursor';
import { writeCursor } from '@/lib/server/activity/cursor';
import { passingRollUps } from '@/lib/server/activity/roll-ups';
import { db } from '@/lib/server/db';

/** Where filters let every tenth row pass, a page of them is among so many rows per row of the page. */
const nearRowsPerRow = 10;

/**
 * A page of a person's activity log, newest first. Pages are cut by the place of a row and not by counting, so rows that are added
 * meanwhile neither repeat nor hide one, and the thousandth page costs as much as the first.
 * @param after where the page before ended; null for the newest rows.
 */
export async function listActivity(userId: string, filters: ActivityFilters, after: ActivityCursor | null = null, pageRows: number = limits.activityPageRows): Promise<ActivityPage> {
  const ids = await idsOfPage(userId, filters, placeOf(filters, after), pageRows + 1);
  const rows = await db().activityRow.findMany({ where: { accountId: userId, id: { in: ids.slice(0, pageRows) } }, orderBy: [{ at: 'desc' }, { id: 'desc' }] });
  const last = rows.at(-1);
  const next = ids.length > pageRows && last !== undefined ? writeCursor({ at: last.at.getTime(), id: last.id }) : null;
  return { rows: rows.map(activityView), next };
}

/**
 * The ids of the first rows after a place that pass the filters. They are looked for among the nearest rows first. Where too few pass there, the
 * roll-ups name the buckets that pass, and those are merged: a filter that lets almost nothing through reads almost nothing.
 */
async function idsOfPage(userId: string, filters: ActivityFilters, place: Prisma.Sql, count: number): Promise<string[]> {
  if (!filtersBuckets(filters)) {
    const rows = await db().$queryRaw<{ id: string }[]>`
      SELECT r.id FROM activity_rows r WHERE r.account_id = ${userId} AND ${place} ORDER BY r.at DESC, r.id DESC LIMIT ${count}`;
    return rows.map(({ id }) => id);
  }
  const nearRows = count * nearRowsPerRow;
  const buckets = Prisma.sql`SELECT d.bucket FROM activity_days d WHERE d.account_id = ${userId} AND d.grain = 'all' AND ${passingRollUps(filters)}`;
  const near = await db().$queryRaw<{ id: string | null; looked: bigint }[]>`
    WITH near AS MATERIALIZED (
      SELECT r.id, r.at, r.bucket FROM activity_rows r WHERE r.account_id = ${userId} AND ${place} ORDER BY r.at DESC, r.id DESC LIMIT ${nearRows}
    )
    SELECT passing.id, (SELECT count(*) FROM near) AS looked
    FROM (VALUES (1)) always (row) LEFT JOIN (SELECT id, at FROM near WHERE bucket IN (${buckets})) passing ON true
    ORDER BY passing.at DESC, passing.id DESC LIMIT ${count}`;
  const found = near.flatMap(({ id }) => id ?? []);
  if (found.length === count || Number(near[0]?.looked ?? 0) < nearRows) return found;
  const merged = await db().$queryRaw<{ id: string }[]>`
    SELECT first.id FROM (${buckets}) b CROSS JOIN LATERAL (
      SELECT r.id, r.at FROM activity_rows r WHERE r.account_id = ${userId} AND r.bucket = b.bucket AND ${place} ORDER BY r.at DESC, r.id DESC LIMIT ${count}
    ) first
    ORDER BY first.at DESC, first.id DESC LIMIT ${count}`;
  return merged.map(({ id }) => id);
}

/** The rows `r` of the filters' days that come after the cursor; `at` is bounded by itself, so that the index begins at the right place. */
function placeOf(filters: ActivityFilters, after: ActivityCursor | null): Prisma.Sql {
  const { fromAt, untilAt } = rangeOf(filters);
  const conditions = [
    ...(fromAt === null ? [] : [Prisma.sql`r.at >= ${new Date(fromAt)}::timestamptz`]),
    ...(untilAt === null ? [] : [Prisma.sql`r.at < ${new Date(untilAt)}::timestamptz`]),
    ...(after === null ? [] : [Prisma.sql`(r.at, r.id) < (${new Date(after.at)}::timestamptz, ${after.id})`]),
  ];
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, ' AND ');
}
