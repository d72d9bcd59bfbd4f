import 'server-only';
import { limits } from '@/lib/base/limits';
import { err, ok, type Result } from '@/lib/base/result';
import { emptyDocument } from '@/lib/editor/document/empty';
import { systemNow } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { log } from '@/lib/server/log';
import { mediaStorage } from '@/lib/server/storage/media-storage';

const dayMs = 86_400_000;
/** Of one sweep; the next one goes on. */
const sweptProjects = 50;

/** PT3: deletes a project that lies in the trash for good. Refusal: `not_found`. */
export async function purgeProject(userId: string, id: string): Promise<Result<void, { readonly code: 'not_found' }>> {
  const [purged] = await markPurged({ id, userId });
  if (purged === undefined) return err({ code: 'not_found' });
  await removeMedia(purged);
  return ok(undefined);
}

/**
 * PT3: deletes for good what lies in a person's trash and was put there up to an instant (ms since the epoch): the last of those that the person
 * was asked about. What another tab has put there since stays. @returns how many projects that were.
 */
export async function emptyTrash(userId: string, deletedUntil: number): Promise<Result<{ readonly count: number }, never>> {
  const purged = await markPurged({ userId }, new Date(deletedUntil));
  for (const project of purged) await removeMedia(project);
  return ok({ count: purged.length });
}

/** PT5: deletes for good what has lain in the trash for 30 days, and what a crash left of earlier ones. Part of the sweep. */
export async function emptyDueTrash(): Promise<void> {
  const due = await db().project.findMany({
    where: { deletedAt: { lte: new Date(systemNow() - limits.trashDays * dayMs) }, purgedAt: null },
    select: { id: true, userId: true },
    take: sweptProjects,
  });
  for (const project of due) await markPurged(project);
  const unfinished = await db().$queryRaw<{ id: string; user_id: string }[]>`
    SELECT DISTINCT projects.id, projects.user_id FROM projects JOIN assets ON assets.project_id = projects.id
    WHERE projects.purged_at IS NOT NULL AND assets.storage_key IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM projects AS others, jsonb_each(others.document -> 'clips') AS clip
      WHERE others.user_id = assets.user_id AND others.purged_at IS NULL AND clip.value ->> 'assetId' = assets.id)
    LIMIT ${sweptProjects}`;
  for (const { id, user_id: userId } of unfinished) await removeMedia({ id, userId });
  if (due.length > 0) log().info({ projects: due.length }, 'projects left the trash for good');
}

interface OwnedProject {
  readonly id: string;
  readonly userId: string;
}

/** From here on nothing brings it back: document and versions go at once, its media next. */
async function markPurged(which: { readonly id?: string; readonly userId: string }, deletedUntil?: Date): Promise<readonly OwnedProject[]> {
  const at = new Date(systemNow());
  return db().$transaction(async (tx) => {
    const projects = await tx.project.findMany({ where: { ...which, deletedAt: deletedUntil === undefined ? { not: null } : { lte: deletedUntil }, purgedAt: null }, select: { id: true, userId: true } });
    const ids = projects.map(({ id }) => id);
    await tx.project.updateMany({ where: { id: { in: ids } }, data: { purgedAt: at, document: emptyDocument(), coverAssetId: null, clipCount: 0, durationMs: 0 } });
    await tx.projectVersion.deleteMany({ where: { projectId: { in: ids } } });
    return projects;
  });
}

/** Files first: a row that still names its file is met again by the next sweep. Outputs of paid requests keep their rows. */
async function removeMedia({ id, userId }: OwnedProject): Promise<void> {
  const shown = await shownElsewhere(userId);
  const assets = await db().asset.findMany({
    where: { projectId: id, id: { notIn: shown }, status: { not: 'pending' } },
    select: { id: true, storageKey: true, thumbnailKey: true, wordsKey: true },
  });
  for (const { storageKey, thumbnailKey, wordsKey } of assets) {
    for (const key of [storageKey, thumbnailKey, wordsKey]) if (key !== null) await mediaStorage().remove(key);
  }
  const ids = assets.map((asset) => asset.id);
  await db().asset.deleteMany({ where: { id: { in: ids }, generationId: null } });
  await db().asset.updateMany({ where: { id: { in: ids } }, data: { status: 'failed', storageKey: null, thumbnailKey: null, wordsKey: null, deletedAt: new Date(systemNow()) } });
}

/** PT4: the media that the projects of a person show which are not gone for good. */
async function shownElsewhere(userId: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ asset_id: string }[]>`
    SELECT DISTINCT clip.value ->> 'assetId' AS asset_id
    FROM projects, jsonb_each(projects.document -> 'clips') AS clip
    WHERE projects.user_id = ${userId} AND projects.purged_at IS NULL AND clip.value ->> 'assetId' IS NOT NULL`;
  return rows.map(({ asset_id }) => asset_id);
}
