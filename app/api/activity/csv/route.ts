import { activityFiltersSchema } from '@/lib/activity/filters-schema';
import { exportActivity } from '@/lib/server/activity/export-activity';
import { accountNow } from '@/lib/server/credits/account-now';
import { queryOf } from '@/lib/server/request-input';
import { defineRoute } from '@/lib/server/route';

export const GET = defineRoute({
  name: 'exportActivity',
  limit: 'export',
  async run({ user, request }) {
    const filters = queryOf(request, activityFiltersSchema);
    if (!filters.ok) return filters.error;
    const today = new Date(await accountNow(user.id)).toISOString().slice(0, 10);
    return new Response(exportActivity(user.id, filters.value), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="tallycut-activity-${today}.csv"`,
        'cache-control': 'no-store',
      },
    });
  },
});
