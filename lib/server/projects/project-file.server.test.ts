import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { emptyDocument } from '@/lib/editor/document/empty';
import { runCommand } from '@/lib/editor/commands/run-command';
import { applyDiff } from '@/lib/editor/document/diff';
import type { ProjectDocument } from '@/lib/editor/document/schema';
import { openProjectFile } from '@/lib/editor/media/open-project-file';
import { assetsOfProject } from '@/lib/server/assets/asset-views';
import { receiveUpload } from '@/lib/server/assets/receive-upload';
import { db } from '@/lib/server/db';
import { exportProject } from '@/lib/server/projects/export-project';
import { importProject } from '@/lib/server/projects/import-project';
import { createProject, saveDocument } from '@/lib/server/projects/write-projects';
import { makePerson } from '@/lib/server/testing/person';
import { writeWav } from '@/lib/voice/sound/wav';
import { createCanvas } from '@napi-rs/canvas';

const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function picture(colour: string): Uint8Array<ArrayBuffer> {
  const canvas = createCanvas(8, 8);
  const context = canvas.getContext('2d');
  context.fillStyle = colour;
  context.fillRect(0, 0, 8, 8);
  return new Uint8Array(canvas.toBuffer('image/png'));
}

async function upload(userId: string, projectId: string, bytes: Uint8Array<ArrayBuffer>, sha256: string | null = null) {
  const request = new Request('http://localhost/api/uploads', { method: 'POST', body: new Blob([bytes]) });
  return receiveUpload({ userId, projectId, name: 'Lake', sha256, editionOf: null, request });
}

/** A timeline of one second per asset. */
function showing(...assetIds: readonly string[]): ProjectDocument {
  return assetIds.reduce((document, assetId, index) => {
    const trackId = Object.values(document.tracks).find(({ kind }) => kind === 'video')?.id ?? '';
    const diff = runCommand(document, { type: 'insert-clip', clip: { id: `clip-${index}`, trackId, kind: 'image', name: `Clip ${index}`, assetId, startTicks: index * 240_000, durationTicks: 240_000, sourceDurationTicks: null } });
    if (!diff.ok) throw new Error(diff.error.code);
    return applyDiff(document, diff.value);
  }, emptyDocument());
}

/** A project with two pictures on its timeline, of which one is still being made. */
async function makeProject() {
  const { userId, projectId } = await makePerson();
  const bytes = picture('teal');
  const asset = await upload(userId, projectId, bytes);
  if (!asset.ok) throw new Error(asset.error.code);
  const pendingId = randomUUID();
  await db().asset.create({ data: { id: pendingId, userId, projectId, kind: 'image', status: 'pending', name: 'Being made', createdAt: new Date() } });
  await saveDocument(userId, projectId, 1, showing(asset.value.id, pendingId));
  return { userId, projectId, bytes, assetId: asset.value.id, pendingId };
}

