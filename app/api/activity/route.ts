import { NextResponse } from 'next/server';
import { activityFiltersSchema } from '@/lib/activity/filters';
import { readCursor } from '@/lib/server/activity/cursor';
import { listActivity } from '@/lib/server/activity/list-activity';
import { fieldErrors } from '@/lib/server/boundary';
import { defineRoute, problem } from '@/lib/server/route';

export const GET = defineRoute({
  name: 'listActivity',
  limit: 'read',
  async run({ user, request }) {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const filters = activityFiltersSchema.safeParse(query);
    if (!filters.success) return problem(400, { code: 'invalid_input', fields: fieldErrors(filters.error) });
    const after = query.after === undefined ? null : readCursor(query.after);
    if (after === null && query.after !== undefined) {
      return problem(400, { code: 'invalid_input', fields: [{ path: 'after', message: 'Send the "next" of the page before, or nothing.' }] });
    }
    return NextResponse.json(await listActivity(user.id, filters.data, after), { headers: { 'cache-control': 'no-store' } });
  },
});
