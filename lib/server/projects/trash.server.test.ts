import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { limits } from '@/lib/base/limits';
import { runCommand } from '@/lib/editor/commands/run-command';
import { applyDiff } from '@/lib/editor/document/diff';
import { emptyDocument } from '@/lib/editor/document/empty';
import type { ProjectDocument } from '@/lib/editor/document/schema';
import { db } from '@/lib/server/db';
import { listProjects } from '@/lib/server/projects/list-projects';
import { listTrash } from '@/lib/server/projects/list-trash';
import { loadProject } from '@/lib/server/projects/load-project';
import { emptyDueTrash, emptyTrash, purgeProject } from '@/lib/server/projects/purge-project';
import { createProject, deleteProject, restoreProject, saveDocument } from '@/lib/server/projects/write-projects';
import { mediaStorage } from '@/lib/server/storage/media-storage';
import { storageKey } from '@/lib/server/storage/storage';
import { makePerson } from '@/lib/server/testing/person';

const dayMs = 86_400_000;
const notFound = { ok: false, error: { code: 'not_found' } };

/** A picture with bytes, in a project. */
async function givePicture(userId: string, projectId: string): Promise<{ id: string; key: string }> {
  const id = randomUUID();
  const key = storageKey(userId, id, 'original');
  await mediaStorage().put(key, new Uint8Array([1, 2, 3]));
  await db().asset.create({ data: { id, userId, projectId, kind: 'image', status: 'ready', name: 'Lake', mime: 'image/png', storageKey: key, sizeBytes: 3, createdAt: new Date() } });
  return { id, key };
}

function showing(assetId: string): ProjectDocument {
  const empty = emptyDocument();
  const trackId = Object.values(empty.tracks).find(({ kind }) => kind === 'video')?.id ?? '';
  const diff = runCommand(empty, { type: 'insert-clip', clip: { id: 'lake', trackId, kind: 'image', name: 'Lake', assetId, startTicks: 0, durationTicks: 240_000, sourceDurationTicks: null } });
  if (!diff.ok) throw new Error(diff.error.code);
  return applyDiff(empty, diff.value);
}

const isStored = async (key: string): Promise<boolean> => {
  const stored = await mediaStorage().read(key);
  stored?.stream.destroy();
  return stored !== null;
};

async function lieInTrash(projectId: string, days: number): Promise<void> {
  await db().project.update({ where: { id: projectId }, data: { deletedAt: new Date(Date.now() - days * dayMs) } });
}