async function exported(userId: string, projectId: string) {
  const file = await exportProject(userId, projectId);
  if (file === null) return null;
  const opened = await openProjectFile(await new Response(file.stream).blob());
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

describe('project files', () => {
  it('[PF1] have the timeline, the facts of all media and their bytes', async () => {
    const { userId, projectId, bytes, assetId, pendingId } = await makeProject();
    await db().asset.update({ where: { id: assetId }, data: { deletedAt: new Date() } });
    const file = await exported(userId, projectId);
    expect(file?.manifest).toMatchObject({ name: 'Harbour film', document: showing(assetId, pendingId) });
    expect(file?.manifest.assets).toEqual([
      { id: assetId, kind: 'image', name: 'Lake', mime: 'image/png', sizeBytes: bytes.length, sha256: sumOf(bytes), path: `media/${assetId}` },
      { id: pendingId, kind: 'image', name: 'Being made', mime: null, sizeBytes: null, sha256: null, path: null },
    ]);
    expect(new Uint8Array((await file?.media[0]?.bytes?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(bytes);
  });

  it('[PF5] become a project of another person, with media of its own and placeholders for what is missing', async () => {
    const owner = await makeProject();
    const file = await exported(owner.userId, owner.projectId);
    const other = await makePerson();
    const created = await createProject(other.userId, 'Imported');
    if (!created.ok || file === null) throw new Error('there is a project and a file');
    const bytes = new Uint8Array((await file.media[0]?.bytes?.arrayBuffer()) ?? new ArrayBuffer(0));
    const own = await upload(other.userId, created.value.id, bytes, file.media[0]?.sha256 ?? null);
    if (!own.ok) throw new Error(own.error.code);
    const media = file.media.map(({ id, kind, name }) => ({ id, kind, name, assetId: id === owner.assetId ? own.value.id : null }));
    expect(await importProject(other.userId, created.value.id, { document: file.manifest.document, media })).toEqual({ ok: true, value: { missing: 1 } });
    const project = await db().project.findUnique({ where: { id: created.value.id } });
    const assets = await db().asset.findMany({ where: { projectId: created.value.id }, orderBy: { status: 'asc' } });
    expect(assets.map(({ name, status }) => [name, status])).toEqual([['Being made', 'failed'], ['Lake', 'ready']]);
    expect(project?.document).toEqual(showing(own.value.id, assets[0]?.id ?? ''));
    expect([project?.clipCount, project?.coverAssetId]).toEqual([2, own.value.id]);
  });

  it.each([
    ['as they were', { words: [{ text: 'Good ', startMs: 100, endMs: 300, isLast: false }, { text: 'morning.', startMs: 320, endMs: 800, isLast: true }], areEstimated: false }, [[100, 300], [320, 800]]],
    ['within the sound', { words: [{ text: 'Late', startMs: -5, endMs: 90_000, isLast: true }], areEstimated: true }, [[0, 1000]]],
    ['where they are times of words', { words: [{ text: 'Late', startMs: 'soon' }] }, null],
    ['and no more of them than a voice-over has', { words: Array.from({ length: 5_001 }, () => ({ text: 'a', startMs: 0, endMs: 0, isLast: false })), areEstimated: false }, null],
  ])('[PF8] the times of spoken words come along %s, and leave again', async (_, words, times) => {
    const { userId, projectId } = await makePerson();
    const sound = await upload(userId, projectId, writeWav({ samples: new Float32Array(16_000), sampleRate: 16_000 }));
    if (!sound.ok) throw new Error(sound.error.code);
    const media = [{ id: 'voice', kind: 'audio' as const, name: 'Voice', assetId: sound.value.id, words }];
    expect(await importProject(userId, projectId, { document: emptyDocument(), media })).toMatchObject({ ok: true });
    const file = await exported(userId, projectId);
    const taken = file?.manifest.assets[0]?.words as typeof words | undefined;
    expect(taken?.words.map(({ startMs, endMs }: { startMs: unknown; endMs?: unknown }) => [startMs, endMs]) ?? null).toEqual(times);
  });

  it.each([
    ['remove-background', true],
    ['a-tool-that-nobody-has', false],
  ])('[PF8] [TO59] what %s made of a picture says so where both were brought in, and in the next file', async (tool, isTaken) => {
    const { userId, projectId } = await makePerson();
    const [whole, cut, alone] = [await upload(userId, projectId, picture('teal')), await upload(userId, projectId, picture('red')), await upload(userId, projectId, picture('gold'))];
    if (!whole.ok || !cut.ok || !alone.ok) throw new Error('there are three pictures');
    const media = [
      { id: 'cut', kind: 'image' as const, name: 'Cut', assetId: cut.value.id, madeOf: { id: 'whole', tool } },
      { id: 'whole', kind: 'image' as const, name: 'Whole', assetId: whole.value.id, madeOf: { id: 'gone', tool } },
      { id: 'itself', kind: 'image' as const, name: 'Itself', assetId: alone.value.id, madeOf: { id: 'itself', tool } },
    ];
    await importProject(userId, projectId, { document: emptyDocument(), media });
    const views = new Map((await assetsOfProject(projectId)).map((asset) => [asset.id, asset.madeOf]));
    expect([views.get(cut.value.id), views.get(whole.value.id), views.get(alone.value.id)]).toEqual([isTaken ? { assetId: whole.value.id, tool } : null, null, null]);
    const assets = (await exported(userId, projectId))?.manifest.assets ?? [];
    expect(assets.find(({ id }) => id === cut.value.id)?.madeOf).toEqual(isTaken ? { id: whole.value.id, tool } : undefined);
  });

  it('[PF8] no words are put beside a sound of another project', async () => {
    const owner = await makePerson();
    const sound = await upload(owner.userId, owner.projectId, writeWav({ samples: new Float32Array(16_000), sampleRate: 16_000 }));
    const other = await createProject(owner.userId, 'Imported');
    if (!sound.ok || !other.ok) throw new Error('there is a sound and a project');
    const words = { words: [{ text: 'Aye', startMs: 0, endMs: 300, isLast: true }], areEstimated: false };
    await importProject(owner.userId, other.value.id, { document: emptyDocument(), media: [{ id: 'voice', kind: 'audio', name: 'Voice', assetId: sound.value.id, words }] });
    expect((await exported(owner.userId, owner.projectId))?.manifest.assets[0]).not.toHaveProperty('words');
  });

  it('[PF4] media whose sum differs are not taken', async () => {
    const { userId, projectId } = await makePerson();
    expect(await upload(userId, projectId, picture('teal'), sumOf(picture('red')))).toMatchObject({ ok: false, error: { code: 'sum_differs' } });
    expect(await db().asset.count({ where: { projectId } })).toBe(0);
    expect((await upload(userId, projectId, picture('teal'), sumOf(picture('teal')))).ok).toBe(true);
  });

  it('[PF5] are put into new projects only', async () => {
    const { userId, projectId, assetId } = await makeProject();
    expect(await importProject(userId, projectId, { document: showing(assetId), media: [] })).toMatchObject({ ok: false, error: { code: 'not_new' } });
  });

  it('[PF7] are the owner\'s alone, and take no media of others', async () => {
    const owner = await makeProject();
    const other = await makePerson();
    expect(await exportProject(other.userId, owner.projectId)).toBeNull();
    expect(await importProject(other.userId, owner.projectId, { document: emptyDocument(), media: [] })).toEqual({ ok: false, error: { code: 'not_found' } });
    const media = [{ id: owner.assetId, kind: 'image' as const, name: 'Lake', assetId: owner.assetId }];
    expect(await importProject(other.userId, other.projectId, { document: showing(owner.assetId), media })).toEqual({ ok: true, value: { missing: 1 } });
    const project = await db().project.findUnique({ where: { id: other.projectId } });
    expect(JSON.stringify(project?.document)).not.toContain(owner.assetId);
  });
});
