import { NextResponse } from 'next/server';
import { readPastRequest } from '@/lib/server/generations/history/list-history';
import { defineRoute, notFoundProblem } from '@/lib/server/route';

export const GET = defineRoute<{ projectId: string; generationId: string }>({
  name: 'readPastRequest',
  limit: 'read',
  async run({ user, params }) {
    const request = await readPastRequest(user.id, params.projectId, params.generationId);
    return request === null ? notFoundProblem() : NextResponse.json(request, { headers: { 'cache-control': 'no-store' } });
  },
});
