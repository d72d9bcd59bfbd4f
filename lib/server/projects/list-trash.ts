import 'server-only';
import { limits } from '@/lib/base/limits';
import { db } from '@/lib/server/db';
import { withThumbnails } from '@/lib/server/projects/list-projects';

const dayMs = 86_400_000;

/** A project in the trash, as its owner's browser lists it. */
export interface TrashedProject {
  readonly id: string;
  readonly name: string;
  /** ms since the epoch. */
  readonly deletedAt: number;
  /** When it is deleted for good, at the earliest. */
  readonly goesAt: number;
  readonly thumbnailUrl: string | null;
  readonly durationMs: number;
  readonly clipCount: number;
}

/** PT1, PT6: a person's trash, the last deleted first. */
export async function listTrash(userId: string): Promise<TrashedProject[]> {
  const projects = await db().project.findMany({
    where: { userId, deletedAt: { not: null }, purgedAt: null },
    orderBy: [{ deletedAt: 'desc' }, { id: 'asc' }],
    select: { id: true, name: true, deletedAt: true, coverAssetId: true, durationMs: true, clipCount: true },
  });
  return (await withThumbnails(userId, projects)).map(({ deletedAt, ...project }) => {
    const at = deletedAt?.getTime() ?? 0;
    return { ...project, deletedAt: at, goesAt: at + limits.trashDays * dayMs };
  });
}

/** How many projects lie in a person's trash. */
export function countTrash(userId: string): Promise<number> {
  return db().project.count({ where: { userId, deletedAt: { not: null }, purgedAt: null } });
}
