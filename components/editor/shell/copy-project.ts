import type { ProjectDocument } from '@/lib/editor/document/model';

/** Makes a new project from this version of the document, with media of its own. Answers its id, or null where that did not work. */
export async function copyProject(projectId: string, document: ProjectDocument): Promise<string | null> {
  try {
    const response = await fetch(`/api/projects/${projectId}/copy`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ document }),
    });
    return response.status === 201 ? ((await response.json()) as { id: string }).id : null;
  } catch {
    return null;
  }
}
