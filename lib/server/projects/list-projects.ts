import 'server-only';
import { db } from '@/lib/server/db';

export interface ProjectSummary {
  readonly id: string;
  readonly name: string;
  /** ms since the epoch. */
  readonly updatedAt: number;
  readonly thumbnailUrl: string | null;
  readonly durationMs: number;
  readonly clipCount: number;
}

/** A person's projects that are not deleted, the last edited first. */
export async function listProjects(userId: string): Promise<ProjectSummary[]> {
  const projects = await db().project.findMany({
    where: { userId, deletedAt: null },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    select: { id: true, name: true, updatedAt: true, coverAssetId: true, durationMs: true, clipCount: true },
  });
  const covers = await db().asset.findMany({
    where: { userId, id: { in: projects.flatMap(({ coverAssetId }) => coverAssetId ?? []) }, deletedAt: null, thumbnailKey: { not: null }, status: 'ready' },
    select: { id: true },
  });
  const shown = new Set(covers.map(({ id }) => id));
  return projects.map(({ id, name, updatedAt, coverAssetId, durationMs, clipCount }) => ({
    id, name, durationMs, clipCount,
    updatedAt: updatedAt.getTime(),
    thumbnailUrl: coverAssetId !== null && shown.has(coverAssetId) ? `/api/media/${coverAssetId}?variant=thumbnail` : null,
  }));
}
