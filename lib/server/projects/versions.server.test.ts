import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { limits } from '@/lib/base/limits';
import { runCommand } from '@/lib/editor/commands/run-command';
import { applyDiff } from '@/lib/editor/document/diff';
import type { ProjectDocument } from '@/lib/editor/document/schema';
import { emptyDocument } from '@/lib/editor/document/empty';
import { db } from '@/lib/server/db';
import { copyVersion, listVersions, nameVersion, readVersion, restoreVersionMedia } from '@/lib/server/projects/versions';
import { saveDocument } from '@/lib/server/projects/write-projects';
import { mediaStorage } from '@/lib/server/storage/media-storage';
import { storageKey } from '@/lib/server/storage/storage';
import { makePerson } from '@/lib/server/testing/person';

const minuteMs = 60_000;

/** A document that is told from others by its background. */
const coloured = (background: string): ProjectDocument => ({ ...emptyDocument(), canvas: { ...emptyDocument().canvas, background } });
const colours = ['#111111', '#222222', '#333333', '#444444'] as const;

async function save({ userId, projectId }: { userId: string; projectId: string }, revision: number, document: ProjectDocument, restoredFrom?: string): Promise<void> {
  expect(await saveDocument(userId, projectId, revision, document, restoredFrom)).toEqual({ ok: true, value: { revision: revision + 1 } });
}

async function versionsOf({ userId, projectId }: { userId: string; projectId: string }) {
  return (await listVersions(userId, projectId)) ?? [];
}

/** Lets real time, which thinning goes by, be what the test says. */
function setTime(at: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: at });
}

