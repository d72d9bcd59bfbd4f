import 'server-only';
import { limits } from '@/lib/base/limits';
import { err, ok, type Result } from '@/lib/base/result';
import { parseDocument } from '@/lib/editor/document/migrate';
import type { ProjectDocument } from '@/lib/editor/document/schema';
import { db } from '@/lib/server/db';
import { unpackDocument } from '@/lib/server/projects/packed-document';
import { duplicateProject } from '@/lib/server/projects/write-projects';
import { notify } from '@/lib/server/updates/notify';

/** A version as its owner's browser lists it. */
export interface VersionView {
  readonly id: string;
  readonly revision: number;
  /** ms since the epoch. */
  readonly madeAt: number;
  readonly name: string | null;
  /** When the version that this one brought back was made; null where it is an edit like any other. */
  readonly restoredFromAt: number | null;
  readonly clipCount: number;
  readonly durationMs: number;
}

type NotFound = { readonly code: 'not_found' };

/** PV7: the versions of a project of this person, newest first; null where there is no such project. */
export async function listVersions(userId: string, projectId: string): Promise<VersionView[] | null> {
  const project = await db().project.findFirst({ where: { id: projectId, userId, deletedAt: null }, select: { id: true } });
  if (project === null) return null;
  const versions = await db().projectVersion.findMany({
    where: { projectId },
    orderBy: [{ madeAt: 'desc' }, { revision: 'desc' }],
    select: { id: true, revision: true, madeAt: true, name: true, restoredFromAt: true, clipCount: true, durationMs: true },
  });
  return versions.map(({ madeAt, restoredFromAt, ...version }) => ({ ...version, madeAt: madeAt.getTime(), restoredFromAt: restoredFromAt?.getTime() ?? null }));
}

/** The version's document as it was stored; null where this person has no such version. */
export async function readVersion(userId: string, projectId: string, versionId: string): Promise<{ readonly madeAt: number; readonly document: unknown } | null> {
  const version = await db().projectVersion.findFirst({ where: { id: versionId, projectId, project: { userId, deletedAt: null } } });
  return version === null ? null : { madeAt: version.madeAt.getTime(), document: await unpackDocument(version.document) };
}

/** PV3: gives a version a name; null takes it away. Refusals: `not_found`; `too_many_named` with how many there may be. */
export async function nameVersion(
  userId: string, projectId: string, versionId: string, name: string | null,
): Promise<Result<void, NotFound | { readonly code: 'too_many_named'; readonly max: number }>> {
  const own = { id: versionId, projectId, project: { userId, deletedAt: null } };
  if (name !== null) {
    const named = await db().projectVersion.count({ where: { projectId, name: { not: null }, id: { not: versionId } } });
    if (named >= limits.namedVersionsPerProject && (await db().projectVersion.count({ where: own })) > 0) {
      return err({ code: 'too_many_named', max: limits.namedVersionsPerProject });
    }
  }
  const { count } = await db().projectVersion.updateMany({ where: own, data: { name } });
  return count === 1 ? ok(undefined) : err({ code: 'not_found' });
}

/** PV6: a new project from a version. Refusals: `not_found`, `too_many_projects`. */
export async function copyVersion(userId: string, projectId: string, versionId: string): ReturnType<typeof duplicateProject> {
  const document = await documentOf(userId, projectId, versionId);
  if (document === null) return err({ code: 'not_found' });
  await restoreMedia(userId, projectId, document);
  return duplicateProject(userId, projectId, document);
}

/** PV5: brings back the deleted media that a version shows, before it is brought back itself. Refusal: `not_found`. */
export async function restoreVersionMedia(userId: string, projectId: string, versionId: string): Promise<Result<{ readonly count: number }, NotFound>> {
  const document = await documentOf(userId, projectId, versionId);
  return document === null ? err({ code: 'not_found' }) : ok({ count: await restoreMedia(userId, projectId, document) });
}

async function documentOf(userId: string, projectId: string, versionId: string): Promise<ProjectDocument | null> {
  const version = await readVersion(userId, projectId, versionId);
  const parsed = version === null ? null : parseDocument(version.document);
  return parsed?.ok === true ? parsed.value : null;
}

async function restoreMedia(userId: string, projectId: string, document: ProjectDocument): Promise<number> {
  const shown = [...new Set(Object.values(document.clips).flatMap(({ assetId }) => assetId ?? []))];
  const deleted = await db().asset.findMany({ where: { id: { in: shown }, userId, projectId, deletedAt: { not: null } }, select: { id: true } });
  const assetIds = deleted.map(({ id }) => id);
  if (assetIds.length === 0) return 0;
  await db().asset.updateMany({ where: { id: { in: assetIds } }, data: { deletedAt: null } });
  await notify({ accountId: userId, projectId, assetIds, quiet: true });
  return assetIds.length;
}
