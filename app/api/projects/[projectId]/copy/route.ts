import { NextResponse } from 'next/server';
import { z } from 'zod';
import { limits } from '@/lib/base/limits';
import { projectDocumentSchema } from '@/lib/editor/document/schema';
import { fieldErrors } from '@/lib/server/boundary';
import { duplicateProject } from '@/lib/server/projects/write-projects';
import { readJson } from '@/lib/server/read-body';
import { defineRoute, notFoundProblem, problem } from '@/lib/server/route';

const copySchema = z.object({ document: projectDocumentSchema });

/** A new project from a version that cannot be saved into its own, because that was changed elsewhere. */
export const POST = defineRoute<{ projectId: string }>({
  name: 'copyProject',
  limit: 'save',
  async run({ user, request, params }) {
    const body = await readJson(request, limits.documentBytes);
    if (!body.ok) return problem(body.error.status, body.error);
    const parsed = copySchema.safeParse(body.value);
    if (!parsed.success) return problem(400, { code: 'invalid_input', fields: fieldErrors(parsed.error) });
    const copied = await duplicateProject(user.id, params.projectId, parsed.data.document);
    if (copied.ok) return NextResponse.json(copied.value, { status: 201 });
    return copied.error.code === 'not_found' ? notFoundProblem() : problem(409, copied.error);
  },
});
