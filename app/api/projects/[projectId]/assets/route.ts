import { NextResponse } from 'next/server';
import { loadProject } from '@/lib/server/projects/load-project';
import { defineRoute, notFoundProblem } from '@/lib/server/route';

export const GET = defineRoute<{ projectId: string }>({
  name: 'listAssets',
  limit: 'read',
  async run({ user, params }) {
    const project = await loadProject(user.id, params.projectId);
    if (project === null) return notFoundProblem();
    return NextResponse.json({ revision: project.revision, assets: project.assets }, { headers: { 'cache-control': 'no-store' } });
  },
});
