import { NextResponse } from 'next/server';
import { listVersions } from '@/lib/server/projects/versions';
import { defineRoute, notFoundProblem } from '@/lib/server/route';

export const GET = defineRoute<{ projectId: string }>({
  name: 'listVersions',
  limit: 'read',
  async run({ user, params }) {
    const versions = await listVersions(user.id, params.projectId);
    return versions === null ? notFoundProblem() : NextResponse.json({ versions }, { headers: { 'cache-control': 'no-store' } });
  },
});
