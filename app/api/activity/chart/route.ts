import { NextResponse } from 'next/server';
import { activityChart } from '@/lib/server/activity/activity-chart';
import { requestedFilters } from '@/lib/server/activity/requested-filters';
import { defineRoute } from '@/lib/server/route';

export const GET = defineRoute({
  name: 'activityChart',
  limit: 'read',
  async run({ user, request }) {
    const filters = requestedFilters(request);
    if (!filters.ok) return filters.error;
    return NextResponse.json(await activityChart(user.id, filters.value), { headers: { 'cache-control': 'no-store' } });
  },
});
