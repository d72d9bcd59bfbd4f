import { NextResponse } from 'next/server';
import { fieldErrors } from '@/lib/server/boundary';
import { historyQuerySchema, listHistory } from '@/lib/server/generations/history/list-history';
import { defineRoute, notFoundProblem, problem } from '@/lib/server/route';

export const GET = defineRoute<{ projectId: string }>({
  name: 'listHistory',
  limit: 'read',
  async run({ user, request, params }) {
    const query = historyQuerySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!query.success) return problem(400, { code: 'invalid_input', fields: fieldErrors(query.error) });
    const page = await listHistory(user.id, params.projectId, query.data);
    return page === null ? notFoundProblem() : NextResponse.json(page, { headers: { 'cache-control': 'no-store' } });
  },
});
