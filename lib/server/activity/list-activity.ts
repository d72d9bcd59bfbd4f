import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { rangeOf, type ActivityFilters } from '@/lib/activity/filters';
import type { ActivityPage } from '@/lib/activity/page';
import { limits } from '@/lib/base/limits';
import { activityView } from '@/lib/server/activity/activity-views';
import type { ActivityCursor } from '@/lib/server/activity/cursor';
import { writeCursor } from '@/lib/server/activity/cursor';
import { db } from '@/lib/server/db';

/**
 * A page of a person's activity log, newest first. Pages are cut by the place of a row and not by counting, so rows that are added
 * meanwhile neither repeat nor hide one, and the thousandth page costs as much as the first.
 * @param after where the page before ended; null for the newest rows.
 */
export async function listActivity(userId: string, filters: ActivityFilters, after: ActivityCursor | null = null, pageRows: number = limits.activityPageRows): Promise<ActivityPage> {
  const rows = await db().activityRow.findMany({
    where: { accountId: userId, AND: [...filterConditions(filters), ...(after === null ? [] : [isAfter(after)])] },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: pageRows + 1,
  });
  const shown = rows.slice(0, pageRows);
  const last = shown.at(-1);
  const next = rows.length > pageRows && last !== undefined ? writeCursor({ at: last.at.getTime(), id: last.id }) : null;
  return { rows: shown.map(activityView), next };
}

/** Older than the row at the cursor. The first condition alone lets the index begin at the right place. */
function isAfter({ at, id }: ActivityCursor): Prisma.ActivityRowWhereInput {
  return { at: { lte: new Date(at) }, OR: [{ at: { lt: new Date(at) } }, { id: { lt: id } }] };
}

function filterConditions({ type, tool, status, surface, ...days }: ActivityFilters): Prisma.ActivityRowWhereInput[] {
  const { fromAt, untilAt } = rangeOf(days);
  return [
    ...(type === undefined ? [] : [{ [type]: { gt: 0 } }]),
    ...(tool === undefined ? [] : [{ tool }]),
    ...(status === undefined ? [] : [{ status }]),
    ...(surface === undefined ? [] : [{ surface }]),
    ...(fromAt === null ? [] : [{ at: { gte: new Date(fromAt) } }]),
    ...(untilAt === null ? [] : [{ at: { lt: new Date(untilAt) } }]),
  ];
}
