import { NextResponse } from 'next/server';
import { limits } from '@/lib/base/limits';
import { fieldErrors } from '@/lib/server/boundary';
import { importProject, importSchema } from '@/lib/server/projects/import-project';
import { readJson } from '@/lib/server/read-body';
import { defineRoute, notFoundProblem, problem } from '@/lib/server/route';

/** The end of an import: the media are uploaded, and the timeline of the project file is put on them. */
export const POST = defineRoute<{ projectId: string }>({
  name: 'importProject',
  limit: 'save',
  async run({ user, request, params }) {
    const body = await readJson(request, 2 * limits.documentBytes);
    if (!body.ok) return problem(body.error.status, body.error);
    const parsed = importSchema.safeParse(body.value);
    if (!parsed.success) return problem(400, { code: 'invalid_input', fields: fieldErrors(parsed.error) });
    const imported = await importProject(user.id, params.projectId, parsed.data);
    if (imported.ok) return NextResponse.json(imported.value, { status: 201 });
    return imported.error.code === 'not_found' ? notFoundProblem() : problem(409, imported.error);
  },
});
