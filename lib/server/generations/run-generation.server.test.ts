import { beforeEach, describe, expect, it, vi } from 'vitest';
import { assert } from '@/lib/base/assert';
import { moveClock } from '@/lib/server/credits/move-clock';
import { db } from '@/lib/server/db';
import { cancelGeneration } from '@/lib/server/generations/cancel-generation';
import { endGeneration } from '@/lib/server/generations/end-generation';
import { HandedBackError, runGeneration } from '@/lib/server/generations/run-generation';
import { stopAllRuns, stopRun } from '@/lib/server/generations/running';
import { startGeneration } from '@/lib/server/generations/start-generation';
import { timeOutHolds } from '@/lib/server/generations/sweep';
import { mediaStorage } from '@/lib/server/storage/media-storage';
import { failure, FakeProvider, picture, untilStopped } from '@/lib/server/testing/fake-provider';
import { makePerson, oneImage, type TestPerson } from '@/lib/server/testing/person';

const fake: { provider?: FakeProvider } = vi.hoisted(() => ({}));
vi.mock('@/lib/server/providers/providers', () => ({ imageProvider: () => fake.provider, providerName: () => 'Fake' }));

const hourMs = 3_600_000;
let provider: FakeProvider;
beforeEach(() => {
  provider = new FakeProvider();
  fake.provider = provider;
});

async function start(person: TestPerson, count = 1): Promise<string> {
  const started = await startGeneration(person.request({ input: { ...oneImage, count }, confirmedPrice: 10 * count }));
  assert(started.ok, 'the request is accepted');
  return started.value.generationId;
}

/** What a generation came to: its status, its assets, its row of the log and what its account has. */
async function outcome({ userId }: TestPerson, generationId: string) {
  const generation = await db().generation.findUniqueOrThrow({ where: { id: generationId } });
  const assets = await db().asset.findMany({ where: { generationId }, orderBy: { outputIndex: 'asc' } });
  const row = await db().activityRow.findFirstOrThrow({ where: { accountId: userId, generationId } });
  const states = await db().grantState.findMany({ where: { accountId: userId } });
  const sum = (of: (state: (typeof states)[number]) => number): number => states.reduce((total, state) => total + of(state), 0);
  return {
    status: generation.status, failure: generation.failure, assets: assets.map((asset) => asset.status), row: row.status, purchased: row.purchased,
    left: sum((state) => state.leftAmount), held: sum((state) => state.heldAmount), captured: sum((state) => state.captured),
  };
}

const rich = (): Promise<TestPerson> => makePerson([{ type: 'purchased', amount: 100 }]);

describe('the outputs decide what is charged', () => {
  it('[H4] all of them: all is charged, the assets are ready and their bytes are in storage', async () => {
    const person = await rich();
    const id = await start(person, 2);
    await runGeneration(id);
    expect(await outcome(person, id)).toEqual({
      status: 'succeeded', failure: null, assets: ['ready', 'ready'], row: 'used', purchased: 20, left: 80, held: 0, captured: 20,
    });
    expect(provider.requests.map(({ seed }) => seed)).toEqual([7, 8]);
    for (const asset of await db().asset.findMany({ where: { generationId: id } })) {
      expect(asset).toMatchObject({ mime: 'image/png', widthPx: 8, heightPx: 8 });
      expect(await mediaStorage().read(asset.storageKey ?? '')).not.toBeNull();
    }
  });

  it('[H4] fewer than asked for: those only, the rest is returned', async () => {
    const person = await rich();
    const id = await start(person, 4);
    provider.answers.push(picture, () => failure('unavailable'), picture, () => failure('unavailable'));
    await runGeneration(id);
    expect(await outcome(person, id)).toEqual({
      status: 'partly', failure: 'unavailable', assets: ['ready', 'failed', 'ready', 'failed'], row: 'partly-used', purchased: 20, left: 80, held: 0, captured: 20,
    });
  });

  it.each([
    ['refused', 'refused'],
    ['unavailable', 'failed'],
    ['malformed', 'failed'],
    ['too_large', 'failed'],
    ['timed_out', 'failed'],
  ] as const)('[H3] none, because the provider answered %s: nothing is charged and the generation is %s', async (code, status) => {
    const person = await rich();
    const id = await start(person);
    provider.answers.push(() => failure(code));
    await runGeneration(id);
    expect(await outcome(person, id)).toEqual({ status, failure: code, assets: ['failed'], row: 'returned', purchased: 10, left: 100, held: 0, captured: 0 });
  });

  it('what may succeed later is tried again, at most three times', async () => {
    const person = await rich();
    const id = await start(person);
    provider.answers.push(() => failure('rate_limited', true), () => failure('unavailable', true));
    await runGeneration(id);
    expect(await outcome(person, id)).toMatchObject({ status: 'succeeded' });
    expect(provider.requests).toHaveLength(3);
  });

  it('bytes that are no picture are malformed, though the provider calls them one', async () => {
    const person = await rich();
    const id = await start(person);
    provider.answers.push(() => ({ ok: true, value: { bytes: new TextEncoder().encode('<html>'), mime: 'image/png' } }));
    await runGeneration(id);
    expect(await outcome(person, id)).toMatchObject({ status: 'failed', failure: 'malformed', captured: 0, left: 100 });
  });
});