describe('versions', () => {
  it('[PV1] each save leaves one, and the first also what was there before it', async () => {
    const person = await makePerson();
    const began = Date.now();
    setTime(began + 2 * minuteMs);
    await save(person, 1, coloured(colours[0]));
    setTime(began + 4 * minuteMs);
    await save(person, 2, coloured(colours[1]));
    vi.useRealTimers();
    const versions = await versionsOf(person);
    expect(versions.map(({ revision, name, restoredFromAt, clipCount }) => [revision, name, restoredFromAt, clipCount])).toEqual([[3, null, null, 0], [2, null, null, 0], [1, null, null, 0]]);
    const documents = await Promise.all(versions.map(({ id }) => readVersion(person.userId, person.projectId, id)));
    expect(documents.map((version) => version?.document)).toEqual([coloured(colours[1]), coloured(colours[0]), emptyDocument()]);
  });

  it('[PV1] a save that is refused leaves none', async () => {
    const person = await makePerson();
    await save(person, 1, coloured(colours[0]));
    expect((await saveDocument(person.userId, person.projectId, 1, coloured(colours[1]))).ok).toBe(false);
    expect((await versionsOf(person))[0]?.revision).toBe(2);
  });

  it('[PV1] of saves at once from one revision one lands, with its version', async () => {
    const person = await makePerson();
    const saves = await Promise.all(colours.map((colour) => saveDocument(person.userId, person.projectId, 1, coloured(colour))));
    const winner = saves.findIndex(({ ok }) => ok);
    expect(saves.filter(({ ok }) => ok)).toHaveLength(1);
    const [newest] = await versionsOf(person);
    expect((await readVersion(person.userId, person.projectId, newest?.id ?? ''))?.document).toEqual(coloured(colours[winner] ?? ''));
  });

  it('[PV2] saves within a minute come to one', async () => {
    const person = await makePerson();
    const minute = Math.ceil(Date.now() / minuteMs) * minuteMs + 5 * minuteMs;
    for (const [index, colour] of colours.entries()) {
      setTime(minute + index * 1_000);
      await save(person, index + 1, coloured(colour));
    }
    vi.useRealTimers();
    expect((await versionsOf(person)).map(({ revision }) => revision)).toEqual([5, 1]);
  });

  it('[PV3] a name keeps it, can be changed and taken away, and there is a bound', async () => {
    const person = await makePerson();
    await save(person, 1, coloured(colours[0]));
    const [version] = await versionsOf(person);
    const id = version?.id ?? '';
    const name = (next: string | null) => nameVersion(person.userId, person.projectId, id, next);
    expect((await name('Before the music')).ok).toBe(true);
    const minute = Math.ceil(Date.now() / minuteMs) * minuteMs + minuteMs;
    setTime(minute + 60 * 24 * 60 * minuteMs);
    await save(person, 2, coloured(colours[1]));
    vi.useRealTimers();
    expect((await versionsOf(person)).map(({ revision, name: given }) => [revision, given])).toEqual([[3, null], [2, 'Before the music']]);
    expect((await name('Rough cut')).ok).toBe(true);
    const more = Array.from({ length: limits.namedVersionsPerProject }, (_, index) => ({
      id: randomUUID(), projectId: person.projectId, revision: 1_000 + index, madeAt: new Date(), name: `Cut ${index}`, clipCount: 0, durationMs: 0, document: new Uint8Array([1]),
    }));
    await db().projectVersion.createMany({ data: more });
    expect(await name('One too many')).toEqual({ ok: false, error: { code: 'too_many_named', max: limits.namedVersionsPerProject } });
    expect((await name(null)).ok).toBe(true);
  });

  it('[PV4] [PV5] one that is brought back says so, and what was before it stays', async () => {
    const person = await makePerson();
    const minute = Math.ceil(Date.now() / minuteMs) * minuteMs + 5 * minuteMs;
    setTime(minute);
    await save(person, 1, coloured(colours[0]));
    const [early] = await versionsOf(person);
    setTime(minute + 61_000);
    await save(person, 2, coloured(colours[1]));
    setTime(minute + 62_000);
    await save(person, 3, coloured(colours[0]), early?.id);
    vi.useRealTimers();
    const versions = await versionsOf(person);
    expect(versions.map(({ revision, restoredFromAt }) => [revision, restoredFromAt])).toEqual([[4, minute], [3, null], [2, null], [1, null]]);
  });

  it('[PV5] [PV6] media that it shows come back with it, and are its own in a copy', async () => {
    const person = await makePerson();
    const assetId = randomUUID();
    const at = new Date();
    const key = storageKey(person.userId, assetId, 'original');
    await db().asset.create({ data: { id: assetId, userId: person.userId, projectId: person.projectId, kind: 'image', status: 'ready', name: 'Lake', mime: 'image/png', storageKey: key, createdAt: at, deletedAt: at } });
    await mediaStorage().put(key, new Uint8Array([1, 2, 3]));
    const track = Object.values(emptyDocument().tracks).find(({ kind }) => kind === 'video');
    const diff = runCommand(emptyDocument(), { type: 'insert-clip', clip: { id: 'lake', trackId: track?.id ?? '', kind: 'image', name: 'Lake', assetId, startTicks: 0, durationTicks: 240_000, sourceDurationTicks: null } });
    if (!diff.ok) throw new Error(diff.error.code);
    await save(person, 1, applyDiff(emptyDocument(), diff.value));
    const [version] = await versionsOf(person);
    expect(await restoreVersionMedia(person.userId, person.projectId, version?.id ?? '')).toEqual({ ok: true, value: { count: 1 } });
    expect((await db().asset.findUnique({ where: { id: assetId } }))?.deletedAt).toBeNull();
    const copied = await copyVersion(person.userId, person.projectId, version?.id ?? '');
    if (!copied.ok) throw new Error(copied.error.code);
    const [copy] = await db().asset.findMany({ where: { projectId: copied.value.id } });
    const project = await db().project.findUnique({ where: { id: copied.value.id } });
    expect(copy?.id).not.toBe(assetId);
    expect(JSON.stringify(project?.document)).toContain(copy?.id);
  });

  it('[PV7] are nobody else\'s', async () => {
    const [owner, other] = [await makePerson(), await makePerson()];
    await save(owner, 1, coloured(colours[0]));
    const id = (await versionsOf(owner))[0]?.id ?? '';
    expect(await listVersions(other.userId, owner.projectId)).toBeNull();
    expect(await readVersion(other.userId, owner.projectId, id)).toBeNull();
    expect(await readVersion(other.userId, other.projectId, id)).toBeNull();
    const notFound = { ok: false, error: { code: 'not_found' } };
    expect(await nameVersion(other.userId, owner.projectId, id, 'Mine')).toEqual(notFound);
    expect(await copyVersion(other.userId, owner.projectId, id)).toEqual(notFound);
    expect(await restoreVersionMedia(other.userId, owner.projectId, id)).toEqual(notFound);
    expect((await versionsOf(owner))[0]?.name).toBeNull();
  });
});
