import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createCanvas } from '@napi-rs/canvas';
import { assert } from '@/lib/base/assert';
import { err, ok } from '@/lib/base/result';
import { assetsOfProject } from '@/lib/server/assets/asset-views';
import { storedAsset } from '@/lib/server/testing/stored-asset';
import { balanceView } from '@/lib/server/credits/balance-view';
import { db } from '@/lib/server/db';
import { runGeneration } from '@/lib/server/generations/run-generation';
import { startGeneration, type StartRequest } from '@/lib/server/generations/start-generation';
import type { PortraitProvider, PortraitRequest } from '@/lib/server/providers/portrait-provider';
import { makePerson, type TestPerson } from '@/lib/server/testing/person';

const used = vi.hoisted((): { portraits: unknown } => ({ portraits: undefined }));
vi.mock('@/lib/server/providers/providers', () => ({ portraitProvider: () => used.portraits, providerName: () => 'Studio (local)' }));

const source = createCanvas(8, 6).toBuffer('image/png');
const result = createCanvas(16, 12).toBuffer('image/jpeg');
const asked: PortraitRequest[] = [];
beforeEach(() => {
  asked.length = 0;
  used.portraits = {
    name: 'Fake',
    portray: (request) => {
      asked.push(request);
      return Promise.resolve(ok({ bytes: result, mime: 'image/jpeg' }));
    },
  } satisfies PortraitProvider;
});

function confirm({ userId, projectId }: TestPerson, assetId: string): StartRequest {
  return { userId, projectId, surface: 'web', tool: 'portrait', input: { assetId, name: 'Ada as neon', look: 'neon' }, requestId: randomUUID(), confirmedPrice: 15 };
}

async function personWithPicture() {
  const person = await makePerson([{ type: 'subscription', amount: 15 }]);
  return { person, picture: await storedAsset(person, { bytes: source, mime: 'image/png', kind: 'image' }) };
}

describe('AI Portrait', () => {
  it('[TO17] [TO21] is given the picture and the look, costs 15 credits, and is an asset of its own that takes no clip’s place', async () => {
    const { person, picture } = await personWithPicture();
    const started = await startGeneration(confirm(person, picture));
    assert(started.ok, 'the request is accepted');
    expect(started.value.price).toBe(15);
    expect(started.value.assets[0]?.generation?.source).toEqual({ assetId: picture, clipId: null });
    await runGeneration(started.value.generationId);
    expect(asked).toMatchObject([{ look: 'neon', mime: 'image/png', generationId: started.value.generationId, outputIndex: 0 }]);
    expect(Buffer.from(asked[0]?.picture ?? []).equals(source)).toBe(true);
    const assets = await assetsOfProject(person.projectId);
    expect(assets).toHaveLength(2);
    expect(assets.find(({ origin }) => origin === 'generation')).toMatchObject({ kind: 'image', status: 'ready', mime: 'image/jpeg', name: 'Ada as neon', widthPx: 16, heightPx: 12, generation: { tool: 'portrait', cost: 15 } });
    expect(await balanceView(person.userId)).toMatchObject({ total: 0, held: 0 });
    const row = await db().activityRow.findFirstOrThrow({ where: { accountId: person.userId, generationId: started.value.generationId } });
    expect(row).toMatchObject({ tool: 'portrait', status: 'used', subscription: 15 });
  });

  it('[TO17] of a picture of somebody else, of a video or of nothing is refused alike, and nothing is held', async () => {
    const { person } = await personWithPicture();
    const { picture: theirs } = await personWithPicture();
    const video = await storedAsset(person, { bytes: source, mime: 'video/mp4', kind: 'video' });
    for (const assetId of [theirs, video, randomUUID()]) {
      expect(await startGeneration(confirm(person, assetId))).toEqual({ ok: false, error: { code: 'not_found' } });
    }
    expect(await balanceView(person.userId)).toMatchObject({ total: 15, held: 0 });
  });

  it('[TO22] [H5] that is refused, or is no picture, is not charged', async () => {
    const failures = [err({ code: 'refused', retryable: false, detail: 'a face' } as const), ok({ bytes: new TextEncoder().encode('sorry'), mime: 'image/png' } as const)];
    for (const answer of failures) {
      used.portraits = { name: 'Fake', portray: () => Promise.resolve(answer) } satisfies PortraitProvider;
      const { person, picture } = await personWithPicture();
      const started = await startGeneration(confirm(person, picture));
      assert(started.ok, 'the request is accepted');
      await runGeneration(started.value.generationId);
      expect(await balanceView(person.userId)).toMatchObject({ total: 15, held: 0 });
    }
  });
});
