import { NextResponse } from 'next/server';
import { z } from 'zod';
import { limits } from '@/lib/base/limits';
import { projectDocumentSchema } from '@/lib/editor/document/schema';
import { loadProject } from '@/lib/server/projects/load-project';
import { saveDocument } from '@/lib/server/projects/write-projects';
import { bodyOf } from '@/lib/server/request-input';
import { defineRoute, notFoundProblem } from '@/lib/server/route';
import { notify } from '@/lib/server/updates/notify';

const saveSchema = z.object({ baseRevision: z.number().int().min(1), document: projectDocumentSchema, restoredFrom: z.uuid().optional() });

export const GET = defineRoute<{ projectId: string }>({
  name: 'readDocument',
  limit: 'read',
  async run({ user, params }) {
    const project = await loadProject(user.id, params.projectId);
    if (project === null) return notFoundProblem();
    return NextResponse.json({ revision: project.revision, document: project.document }, { headers: { 'cache-control': 'no-store' } });
  },
});

export const PUT = defineRoute<{ projectId: string }>({
  name: 'saveDocument',
  limit: 'save',
  async run({ user, request, params }) {
    const body = await bodyOf(request, limits.documentBytes, saveSchema);
    if (!body.ok) return body.error;
    const { baseRevision, document, restoredFrom } = body.value;
    const saved = await saveDocument(user.id, params.projectId, baseRevision, document, restoredFrom);
    if (saved.ok) {
      await notify({ accountId: user.id, projectId: params.projectId, revision: saved.value.revision, quiet: true });
      return NextResponse.json(saved.value);
    }
    if (saved.error.code === 'not_found') return notFoundProblem();
    return NextResponse.json({ revision: saved.error.revision, updatedAt: saved.error.updatedAt }, { status: 409 });
  },
});
