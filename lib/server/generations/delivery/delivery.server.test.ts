import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { assert } from '@/lib/base/assert';
import { limits } from '@/lib/base/limits';
import { ok } from '@/lib/base/result';
import { assetsOfGeneration } from '@/lib/server/assets/asset-views';
import { balanceView } from '@/lib/server/credits/balance-view';
import { verifyLedger } from '@/lib/server/credits/verify-ledger';
import { db } from '@/lib/server/db';
import { cancelGeneration } from '@/lib/server/generations/cancel-generation';
import { giveBackLease, giveUpDelivery, hasLease, leaseMs, takeLease, untakenMs } from '@/lib/server/generations/delivery/lease';
import { endLostDeliveries } from '@/lib/server/generations/delivery/lost-deliveries';
import { readScene } from '@/lib/server/generations/delivery/open-delivery';
import { receiveDelivery } from '@/lib/server/generations/delivery/receive-delivery';
import { runGeneration } from '@/lib/server/generations/run-generation';
import { startGeneration } from '@/lib/server/generations/start-generation';
import { timeOutHolds } from '@/lib/server/generations/sweep';
import type { VideoProvider } from '@/lib/server/providers/video-provider';
import { mediaStorage } from '@/lib/server/storage/media-storage';
import { makePerson, type TestPerson } from '@/lib/server/testing/person';
import { makeFilm } from '@/scripts/testing/make-film';
import type { VideoInput } from '@/lib/tools/generate-video';

const used = vi.hoisted((): { videos: unknown } => ({ videos: undefined }));
vi.mock('@/lib/server/providers/providers', () => ({ videoProvider: () => used.videos, providerName: () => 'Studio (local)' }));

const scene = new Uint8Array([1, 2, 3]);
beforeEach(() => {
  used.videos = { name: 'Fake', film: () => Promise.resolve(ok({ kind: 'scene', bytes: scene })) } satisfies VideoProvider;
});

afterEach(() => vi.useRealTimers());

const input: VideoInput = { prompt: 'a lighthouse in a storm', ratio: '16:9', seconds: 5, seed: 7 };
const right = makeFilm({ widthPx: 1280, heightPx: 720, frames: 120 });

async function started(person: TestPerson) {
  const confirmed = await startGeneration({ userId: person.userId, projectId: person.projectId, surface: 'web', tool: 'generate-video', input, requestId: randomUUID(), confirmedPrice: 60 });
  assert(confirmed.ok, 'the request is accepted');
  return confirmed.value;
}

/** A video whose scene is there, and a tab with a token. */
async function opened() {
  const person = await makePerson([{ type: 'purchased', amount: 60 }]);
  const { generationId, assets } = await started(person);
  await runGeneration(generationId);
  const deliverer = { userId: person.userId, generationId, token: randomUUID() };
  return { person, generationId, assetId: assets[0]?.id ?? '', deliverer, otherTab: { ...deliverer, token: randomUUID() } };
}

const put = (deliverer: Parameters<typeof receiveDelivery>[0], bytes: Uint8Array<ArrayBuffer> = right) => receiveDelivery(deliverer, new Request('http://localhost/', { method: 'PUT', body: bytes }));
const statusOf = async (id: string) => (await db().generation.findUniqueOrThrow({ where: { id } })).status;
const elapse = (id: string, ms: number) => db().$executeRaw`UPDATE generations SET delivery_until = delivery_until - ${ms} * interval '1 millisecond' WHERE id = ${id}`;
const storedOf = async ({ userId }: TestPerson, assetId: string, part: string) => mediaStorage().read(`media/${userId}/${assetId}.${part}`);

