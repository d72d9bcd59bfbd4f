import { projectFile } from '@/lib/editor/document/project-file-facts';
import { attachment } from '@/lib/server/attachment';
import { exportProject } from '@/lib/server/projects/export-project';
import { defineRoute, notFoundProblem } from '@/lib/server/route';

/** The project with its media as one file. */
export const GET = defineRoute<{ projectId: string }>({
  name: 'exportProject',
  limit: 'export',
  async run({ user, params }) {
    const file = await exportProject(user.id, params.projectId);
    if (file === null) return notFoundProblem();
    return new Response(file.stream, {
      headers: { 'content-type': projectFile.mime, 'content-disposition': attachment(`${file.name}.${projectFile.extension}`), 'cache-control': 'no-store' },
    });
  },
});