describe('the trash', () => {
  it('[PT1] has what was deleted, with the day on which it goes', async () => {
    const { userId, projectId } = await makePerson();
    await deleteProject(userId, projectId);
    const [trashed] = await listTrash(userId);
    expect(trashed).toMatchObject({ id: projectId, name: 'Harbour film', thumbnailUrl: null });
    expect((trashed?.goesAt ?? 0) - (trashed?.deletedAt ?? 0)).toBe(limits.trashDays * dayMs);
    expect(await listProjects(userId)).toEqual([]);
    expect(await loadProject(userId, projectId)).toBeNull();
  });

  it('[PT2] gives back what lies in it as it was, where there is room', async () => {
    const { userId, projectId } = await makePerson();
    const picture = await givePicture(userId, projectId);
    await saveDocument(userId, projectId, 1, showing(picture.id));
    await deleteProject(userId, projectId);
    expect((await restoreProject(userId, projectId)).ok).toBe(true);
    const project = await loadProject(userId, projectId);
    expect(project?.document).toEqual(showing(picture.id));
    expect(project?.assets.map(({ id }) => id)).toEqual([picture.id]);
    await deleteProject(userId, projectId);
    const at = new Date();
    await db().project.createMany({ data: Array.from({ length: limits.projectsPerAccount }, () => ({ id: randomUUID(), userId, name: 'One more', document: {}, createdAt: at, updatedAt: at })) });
    expect(await restoreProject(userId, projectId)).toEqual({ ok: false, error: { code: 'too_many_projects', max: limits.projectsPerAccount } });
  });

  it('[PT3] deletes for good: media, versions and document are gone, paid requests stay', async () => {
    const person = await makePerson();
    const { userId, projectId } = person;
    const [uploaded, generated] = [await givePicture(userId, projectId), await givePicture(userId, projectId)];
    const generationId = randomUUID();
    const kept = { input: {}, contentHash: 'hash', price: 10, outputCount: 1, status: 'succeeded', provider: 'local', createdAt: new Date(), endedAt: new Date() };
    await db().generation.create({ data: { id: generationId, userId, projectId, surface: 'web', tool: 'generate-image', requestId: generationId, ...kept } });
    await db().asset.update({ where: { id: generated.id }, data: { generationId, outputIndex: 0 } });
    await saveDocument(userId, projectId, 1, showing(uploaded.id));
    expect(await purgeProject(userId, projectId)).toEqual(notFound);
    await deleteProject(userId, projectId);
    expect((await purgeProject(userId, projectId)).ok).toBe(true);
    expect(await Promise.all([uploaded.key, generated.key].map(isStored))).toEqual([false, false]);
    expect(await db().projectVersion.count({ where: { projectId } })).toBe(0);
    expect(JSON.stringify((await db().project.findUnique({ where: { id: projectId } }))?.document)).not.toContain(uploaded.id);
    expect((await db().asset.findMany({ where: { projectId } })).map(({ id }) => id)).toEqual([generated.id]);
    expect(await db().generation.count({ where: { id: generationId } })).toBe(1);
    expect([await listTrash(userId), await restoreProject(userId, projectId)]).toEqual([[], notFound]);
  });

  it('[PT3] can be emptied at once', async () => {
    const { userId, projectId } = await makePerson();
    const second = await createProject(userId, 'Second');
    await deleteProject(userId, projectId);
    if (second.ok) await deleteProject(userId, second.value.id);
    expect(await emptyTrash(userId, Date.now())).toEqual({ ok: true, value: { count: 2 } });
    expect(await listTrash(userId)).toEqual([]);
  });

  it('[PT3] is emptied of what was asked about: what another tab has put there since stays', async () => {
    const { userId, projectId } = await makePerson();
    const [earlier, later] = [await createProject(userId, 'Earlier'), await createProject(userId, 'Later')];
    if (!earlier.ok || !later.ok) throw new Error('there is room for them');
    await lieInTrash(projectId, 2);
    await lieInTrash(earlier.value.id, 1);
    const asked = await listTrash(userId);
    await deleteProject(userId, later.value.id);
    expect(await emptyTrash(userId, Math.max(...asked.map(({ deletedAt }) => deletedAt)))).toEqual({ ok: true, value: { count: 2 } });
    expect((await listTrash(userId)).map(({ id }) => id)).toEqual([later.value.id]);
  });

  it('[PT4] leaves media that another project shows', async () => {
    const { userId, projectId } = await makePerson();
    const picture = await givePicture(userId, projectId);
    const other = await createProject(userId, 'Other', showing(picture.id));
    await deleteProject(userId, projectId);
    await purgeProject(userId, projectId);
    expect(await isStored(picture.key)).toBe(true);
    if (!other.ok) throw new Error('there is room for it');
    await deleteProject(userId, other.value.id);
    await purgeProject(userId, other.value.id);
    await emptyDueTrash();
    expect(await isStored(picture.key)).toBe(false);
  });

  it('[PT5] is emptied of what has lain in it for 30 days, and of nothing else', async () => {
    const [due, fresh] = [await makePerson(), await makePerson()];
    const picture = await givePicture(due.userId, due.projectId);
    await lieInTrash(due.projectId, limits.trashDays);
    await lieInTrash(fresh.projectId, limits.trashDays - 1);
    await emptyDueTrash();
    expect([(await listTrash(due.userId)).length, (await listTrash(fresh.userId)).length]).toEqual([0, 1]);
    expect(await isStored(picture.key)).toBe(false);
  });

  it('[PT5] goes on with what a crash left', async () => {
    const { userId, projectId } = await makePerson();
    const picture = await givePicture(userId, projectId);
    await deleteProject(userId, projectId);
    await db().project.update({ where: { id: projectId }, data: { purgedAt: new Date() } });
    await emptyDueTrash();
    expect(await isStored(picture.key)).toBe(false);
  });

  it('[PT6] is nobody else\'s', async () => {
    const [owner, other] = [await makePerson(), await makePerson()];
    await deleteProject(owner.userId, owner.projectId);
    expect(await listTrash(other.userId)).toEqual([]);
    expect(await restoreProject(other.userId, owner.projectId)).toEqual(notFound);
    expect(await purgeProject(other.userId, owner.projectId)).toEqual(notFound);
    await emptyTrash(other.userId, Date.now());
    expect(await listTrash(owner.userId)).toHaveLength(1);
  });
});