describe('a video that a browser makes', () => {
  it('[TO9] has its size and length from the beginning, and waits for a tab once its scene is there', async () => {
    const person = await makePerson([{ type: 'purchased', amount: 60 }]);
    const { generationId, assets } = await started(person);
    expect(assets).toMatchObject([{ kind: 'video', status: 'pending', widthPx: 1280, heightPx: 720, durationMs: 5000 }]);
    expect(await assetsOfGeneration(generationId)).toMatchObject([{ kind: 'video', status: 'pending', widthPx: 1280, heightPx: 720, durationMs: 5000 }]);
    await runGeneration(generationId);
    expect(await assetsOfGeneration(generationId)).toMatchObject([{ status: 'pending', url: null, generation: { status: 'delivering', progress: 0.1 } }]);
    const stored = await readScene(person.userId, generationId);
    expect(Uint8Array.from(await buffer(stored?.stream ?? fail()))).toEqual(scene);
    expect(await balanceView(person.userId)).toMatchObject({ total: 0, held: 60 });
    // A job that runs again after a crash leaves the delivery alone.
    await runGeneration(generationId);
    expect(await statusOf(generationId)).toBe('delivering');
  });

  it('[TO10] [H4] that is delivered once is charged once, and its scene is gone', async () => {
    const { person, generationId, assetId, deliverer } = await opened();
    expect(await takeLease(deliverer, 0)).toEqual(ok({ leaseMs }));
    expect(await takeLease(deliverer, 0.5)).toEqual(ok({ leaseMs }));
    expect((await assetsOfGeneration(generationId))[0]?.generation?.progress).toBeCloseTo(0.545);
    expect(await put(deliverer)).toEqual(ok(undefined));
    expect(await assetsOfGeneration(generationId)).toMatchObject([
      { status: 'ready', mime: 'video/mp4', sizeBytes: right.byteLength, durationMs: 5000, hasSound: false, url: `/api/media/${assetId}`, generation: { status: 'succeeded', cost: 60, progress: 1 } },
    ]);
    expect(await balanceView(person.userId)).toMatchObject({ total: 0, held: 0 });
    expect(await storedOf(person, assetId, 'scene')).toBeNull();
    expect(await put(deliverer)).toEqual({ ok: false, error: { code: 'too_late' } });
    expect((await verifyLedger(person.userId)).firstFault).toBeNull();
  });

  it.each([
    ['another size', makeFilm({ widthPx: 720, heightPx: 1280, frames: 120 })],
    ['another length', makeFilm({ widthPx: 1280, heightPx: 720, frames: 96 })],
    ['no video', new TextEncoder().encode('a video')],
    ['half a video', right.slice(0, right.byteLength / 2)],
  ])('[TO10] that is %s is refused, changes nothing, and the tab may do better', async (_, bytes) => {
    const { person, generationId, assetId, deliverer } = await opened();
    await takeLease(deliverer, 0);
    expect(await put(deliverer, bytes)).toEqual({ ok: false, error: { code: 'not_the_video' } });
    expect(await balanceView(person.userId)).toMatchObject({ total: 0, held: 60 });
    expect(await storedOf(person, assetId, 'original')).toBeNull();
    expect(await put(deliverer)).toEqual(ok(undefined));
    expect(await statusOf(generationId)).toBe('succeeded');
  });

  it('[TO10] that is too large is not read to its end', async () => {
    const { generationId, deliverer } = await opened();
    await takeLease(deliverer, 0);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 4 * 1024 * 1024;
        controller.enqueue(new Uint8Array(4 * 1024 * 1024));
      },
    });
    const request = new Request('http://localhost/', { method: 'PUT', body: endless, duplex: 'half' } as RequestInit);
    expect(await receiveDelivery(deliverer, request)).toEqual({ ok: false, error: { code: 'too_large' } });
    expect(sent).toBeLessThan(limits.generatedVideoBytes + 16 * 1024 * 1024);
    expect(await statusOf(generationId)).toBe('delivering');
  });

  it('[TO11] [H3] belongs to one tab at a time: of two that deliver at once, one is taken and the bytes are its own', async () => {
    const { person, assetId, deliverer, otherTab } = await opened();
    const taken = await Promise.all([takeLease(deliverer, 0), takeLease(otherTab, 0)]);
    expect(taken.filter(({ ok: isOk }) => isOk)).toHaveLength(1);
    const [first, second] = taken[0].ok ? [deliverer, otherTab] : [otherTab, deliverer];
    expect(await takeLease(second, 0)).toMatchObject({ ok: false, error: { code: 'taken' } });
    const other = makeFilm({ widthPx: 1280, heightPx: 720, frames: 120, filling: 9 });
    const [mine, again, theirs] = await Promise.all([put(first), put(first), put(second, other)]);
    expect([mine.ok, again.ok].filter(Boolean)).toHaveLength(1);
    expect(theirs).toEqual({ ok: false, error: { code: 'too_late' } });
    const stored = await storedOf(person, assetId, 'original');
    expect((await buffer(stored?.stream ?? fail())).equals(Buffer.from(right))).toBe(true);
    expect(await balanceView(person.userId)).toMatchObject({ total: 0, held: 0 });
  });

  it('[TO11] goes over to another tab where the lease was given back or has lapsed; the first is not heard any more', async () => {
    const { generationId, deliverer, otherTab } = await opened();
    await takeLease(deliverer, 0.3);
    // Not theirs to give.
    await giveBackLease(otherTab);
    expect(await hasLease(deliverer)).toBe(true);
    await giveBackLease(deliverer);
    expect(await takeLease(otherTab, 0)).toMatchObject({ ok: true });
    expect(await put(deliverer)).toEqual({ ok: false, error: { code: 'too_late' } });
    await elapse(generationId, leaseMs + 1);
    expect(await hasLease(otherTab)).toBe(false);
    expect(await takeLease(deliverer, 0)).toMatchObject({ ok: true });
    expect(await put(deliverer)).toEqual(ok(undefined));
  });

  it('[TO12] [TO14] that nobody goes on with ends within seconds: released, told as undelivered, with its settings to try again', async () => {
    const { person, generationId, assetId, deliverer } = await opened();
    await takeLease(deliverer, 0.2);
    await giveBackLease(deliverer);
    await endLostDeliveries();
    expect(await statusOf(generationId)).toBe('delivering');
    await elapse(generationId, untakenMs + 1);
    expect(await endLostDeliveries()).toBeGreaterThan(0);
    expect(await assetsOfGeneration(generationId)).toMatchObject([{ status: 'failed', generation: { status: 'failed', failure: 'undelivered', again: input } }]);
    expect(await balanceView(person.userId)).toMatchObject({ total: 60, held: 0 });
    expect(await put(deliverer)).toEqual({ ok: false, error: { code: 'too_late' } });
    expect(await storedOf(person, assetId, 'scene')).toBeNull();
    expect(await storedOf(person, assetId, 'original')).toBeNull();
  });

  it('[TO12] [H4] that was in storage when its node died is charged by the sweep', async () => {
    const { person, generationId, assetId, deliverer } = await opened();
    await takeLease(deliverer, 1);
    const key = `media/${person.userId}/${assetId}.original`;
    await mediaStorage().put(key, right);
    await db().asset.update({ where: { id: assetId }, data: { storageKey: key, mime: 'video/mp4', sizeBytes: right.byteLength } });
    await elapse(generationId, leaseMs + untakenMs + 1);
    await endLostDeliveries();
    expect(await assetsOfGeneration(generationId)).toMatchObject([{ status: 'ready', generation: { status: 'succeeded' } }]);
    expect(await balanceView(person.userId)).toMatchObject({ total: 0, held: 0 });
  });

  it('[TO13] [H4] that is cancelled while a tab works on it is released at once, and what is delivered later is discarded', async () => {
    const { person, generationId, deliverer } = await opened();
    await takeLease(deliverer, 0.9);
    expect(await cancelGeneration(person.userId, generationId)).toEqual(ok({ status: 'cancelled' }));
    expect(await takeLease(deliverer, 0.95)).toEqual({ ok: false, error: { code: 'ended' } });
    expect(await put(deliverer)).toEqual({ ok: false, error: { code: 'too_late' } });
    expect(await balanceView(person.userId)).toMatchObject({ total: 60, held: 0 });
    expect(await readScene(person.userId, generationId)).toBeNull();
  });

  it('[TO13] [H6] that takes longer than a hold may last is released though its tab still works', async () => {
    const { person, generationId, deliverer } = await opened();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + limits.holdMinutes * 60_000 + 1 });
    expect(await takeLease(deliverer, 0.5)).toMatchObject({ ok: true });
    expect(await timeOutHolds()).toBeGreaterThan(0);
    expect(await statusOf(generationId)).toBe('timed_out');
    expect(await put(deliverer)).toEqual({ ok: false, error: { code: 'too_late' } });
    expect(await balanceView(person.userId)).toMatchObject({ total: 60, held: 0 });
  });

  it('[TO13] of somebody else answers like one that does not exist', async () => {
    const { generationId, deliverer } = await opened();
    const stranger = await makePerson();
    const theirs = { userId: stranger.userId, generationId, token: randomUUID() };
    const none = { ...theirs, generationId: randomUUID() };
    for (const asking of [theirs, none]) {
      expect(await takeLease(asking, 0)).toEqual({ ok: false, error: { code: 'not_found' } });
      expect(await put(asking)).toEqual({ ok: false, error: { code: 'not_found' } });
      expect(await readScene(asking.userId, asking.generationId)).toBeNull();
    }
    await takeLease(deliverer, 0);
    await giveBackLease({ ...deliverer, userId: stranger.userId });
    await giveUpDelivery({ ...deliverer, userId: stranger.userId });
    expect(await hasLease(deliverer)).toBe(true);
  });

  it('[TO10] that its browser gives up is released at once', async () => {
    const { person, generationId, deliverer, otherTab } = await opened();
    await takeLease(deliverer, 0.4);
    await giveUpDelivery(otherTab);
    expect(await statusOf(generationId)).toBe('delivering');
    await giveUpDelivery(deliverer);
    expect(await statusOf(generationId)).toBe('failed');
    expect(await balanceView(person.userId)).toMatchObject({ total: 60, held: 0 });
  });

  it('[TO13] that is cancelled while its scene is being drawn never waits for a tab', async () => {
    const person = await makePerson([{ type: 'purchased', amount: 60 }]);
    const { generationId } = await started(person);
    used.videos = {
      name: 'Fake',
      film: async () => {
        await cancelGeneration(person.userId, generationId);
        return ok({ kind: 'scene', bytes: scene } as const);
      },
    } satisfies VideoProvider;
    await runGeneration(generationId);
    expect(await statusOf(generationId)).toBe('cancelled');
    expect(await balanceView(person.userId)).toMatchObject({ total: 60, held: 0 });
  });
});

