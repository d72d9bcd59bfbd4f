import { randomUUID } from 'node:crypto';
import { createCanvas } from '@napi-rs/canvas';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { assert } from '@/lib/base/assert';
import { limits } from '@/lib/base/limits';
import { err, ok } from '@/lib/base/result';
import { assetsOfGeneration } from '@/lib/server/assets/asset-views';
import { balanceView } from '@/lib/server/credits/balance-view';
import { db } from '@/lib/server/db';
import { runGeneration } from '@/lib/server/generations/run-generation';
import { startGeneration, type StartRequest } from '@/lib/server/generations/start-generation';
import type { ImageProvider, ImageRequest } from '@/lib/server/providers/image-provider';
import type { VideoProvider, VideoRequest } from '@/lib/server/providers/video-provider';
import { mediaStorage } from '@/lib/server/storage/media-storage';
import { storageKey } from '@/lib/server/storage/storage';
import { makePerson, oneImage, type TestPerson } from '@/lib/server/testing/person';
import { storedAsset } from '@/lib/server/testing/stored-asset';
import type { Reference } from '@/lib/tools/reference';

const used = vi.hoisted((): { images: unknown; videos: unknown } => ({ images: undefined, videos: undefined }));
vi.mock('@/lib/server/providers/providers', () => ({ imageProvider: () => used.images, videoProvider: () => used.videos, providerName: () => 'Studio (local)' }));

const png = createCanvas(8, 6).toBuffer('image/png');
const images: ImageRequest[] = [];
const videos: VideoRequest[] = [];
let comes: (request: ImageRequest) => boolean;
beforeEach(() => {
  images.length = 0;
  videos.length = 0;
  comes = () => true;
  used.images = {
    name: 'Fake',
    generate: (request) => {
      images.push(request);
      return Promise.resolve(comes(request) ? ok({ bytes: png, mime: 'image/png' }) : err({ code: 'refused', retryable: false, detail: 'a test says so' }));
    },
  } satisfies ImageProvider;
  used.videos = {
    name: 'Fake',
    film: (request) => {
      videos.push(request);
      return Promise.resolve(err({ code: 'unavailable', retryable: false, detail: 'a test says so' }));
    },
  } satisfies VideoProvider;
});

async function personWithPicture() {
  const person = await makePerson([{ type: 'purchased', amount: 320 }]);
  return { person, assetId: await storedAsset(person, { bytes: png, mime: 'image/png', kind: 'image' }) };
}

const image = (person: TestPerson, reference: Reference): StartRequest => person.request({ input: { ...oneImage, reference } });
const video = ({ userId, projectId }: TestPerson, reference: Reference): StartRequest =>
  ({ userId, projectId, surface: 'web', tool: 'generate-video', input: { prompt: 'Two owls', ratio: '16:9', seconds: 5, seed: 1, reference }, requestId: randomUUID(), confirmedPrice: 60 });

