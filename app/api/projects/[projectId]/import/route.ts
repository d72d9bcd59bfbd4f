import { NextResponse } from 'next/server';
import { limits } from '@/lib/base/limits';
import { importProject, importSchema } from '@/lib/server/projects/import-project';
import { bodyOf } from '@/lib/server/request-input';
import { defineRoute, notFoundProblem, problem } from '@/lib/server/route';

/** The end of an import: the media are uploaded, and the timeline of the project file is put on them. */
export const POST = defineRoute<{ projectId: string }>({
  name: 'importProject',
  limit: 'save',
  async run({ user, request, params }) {
    const body = await bodyOf(request, 2 * limits.documentBytes, importSchema);
    if (!body.ok) return body.error;
    const imported = await importProject(user.id, params.projectId, body.value);
    if (imported.ok) return NextResponse.json(imported.value, { status: 201 });
    return imported.error.code === 'not_found' ? notFoundProblem() : problem(409, imported.error);
  },
});
