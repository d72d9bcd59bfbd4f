import type { Result } from '@/lib/base/result';
import { err, ok } from '@/lib/base/result';
import type { VersionItem } from '@/components/editor/project/version-list';
import { parseDocument } from '@/lib/editor/document/migrate';
import type { ProjectDocument } from '@/lib/editor/document/model';

/** The versions of a project, newest first; null where the server was not reached or did not answer with them. */
export async function loadVersions(projectId: string): Promise<readonly VersionItem[] | null> {
  const body = (await fetchJson(`/api/projects/${projectId}/versions`)) as { readonly versions: readonly VersionItem[] } | null;
  return body?.versions ?? null;
}

export type VersionProblem = { readonly code: 'unreachable' | 'newer_version' | 'invalid' };

/** The document of a version, brought to what this release works on. */
export async function loadVersion(projectId: string, versionId: string): Promise<Result<ProjectDocument, VersionProblem>> {
  const body = (await fetchJson(`/api/projects/${projectId}/versions/${versionId}`)) as { readonly document: unknown } | null;
  if (body === null) return err({ code: 'unreachable' });
  const parsed = parseDocument(body.document);
  return parsed.ok ? ok(parsed.value) : err({ code: parsed.error.code });
}

async function fetchJson(url: string): Promise<unknown> {
  try {
    const response = await fetch(url);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
