import { randomUUID } from 'node:crypto';
import { createCanvas } from '@napi-rs/canvas';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { assert } from '@/lib/base/assert';
import { ok, type Result } from '@/lib/base/result';
import { assetsOfProject } from '@/lib/server/assets/asset-views';
import { balanceView } from '@/lib/server/credits/balance-view';
import { db } from '@/lib/server/db';
import { runGeneration } from '@/lib/server/generations/run-generation';
import { startGeneration, type StartRequest } from '@/lib/server/generations/start-generation';
import type { GeneratedImage } from '@/lib/server/providers/image-provider';
import type { ProviderFailure } from '@/lib/server/providers/provider';
import type { UpscaleProvider, UpscaleRequest } from '@/lib/server/providers/upscale-provider';
import { makePerson, type TestPerson } from '@/lib/server/testing/person';
import { storedAsset } from '@/lib/server/testing/stored-asset';
import type { UpscaleFactor } from '@/lib/tools/upscale-size';

const used = vi.hoisted((): { upscales: unknown } => ({ upscales: undefined }));
vi.mock('@/lib/server/providers/providers', () => ({ upscaleProvider: () => used.upscales, providerName: () => 'Studio (local)' }));

const png = (width: number, height: number) => createCanvas(width, height).toBuffer('image/png');
const asked: UpscaleRequest[] = [];
let answer: (request: UpscaleRequest) => Result<GeneratedImage, ProviderFailure>;
beforeEach(() => {
  asked.length = 0;
  answer = ({ widthPx, heightPx }) => ok({ bytes: png(widthPx, heightPx), mime: 'image/png' });
  used.upscales = {
    name: 'Fake',
    upscale: (request) => {
      asked.push(request);
      return Promise.resolve(answer(request));
    },
  } satisfies UpscaleProvider;
});

function confirm({ userId, projectId }: TestPerson, assetId: string, factor: UpscaleFactor = 2): StartRequest {
  return { userId, projectId, surface: 'web', tool: 'upscale', input: { assetId, name: `Ada at ${factor}×`, clipId: 'clip-1', factor }, requestId: randomUUID(), confirmedPrice: factor === 2 ? 5 : 10 };
}

async function personWithPicture(width = 12, height = 7) {
  const person = await makePerson([{ type: 'subscription', amount: 10 }]);
  const picture = png(width, height);
  return { person, picture, assetId: await storedAsset(person, { bytes: picture, mime: 'image/png', kind: 'image' }) };
}

async function finished(person: TestPerson, request: StartRequest) {
  const started = await startGeneration(request);
  assert(started.ok, 'the request is accepted');
  await runGeneration(started.value.generationId);
  return { started: started.value, balance: await balanceView(person.userId), generation: await db().generation.findUniqueOrThrow({ where: { id: started.value.generationId } }) };
}

describe('AI Upscale', () => {
  it.each([[2, 5], [4, 10]] as const)('[TO50] [Q1] at %i times the size costs %i credits, and is an asset of its own that names its picture and the clip that asked', async (factor, price) => {
    const { person, picture, assetId } = await personWithPicture();
    const { started, balance } = await finished(person, confirm(person, assetId, factor));
    expect(started.price).toBe(price);
    expect(started.assets[0]?.generation?.source).toEqual({ assetId, clipId: 'clip-1' });
    expect(asked).toMatchObject([{ factor, mime: 'image/png', widthPx: 12 * factor, heightPx: 7 * factor, generationId: started.generationId, outputIndex: 0 }]);
    expect(Buffer.from(asked[0]?.picture ?? []).equals(picture)).toBe(true);
    const made = (await assetsOfProject(person.projectId)).find(({ origin }) => origin === 'generation');
    expect(made).toMatchObject({ kind: 'image', status: 'ready', name: `Ada at ${factor}×`, widthPx: 12 * factor, heightPx: 7 * factor, generation: { tool: 'upscale', cost: price, source: { assetId, clipId: 'clip-1' } } });
    expect(balance).toMatchObject({ total: 10 - price, held: 0 });
  });

  it('[TO50] of a picture of somebody else, of a video, of what was deleted or is not ready, or of nothing is refused alike, and nothing is held', async () => {
    const { person, assetId: deleted } = await personWithPicture();
    const { assetId: theirs } = await personWithPicture();
    await db().asset.update({ where: { id: deleted }, data: { deletedAt: new Date() } });
    const unready = await storedAsset(person, { bytes: png(4, 4), mime: 'image/png', kind: 'image' });
    await db().asset.update({ where: { id: unready }, data: { status: 'pending' } });
    const video = await storedAsset(person, { bytes: png(4, 4), mime: 'video/mp4', kind: 'video' });
    for (const id of [theirs, deleted, unready, video, randomUUID()]) expect(await startGeneration(confirm(person, id))).toEqual({ ok: false, error: { code: 'not_found' } });
    expect(await balanceView(person.userId)).toMatchObject({ total: 10, held: 0 });
  });

  it('[TO51] that would be larger than what is made asks nobody and costs nothing', async () => {
    const { person, assetId } = await personWithPicture(2100, 3);
    expect(await finished(person, confirm(person, assetId, 4))).toMatchObject({ generation: { status: 'failed', failure: 'too_large' }, balance: { total: 10, held: 0 } });
    expect(asked).toEqual([]);
  });

  it('[TO51] that comes in another size than was asked for is no answer, and costs nothing', async () => {
    const { person, assetId } = await personWithPicture();
    answer = ({ widthPx, heightPx }) => ok({ bytes: png(widthPx + 1, heightPx), mime: 'image/png' });
    expect(await finished(person, confirm(person, assetId))).toMatchObject({ generation: { status: 'failed', failure: 'malformed' }, balance: { total: 10, held: 0 } });
  });
});