describe('a reference', () => {
  it('[TO53] of AI Generate Image and of AI Video is read when it is made and given to the engine with its strength; the price stays', async () => {
    const { person, assetId } = await personWithPicture();
    for (const request of [image(person, { assetId, strength: 'high' }), video(person, { assetId, strength: 'low' })]) {
      const started = await startGeneration(request);
      assert(started.ok, 'the request is accepted');
      expect(started.value.assets[0]?.generation?.source).toEqual({ assetId, clipId: null });
      await runGeneration(started.value.generationId);
    }
    expect(images).toMatchObject([{ reference: { mime: 'image/png', strength: 'high' } }]);
    expect(videos).toMatchObject([{ reference: { mime: 'image/png', strength: 'low' } }]);
    for (const { reference } of [...images, ...videos]) expect(Buffer.from(reference?.picture ?? []).equals(png)).toBe(true);
    expect(await balanceView(person.userId)).toMatchObject({ total: 310, held: 0 });
  });

  it('[TO53] of somebody else, one that was deleted, is not ready, is no picture or does not exist is refused alike, and nothing is held', async () => {
    const { person, assetId: deleted } = await personWithPicture();
    const { assetId: theirs } = await personWithPicture();
    await db().asset.update({ where: { id: deleted }, data: { deletedAt: new Date() } });
    const unready = await storedAsset(person, { bytes: png, mime: 'image/png', kind: 'image' });
    await db().asset.update({ where: { id: unready }, data: { status: 'pending' } });
    const sound = await storedAsset(person, { bytes: png, mime: 'audio/wav', kind: 'audio' });
    for (const assetId of [theirs, deleted, unready, sound, randomUUID()]) {
      for (const request of [image(person, { assetId, strength: 'medium' }), video(person, { assetId, strength: 'medium' })]) expect(await startGeneration(request)).toEqual({ ok: false, error: { code: 'not_found' } });
    }
    expect(await balanceView(person.userId)).toMatchObject({ total: 320, held: 0 });
  });

  it('[TO53] that is gone from storage, or is larger than what is read, costs nothing and asks nobody', async () => {
    const { person, assetId } = await personWithPicture();
    const huge = await storedAsset(person, { bytes: new Uint8Array(limits.generatedImageBytes + 1), mime: 'image/png', kind: 'image' });
    const started = [await startGeneration(image(person, { assetId, strength: 'medium' })), await startGeneration(image(person, { assetId: huge, strength: 'medium' }))];
    await mediaStorage().remove(storageKey(person.userId, assetId, 'original'));
    const failures = [];
    for (const each of started) {
      assert(each.ok, 'the request is accepted');
      await runGeneration(each.value.generationId);
      failures.push((await db().generation.findUniqueOrThrow({ where: { id: each.value.generationId } })).failure);
    }
    expect(failures).toEqual(['malformed', 'too_large']);
    expect(images).toEqual([]);
    expect(await balanceView(person.userId)).toMatchObject({ total: 320, held: 0 });
  });
});

describe('several prompts', () => {
  const several = { ...oneImage, prompt: 'A boat', morePrompts: ['A fox', 'A cup'], count: 2 };

  it('[TO56] are one request: images in the order of the prompts, each called by its own words, each prompt with the seeds that it would have alone', async () => {
    const { person } = await personWithPicture();
    const started = await startGeneration(person.request({ input: several, confirmedPrice: 60 }));
    assert(started.ok, 'the request is accepted');
    expect(started.value.assets.map(({ name, generation }) => [name, generation?.prompt, generation?.cost])).toEqual(['A boat', 'A boat', 'A fox', 'A fox', 'A cup', 'A cup'].map((words) => [words, words, 10]));
    await runGeneration(started.value.generationId);
    const asked = [...images].sort((a, b) => a.outputIndex - b.outputIndex);
    expect(asked.map(({ prompt, seed, outputIndex }) => [outputIndex, prompt, seed])).toEqual([[0, 'A boat', 7], [1, 'A boat', 8], [2, 'A fox', 7], [3, 'A fox', 8], [4, 'A cup', 7], [5, 'A cup', 8]]);
    expect((await assetsOfGeneration(started.value.generationId)).map(({ name, status, generation }) => [name, status, generation?.prompt])).toEqual(['A boat', 'A boat', 'A fox', 'A fox', 'A cup', 'A cup'].map((words) => [words, 'ready', words]));
    expect(await balanceView(person.userId)).toMatchObject({ total: 260, held: 0 });
  });

  it('[TO56] [H4] are charged for what came', async () => {
    const { person } = await personWithPicture();
    comes = ({ prompt }) => prompt !== 'A fox';
    const started = await startGeneration(person.request({ input: several, confirmedPrice: 60 }));
    assert(started.ok, 'the request is accepted');
    await runGeneration(started.value.generationId);
    expect((await assetsOfGeneration(started.value.generationId)).map(({ status }) => status)).toEqual(['ready', 'ready', 'failed', 'failed', 'ready', 'ready']);
    expect(await balanceView(person.userId)).toMatchObject({ total: 280, held: 0 });
  });

  it('[TO56] [Q1] that cost more than was confirmed, or than there is, are not begun', async () => {
    const { person } = await personWithPicture();
    expect(await startGeneration(person.request({ input: several, confirmedPrice: 20 }))).toMatchObject({ ok: false, error: { code: 'price_rose', price: 60 } });
    const poor = await makePerson([{ type: 'purchased', amount: 50 }]);
    expect(await startGeneration(poor.request({ input: several, confirmedPrice: 60 }))).toMatchObject({ ok: false, error: { code: 'insufficient_credits', shortBy: 10 } });
  });
});
