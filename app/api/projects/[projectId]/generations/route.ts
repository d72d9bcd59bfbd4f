import { NextResponse } from 'next/server';
import { historyQuerySchema, listHistory } from '@/lib/server/generations/history/list-history';
import { queryOf } from '@/lib/server/request-input';
import { defineRoute, notFoundProblem } from '@/lib/server/route';

export const GET = defineRoute<{ projectId: string }>({
  name: 'listHistory',
  limit: 'read',
  async run({ user, request, params }) {
    const query = queryOf(request, historyQuerySchema);
    if (!query.ok) return query.error;
    const page = await listHistory(user.id, params.projectId, query.value);
    return page === null ? notFoundProblem() : NextResponse.json(page, { headers: { 'cache-control': 'no-store' } });
  },
});
