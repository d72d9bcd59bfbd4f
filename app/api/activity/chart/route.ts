import { NextResponse } from 'next/server';
import { activityFiltersSchema } from '@/lib/activity/filters-schema';
import { activityChart } from '@/lib/server/activity/activity-chart';
import { queryOf } from '@/lib/server/request-input';
import { defineRoute } from '@/lib/server/route';

export const GET = defineRoute({
  name: 'activityChart',
  limit: 'read',
  async run({ user, request }) {
    const filters = queryOf(request, activityFiltersSchema);
    if (!filters.ok) return filters.error;
    return NextResponse.json(await activityChart(user.id, filters.value), { headers: { 'cache-control': 'no-store' } });
  },
});
