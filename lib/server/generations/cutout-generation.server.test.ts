import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createCanvas } from '@napi-rs/canvas';
import { assert } from '@/lib/base/assert';
import { err, ok } from '@/lib/base/result';
import { assetsOfProject } from '@/lib/server/assets/asset-views';
import { copyAssets } from '@/lib/server/assets/copy-assets';
import { receiveUpload } from '@/lib/server/assets/receive-upload';
import { storedAsset } from '@/lib/server/testing/stored-asset';
import { balanceView } from '@/lib/server/credits/balance-view';
import { db } from '@/lib/server/db';
import { runGeneration } from '@/lib/server/generations/run-generation';
import { startGeneration, type StartRequest } from '@/lib/server/generations/start-generation';
import type { CutoutProvider, CutoutRequest } from '@/lib/server/providers/cutout-provider';
import { createProject } from '@/lib/server/projects/write-projects';
import { makePerson, type TestPerson } from '@/lib/server/testing/person';

const used = vi.hoisted((): { cutouts: unknown } => ({ cutouts: undefined }));
vi.mock('@/lib/server/providers/providers', () => ({ cutoutProvider: () => used.cutouts, providerName: () => 'Studio (local)' }));

const result = createCanvas(8, 6).toBuffer('image/png');
const asked: CutoutRequest[] = [];
beforeEach(() => {
  asked.length = 0;
  used.cutouts = {
    name: 'Fake',
    cut: (request) => {
      asked.push(request);
      return Promise.resolve(ok({ bytes: result, mime: 'image/png' }));
    },
  } satisfies CutoutProvider;
});

const box = { x: 0.1, y: 0.2, width: 0.5, height: 0.5 };

function confirm({ userId, projectId }: TestPerson, assetId: string): StartRequest {
  return { userId, projectId, surface: 'desktop', tool: 'remove-background', input: { assetId, name: 'Balloon', clipId: 'clip-1', box }, requestId: randomUUID(), confirmedPrice: 5 };
}

async function personWithPicture() {
  const person = await makePerson([{ type: 'purchased', amount: 5 }]);
  return { person, picture: await storedAsset(person, { bytes: createCanvas(8, 6).toBuffer('image/png'), mime: 'image/png', kind: 'image' }) };
}

describe('Remove Background', () => {
  it('[TO6] [TO8] is given the picture and the box, costs 5 credits, and tells what it was made of', async () => {
    const { person, picture } = await personWithPicture();
    const started = await startGeneration(confirm(person, picture));
    assert(started.ok, 'the request is accepted');
    expect(started.value.assets[0]?.generation?.source).toEqual({ assetId: picture, clipId: 'clip-1' });
    await runGeneration(started.value.generationId);
    expect(asked).toMatchObject([{ box, mime: 'image/png', generationId: started.value.generationId, outputIndex: 0 }]);
    expect(Buffer.from(asked[0]?.picture ?? []).equals(createCanvas(8, 6).toBuffer('image/png'))).toBe(true);
    const made = (await assetsOfProject(person.projectId)).find(({ origin }) => origin === 'generation');
    expect(made).toMatchObject({ kind: 'image', status: 'ready', name: 'Balloon', widthPx: 8, heightPx: 6, generation: { cost: 5, source: { assetId: picture, clipId: 'clip-1' } } });
    expect(await balanceView(person.userId)).toMatchObject({ total: 0, held: 0 });
  });

  it('[TO7] [H5] that is not sure charges nothing', async () => {
    used.cutouts = { name: 'Fake', cut: () => Promise.resolve(err({ code: 'unsure', retryable: false, detail: 'nothing stands out' })) } satisfies CutoutProvider;
    const { person, picture } = await personWithPicture();
    const started = await startGeneration(confirm(person, picture));
    assert(started.ok, 'the request is accepted');
    await runGeneration(started.value.generationId);
    expect(await db().generation.findUniqueOrThrow({ where: { id: started.value.generationId } })).toMatchObject({ status: 'failed', failure: 'unsure' });
    expect(await balanceView(person.userId)).toMatchObject({ total: 5, held: 0 });
  });

  it('[TO6] of a picture of somebody else, of another project, of a video or of nothing is refused alike, and nothing is held', async () => {
    const { person } = await personWithPicture();
    const { picture: theirs } = await personWithPicture();
    const video = await storedAsset(person, { bytes: result, mime: 'video/mp4', kind: 'video' });
    for (const assetId of [theirs, video, randomUUID()]) {
      expect(await startGeneration(confirm(person, assetId))).toEqual({ ok: false, error: { code: 'not_found' } });
    }
    expect(await balanceView(person.userId)).toMatchObject({ total: 5, held: 0 });
  });

  it('[H5] of a picture that was deleted after the confirm is not charged', async () => {
    const { person, picture } = await personWithPicture();
    const started = await startGeneration(confirm(person, picture));
    assert(started.ok, 'the request is accepted');
    await db().asset.delete({ where: { id: picture } });
    await runGeneration(started.value.generationId);
    expect(await balanceView(person.userId)).toMatchObject({ total: 5, held: 0 });
    expect(asked).toEqual([]);
  });
});