describe('a video that a provider makes', () => {
  const answering = (bytes: Uint8Array) => {
    used.videos = { name: 'Fake', film: () => Promise.resolve(ok({ kind: 'video', bytes })) } satisfies VideoProvider;
  };

  it('[TO16] is charged as it comes, without any browser', async () => {
    answering(makeFilm({ widthPx: 1920, heightPx: 1080, frames: 144 }));
    const person = await makePerson([{ type: 'purchased', amount: 60 }]);
    const { generationId } = await started(person);
    await runGeneration(generationId);
    expect(await assetsOfGeneration(generationId)).toMatchObject([{ status: 'ready', widthPx: 1920, heightPx: 1080, durationMs: 6000, generation: { status: 'succeeded' } }]);
    expect(await balanceView(person.userId)).toMatchObject({ total: 0, held: 0 });
  });

  it.each([
    ['is shorter than what was asked for', makeFilm({ widthPx: 1280, heightPx: 720, frames: 96 })],
    ['is no video', new TextEncoder().encode('sorry')],
  ])('[TO16] [H5] that %s is not charged', async (_, bytes) => {
    answering(bytes);
    const person = await makePerson([{ type: 'purchased', amount: 60 }]);
    const { generationId } = await started(person);
    await runGeneration(generationId);
    expect(await db().generation.findUniqueOrThrow({ where: { id: generationId } })).toMatchObject({ status: 'failed', failure: 'malformed' });
    expect(await balanceView(person.userId)).toMatchObject({ total: 60, held: 0 });
  });
});

function fail(): never {
  throw new Error('there is nothing in storage');
}
