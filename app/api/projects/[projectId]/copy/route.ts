import { NextResponse } from 'next/server';
import { z } from 'zod';
import { limits } from '@/lib/base/limits';
import { projectDocumentSchema } from '@/lib/editor/document/schema';
import { duplicateProject } from '@/lib/server/projects/write-projects';
import { bodyOf } from '@/lib/server/request-input';
import { defineRoute, notFoundProblem, problem } from '@/lib/server/route';

const copySchema = z.object({ document: projectDocumentSchema });

/** A new project from a version that cannot be saved into its own, because that was changed elsewhere. */
export const POST = defineRoute<{ projectId: string }>({
  name: 'copyProject',
  limit: 'save',
  async run({ user, request, params }) {
    const body = await bodyOf(request, limits.documentBytes, copySchema);
    if (!body.ok) return body.error;
    const copied = await duplicateProject(user.id, params.projectId, body.value.document);
    if (copied.ok) return NextResponse.json(copied.value, { status: 201 });
    return copied.error.code === 'not_found' ? notFoundProblem() : problem(409, copied.error);
  },
});