describe('editions', () => {
  const upload = (person: TestPerson, editionOf: string, bytes: Buffer) =>
    receiveUpload({ ...person, name: 'By hand', sha256: null, editionOf, request: new Request('http://localhost/api/uploads', { method: 'POST', body: new Blob([Uint8Array.from(bytes)]) }) });

  async function personWithCutout() {
    const { person, picture } = await personWithPicture();
    const started = await startGeneration(confirm(person, picture));
    assert(started.ok, 'the request is accepted');
    await runGeneration(started.value.generationId);
    return { person, picture, cutout: started.value.assets[0]?.id ?? '' };
  }

  it('[TO31] of a cut-out stand beside it free of charge and say what they were made of, also those of an edition', async () => {
    const { person, picture, cutout } = await personWithCutout();
    const first = await upload(person, cutout, result);
    assert(first.ok, 'the edition is taken');
    expect(first.value).toMatchObject({ origin: 'edition', status: 'ready', generation: null, editionOf: cutout, madeOf: { assetId: picture, tool: 'remove-background' } });
    const second = await upload(person, first.value.id, result);
    assert(second.ok, 'the edition of the edition is taken');
    expect(second.value).toMatchObject({ editionOf: cutout, madeOf: { assetId: picture } });
    expect((await assetsOfProject(person.projectId)).map(({ id, editionOf }) => [id, editionOf])).toEqual(expect.arrayContaining([[first.value.id, cutout], [second.value.id, cutout], [cutout, null]]));
    expect(await balanceView(person.userId)).toMatchObject({ total: 0, held: 0 });
    expect(await db().generation.count({ where: { projectId: person.projectId } })).toBe(1);
  });

  it('[TO59] and what they were made of are so in a copy of their project, where a cut-out can be gone over too; the paid request is not copied', async () => {
    const { person, picture, cutout } = await personWithCutout();
    const edition = await upload(person, cutout, result);
    const other = await createProject(person.userId, 'Copy');
    assert(edition.ok && other.ok, 'there is an edition, and a project for the copies');
    const newIds = await copyAssets(person.userId, person.projectId, other.value.id);
    const idOf = (id: string) => newIds.get(id) ?? '';
    const madeOf = { assetId: idOf(picture), tool: 'remove-background' };
    const copies = new Map((await assetsOfProject(other.value.id)).map((asset) => [asset.id, asset]));
    expect(copies.get(idOf(cutout))).toMatchObject({ origin: 'upload', generation: null, madeOf, editionOf: null });
    expect(copies.get(idOf(edition.value.id))).toMatchObject({ origin: 'edition', madeOf, editionOf: idOf(cutout) });
    expect(copies.get(idOf(picture))).toMatchObject({ madeOf: null, editionOf: null });
    const again = await upload({ ...person, projectId: other.value.id }, idOf(cutout), result);
    expect(again).toMatchObject({ ok: true, value: { madeOf, editionOf: idOf(cutout) } });
    // A copy of the copy tells it as well.
    const third = await createProject(person.userId, 'Copy of the copy');
    assert(third.ok, 'there is a third project');
    const thirdIds = await copyAssets(person.userId, other.value.id, third.value.id);
    expect((await assetsOfProject(third.value.id)).find(({ id }) => id === thirdIds.get(idOf(cutout)))?.madeOf).toEqual({ assetId: thirdIds.get(idOf(picture)), tool: 'remove-background' });
  });

  it('[TO31] have the size of their picture and are pictures; nothing of another one is kept', async () => {
    const { person, cutout } = await personWithCutout();
    expect(await upload(person, cutout, createCanvas(9, 6).toBuffer('image/png'))).toMatchObject({ ok: false, error: { code: 'no_edition', message: 'An edition is a picture of the same size as the one that it was made of.' } });
    expect(await assetsOfProject(person.projectId)).toHaveLength(2);
  });

  it('[TO31] of what is not there, was not generated, lies in another project or is another’s are answered alike', async () => {
    const { person, picture } = await personWithCutout();
    const other = await personWithCutout();
    for (const editionOf of [picture, other.cutout, randomUUID()]) expect(await upload(person, editionOf, result)).toEqual({ ok: false, error: { code: 'not_found' } });
    expect(await assetsOfProject(person.projectId)).toHaveLength(2);
  });
});
