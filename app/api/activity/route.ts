import { NextResponse } from 'next/server';
import { activityFiltersSchema } from '@/lib/activity/filters-schema';
import { readCursor } from '@/lib/server/activity/cursor';
import { listActivity } from '@/lib/server/activity/list-activity';
import { queryOf } from '@/lib/server/request-input';
import { defineRoute, problem } from '@/lib/server/route';

export const GET = defineRoute({
  name: 'listActivity',
  limit: 'read',
  async run({ user, request }) {
    const filters = queryOf(request, activityFiltersSchema);
    if (!filters.ok) return filters.error;
    const place = new URL(request.url).searchParams.get('after');
    const after = place === null ? null : readCursor(place);
    if (after === null && place !== null) {
      return problem(400, { code: 'invalid_input', fields: [{ path: 'after', message: 'Send the "next" of the page before, or nothing.' }] });
    }
    return NextResponse.json(await listActivity(user.id, filters.value, after), { headers: { 'cache-control': 'no-store' } });
  },
});