describe('cancelling', () => {
  it('[H4] before the start returns everything; the job then finds nothing to do', async () => {
    const person = await rich();
    const id = await start(person);
    expect(await cancelGeneration(person.userId, id)).toEqual({ ok: true, value: { status: 'cancelled' } });
    await runGeneration(id);
    expect(provider.requests).toHaveLength(0);
    expect(await outcome(person, id)).toMatchObject({ status: 'cancelled', row: 'returned', left: 100, captured: 0 });
  });

  it('[H4] after the start charges the finished outputs', async () => {
    const person = await rich();
    const id = await start(person, 2);
    const waiting = untilStopped();
    provider.answers.push(picture, waiting.answer);
    const run = runGeneration(id);
    await waiting.begun;
    await vi.waitUntil(async () => (await db().generation.findUniqueOrThrow({ where: { id } })).outputsReady === 1);
    expect(await cancelGeneration(person.userId, id)).toEqual({ ok: true, value: { status: 'cancelling' } });
    stopRun(id, 'cancelled');
    await run;
    expect(await outcome(person, id)).toMatchObject({ status: 'cancelled', assets: ['ready', 'failed'], row: 'partly-used', left: 90, captured: 10 });
  });

  it('[H4] asked for while no process had it: the next run ends it', async () => {
    const person = await rich();
    const id = await start(person);
    await db().generation.update({ where: { id }, data: { status: 'running', cancelRequestedAt: new Date() } });
    await runGeneration(id);
    expect(await outcome(person, id)).toMatchObject({ status: 'cancelled', left: 100 });
    expect(provider.requests).toHaveLength(0);
  });

  it('another person’s generation answers as one that does not exist', async () => {
    const id = await start(await rich());
    const stranger = await rich();
    expect(await cancelGeneration(stranger.userId, id)).toEqual({ ok: false, error: { code: 'not_found' } });
  });
});

