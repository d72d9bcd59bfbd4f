import { NextResponse } from 'next/server';
import { z } from 'zod';
import { limits } from '@/lib/base/limits';
import { projectDocumentSchema } from '@/lib/editor/document/schema';
import { fieldErrors } from '@/lib/server/boundary';
import { loadProject } from '@/lib/server/projects/load-project';
import { saveDocument } from '@/lib/server/projects/write-projects';
import { readJson } from '@/lib/server/read-body';
import { defineRoute, notFoundProblem, problem } from '@/lib/server/route';
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
    const body = await readJson(request, limits.documentBytes);
    if (!body.ok) return problem(body.error.status, body.error);
    const parsed = saveSchema.safeParse(body.value);
    if (!parsed.success) return problem(400, { code: 'invalid_input', fields: fieldErrors(parsed.error) });
    const { baseRevision, document, restoredFrom } = parsed.data;
    const saved = await saveDocument(user.id, params.projectId, baseRevision, document, restoredFrom);
    if (saved.ok) {
      await notify({ accountId: user.id, projectId: params.projectId, revision: saved.value.revision, quiet: true });
      return NextResponse.json(saved.value);
    }
    if (saved.error.code === 'not_found') return notFoundProblem();
    return NextResponse.json({ revision: saved.error.revision, updatedAt: saved.error.updatedAt }, { status: 409 });
  },
});
