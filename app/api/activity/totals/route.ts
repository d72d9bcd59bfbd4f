import { NextResponse } from 'next/server';
import { logTotals } from '@/lib/server/activity/activity-totals';
import { requestedFilters } from '@/lib/server/activity/requested-filters';
import { defineRoute } from '@/lib/server/route';

export const GET = defineRoute({
  name: 'activityTotals',
  limit: 'read',
  async run({ user, request }) {
    const filters = requestedFilters(request);
    if (!filters.ok) return filters.error;
    return NextResponse.json(await logTotals(user.id, filters.value), { headers: { 'cache-control': 'no-store' } });
  },
});
