import 'server-only';
import type { ProjectSummary } from '@/lib/editor/document/summary';
import { db } from '@/lib/server/db';

/** A person's projects that are not deleted, the last edited first. */
export async function listProjects(userId: string): Promise<ProjectSummary[]> {
  const projects = await db().project.findMany({
    where: { userId, deletedAt: null },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    select: { id: true, name: true, updatedAt: true, coverAssetId: true, durationMs: true, clipCount: true },
  });
  return (await withThumbnails(userId, projects)).map((project) => ({ ...project, updatedAt: project.updatedAt.getTime() }));
}

/** The projects with the address of their covers in place of the covers' ids; null where there is none to show. */
export async function withThumbnails<T extends { readonly coverAssetId: string | null }>(
  userId: string, projects: readonly T[],
): Promise<(Omit<T, 'coverAssetId'> & { readonly thumbnailUrl: string | null })[]> {
  const covers = await db().asset.findMany({
    where: { userId, id: { in: projects.flatMap(({ coverAssetId }) => coverAssetId ?? []) }, deletedAt: null, thumbnailKey: { not: null }, status: 'ready' },
    select: { id: true },
  });
  const shown = new Set(covers.map(({ id }) => id));
  return projects.map(({ coverAssetId, ...project }) => ({
    ...project,
    thumbnailUrl: coverAssetId !== null && shown.has(coverAssetId) ? `/api/media/${coverAssetId}?variant=thumbnail` : null,
  }));
}
