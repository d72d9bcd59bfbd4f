import { NextResponse } from 'next/server';
import { readVersion } from '@/lib/server/projects/versions';
import { defineRoute, notFoundProblem } from '@/lib/server/route';

export const GET = defineRoute<{ projectId: string; versionId: string }>({
  name: 'readVersion',
  limit: 'read',
  async run({ user, params }) {
    const version = await readVersion(user.id, params.projectId, params.versionId);
    // A version never changes.
    return version === null ? notFoundProblem() : NextResponse.json(version, { headers: { 'cache-control': 'private, max-age=3600' } });
  },
});