describe('a hold has one ending', () => {
  it('[H3] an output that comes after the time-out is discarded, also from storage', async () => {
    const person = await rich();
    const id = await start(person);
    provider.answers.push(async () => {
      await endGeneration({ generationId: id, cause: 'timed_out', failure: 'timed_out' });
      return picture();
    });
    await runGeneration(id);
    expect(await outcome(person, id)).toMatchObject({ status: 'timed_out', assets: ['failed'], row: 'returned', left: 100, captured: 0 });
    expect(await db().asset.count({ where: { generationId: id, storageKey: { not: null } } })).toBe(0);
  });

  it('[H3] a second ending answers with the first and changes nothing', async () => {
    const person = await rich();
    const id = await start(person);
    await runGeneration(id);
    const before = await outcome(person, id);
    expect(await endGeneration({ generationId: id, cause: 'cancelled', failure: 'cancelled' })).toMatchObject({ ok: false, error: { code: 'already_ended' } });
    expect(await outcome(person, id)).toEqual(before);
  });

  it('[H3] endings that race have one winner', async () => {
    const person = await rich();
    for (let round = 0; round < 5; round += 1) {
      const id = await start(person);
      const causes = ['completed', 'cancelled', 'failed', 'timed_out', 'completed', 'timed_out'] as const;
      const endings = await Promise.all(causes.map((cause) => endGeneration({ generationId: id, cause, failure: null })));
      expect(endings.filter((ending) => ending.ok)).toHaveLength(1);
      expect((await outcome(person, id)).held).toBe(0);
    }
    expect((await outcome(person, await start(person))).left).toBe(90);
  });

  it('[H6] the sweep ends what is older than 15 minutes, and only that', async () => {
    const person = await rich();
    const [old, young] = [await start(person), await start(person)];
    const hold = await db().hold.findFirstOrThrow({ where: { id: old } });
    expect(hold.deadlineAt.getTime() - hold.createdAt.getTime()).toBeGreaterThanOrEqual(15 * 60_000 - 1_000);
    vi.setSystemTime(Date.now() + 15 * 60_000 + 1_000);
    const fresh = await start(person);
    expect(await timeOutHolds()).toBeGreaterThanOrEqual(2);
    vi.useRealTimers();
    expect((await outcome(person, old)).status).toBe('timed_out');
    expect((await outcome(person, young)).status).toBe('timed_out');
    expect(await outcome(person, fresh)).toMatchObject({ status: 'queued', left: 90, held: 10 });
  });
});

describe('giving back to what has lapsed meanwhile', () => {
  const lapsing = (): Promise<TestPerson> => makePerson([{ type: 'subscription', amount: 10, validUntil: Date.now() + hourMs }]);

  it('[H5] a failure of ours comes back as grace for 72 hours', async () => {
    const person = await lapsing();
    const id = await start(person);
    await moveClock(person.userId, 2 * hourMs);
    provider.answers.push(() => failure('unavailable'));
    await runGeneration(id);
    const grace = await db().grant.findFirstOrThrow({ where: { accountId: person.userId, isGrace: true } });
    expect(grace).toMatchObject({ type: 'subscription', amount: 10 });
    expect((grace.validUntil?.getTime() ?? 0) - grace.validFrom.getTime()).toBe(72 * hourMs);
    expect(await outcome(person, id)).toMatchObject({ left: 10, held: 0 });
  });

  it('[H5] cancelled by the person, it is lost', async () => {
    const person = await lapsing();
    const id = await start(person);
    await moveClock(person.userId, 2 * hourMs);
    await cancelGeneration(person.userId, id);
    expect(await outcome(person, id)).toMatchObject({ left: 0, held: 0 });
    expect(await db().grant.count({ where: { accountId: person.userId, isGrace: true } })).toBe(0);
  });
});

describe('a process that stops', () => {
  it('hands its runs back; the next run keeps the finished outputs and asks only for the others', async () => {
    const person = await rich();
    const id = await start(person, 2);
    const waiting = untilStopped();
    provider.answers.push(picture, waiting.answer);
    const run = runGeneration(id);
    await waiting.begun;
    await vi.waitUntil(async () => (await db().generation.findUniqueOrThrow({ where: { id } })).outputsReady === 1);
    stopAllRuns();
    await expect(run).rejects.toBeInstanceOf(HandedBackError);
    expect(await outcome(person, id)).toMatchObject({ status: 'running', held: 20 });
    await runGeneration(id);
    expect(provider.requests.map(({ outputIndex }) => outputIndex)).toEqual([0, 1, 1]);
    expect(await outcome(person, id)).toMatchObject({ status: 'succeeded', captured: 20, left: 80 });
  });

  it('again and again counts as a failure of ours in the end', async () => {
    const person = await rich();
    const id = await start(person);
    await db().generation.update({ where: { id }, data: { status: 'running', attempts: 6 } });
    await runGeneration(id);
    expect(await outcome(person, id)).toMatchObject({ status: 'failed', failure: 'unavailable', left: 100 });
  });
});
