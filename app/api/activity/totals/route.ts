import { NextResponse } from 'next/server';
import { activityFiltersSchema } from '@/lib/activity/filters-schema';
import { logTotals } from '@/lib/server/activity/activity-totals';
import { queryOf } from '@/lib/server/request-input';
import { defineRoute } from '@/lib/server/route';

export const GET = defineRoute({
  name: 'activityTotals',
  limit: 'read',
  async run({ user, request }) {
    const filters = queryOf(request, activityFiltersSchema);
    if (!filters.ok) return filters.error;
    return NextResponse.json(await logTotals(user.id, filters.value), { headers: { 'cache-control': 'no-store' } });
  },
});
