import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { assert } from '@/lib/base/assert';
import { err, ok } from '@/lib/base/result';
import { assetsOfProject } from '@/lib/server/assets/asset-views';
import { copyAssets } from '@/lib/server/assets/copy-assets';
import { serveMedia } from '@/lib/server/assets/serve-media';
import { balanceView } from '@/lib/server/credits/balance-view';
import { db } from '@/lib/server/db';
import { cancelGeneration } from '@/lib/server/generations/cancel-generation';
import { runGeneration } from '@/lib/server/generations/run-generation';
import { stopRun } from '@/lib/server/generations/running';
import { startGeneration, type StartRequest } from '@/lib/server/generations/start-generation';
import { createProject } from '@/lib/server/projects/write-projects';
import type { ProviderFailure } from '@/lib/server/providers/provider';
import type { SpokenSound, VoiceProvider, VoiceRequest } from '@/lib/server/providers/voice-provider';
import { mediaStorage } from '@/lib/server/storage/media-storage';
import { makePerson, type TestPerson } from '@/lib/server/testing/person';
import type { VoiceoverInput } from '@/lib/tools/generate-voiceover';
import { writeWav } from '@/lib/voice/sound/wav';
import { spokenWordsSchema } from '@/lib/voice/spoken-words-schema';

const used = vi.hoisted((): { speak: VoiceProvider['speak'] | null } => ({ speak: null }));
const asked: VoiceRequest[] = [];
vi.mock('@/lib/server/providers/providers', () => ({
  voiceProvider: () => ({ name: 'Fake', voices: [{ id: 'v', name: 'V', language: null }], speak: (request: VoiceRequest, signal: AbortSignal) => (asked.push(request), used.speak?.(request, signal)) }),
  providerName: () => 'Studio (local)',
}));

const input: VoiceoverInput = { text: ' Good morning, and welcome. ', voice: 'en-us-ada', speedPercent: 125 };
const word = { text: 'Good ', startMs: 0, endMs: 300, isLast: false };
/** Two seconds of a tone. */
const wav = writeWav({ samples: Float32Array.from({ length: 32_000 }, (_, index) => 0.2 * Math.sin(index / 10)), sampleRate: 16_000 });

const spoken = (changes: Partial<SpokenSound> = {}) => ok({ bytes: wav, mime: 'audio/wav', durationMs: 2_000, words: { words: [word, { text: 'morning', startMs: 300, endMs: 9_000, isLast: true }], areEstimated: false }, ...changes });

beforeEach(() => {
  asked.length = 0;
  used.speak = () => Promise.resolve(spoken());
});

function confirm({ userId, projectId }: TestPerson, changes: Partial<Pick<StartRequest, 'confirmedPrice'>> & { readonly input?: VoiceoverInput } = {}): StartRequest {
  return { userId, projectId, surface: 'web', tool: 'generate-voiceover', input, requestId: randomUUID(), confirmedPrice: 2, ...changes };
}

async function start(person: TestPerson, changes: Parameters<typeof confirm>[1] = {}): Promise<string> {
  const started = await startGeneration(confirm(person, changes));
  assert(started.ok, 'the request is accepted');
  return started.value.generationId;
}

async function run(person: TestPerson, changes: Parameters<typeof confirm>[1] = {}): Promise<string> {
  const id = await start(person, changes);
  await runGeneration(id);
  return id;
}

describe('Premium Voiceover', () => {
  it('[TO24] [H4] becomes a sound of its owner, as long as it is, with the times of its words within it', async () => {
    const person = await makePerson([{ type: 'activity', amount: 3 }]);
    const id = await run(person);
    expect(asked).toMatchObject([{ generationId: id, outputIndex: 0, ...input, text: input.text.trim() }]);
    expect(await balanceView(person.userId)).toMatchObject({ total: 1, held: 0 });
    const [asset] = await assetsOfProject(person.projectId);
    assert(asset !== undefined, 'the voiceover is an asset');
    expect(asset).toMatchObject({ kind: 'audio', status: 'ready', mime: expect.stringMatching(/wav/), durationMs: 2_000, hasSound: true, name: 'Good morning, and welcome.', generation: { id, tool: 'generate-voiceover', cost: 2 } });
    const request = { assetId: asset.id, part: 'words', isDownload: false, range: null } as const;
    const answer = await serveMedia({ ...request, userId: person.userId });
    expect(answer?.headers.get('content-type')).toBe('application/json');
    expect(spokenWordsSchema.parse(await answer?.json())).toEqual({ words: [word, { text: 'morning', startMs: 300, endMs: 2_000, isLast: true }], areEstimated: false });
    expect(await serveMedia({ ...request, userId: (await makePerson()).userId })).toBeNull();
  });

  it('[A1] stands in the log with its tool, surface and types', async () => {
    const person = await makePerson([{ type: 'subscription', amount: 1 }, { type: 'purchased', amount: 5 }]);
    const generationId = await run(person);
    expect(await db().activityRow.findFirst({ where: { accountId: person.userId, generationId } })).toMatchObject({ tool: 'generate-voiceover', surface: 'web', status: 'used', subscription: 1, purchased: 1 });
  });

  it('[TO24] is copied with its words', async () => {
    const person = await makePerson([{ type: 'activity', amount: 2 }]);
    await run(person);
    const other = await createProject(person.userId, 'Copy');
    assert(other.ok, 'there is another project');
    await copyAssets(person.userId, person.projectId, other.value.id);
    const [copy] = await db().asset.findMany({ where: { projectId: other.value.id } });
    const stored = await mediaStorage().read(copy?.wordsKey ?? '');
    assert(stored !== null, 'the words were copied');
    expect(spokenWordsSchema.parse(JSON.parse((await buffer(stored.stream)).toString('utf8'))).words).toHaveLength(2);
  });

  it('[TO23] [Q1] [H2] is priced by its characters, and refused for less, or where credits are short', async () => {
    const person = await makePerson([{ type: 'activity', amount: 5 }]);
    const long = { ...input, text: 'a'.repeat(201) };
    expect(await startGeneration(confirm(person, { input: long, confirmedPrice: 4 }))).toMatchObject({ ok: false, error: { code: 'price_rose', price: 6 } });
    expect(await startGeneration(confirm(person, { input: long, confirmedPrice: 6 }))).toMatchObject({ ok: false, error: { code: 'insufficient_credits', shortBy: 1 } });
    expect(asked).toEqual([]);
  });

  it.each([
    ['no sound', spoken({ bytes: new TextEncoder().encode('Good morning') }), 'malformed', 'failed'],
    ['a picture', spoken({ bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) }), 'malformed', 'failed'],
    ['a sound without an end', spoken({ bytes: wav.slice(0, 44) }), 'malformed', 'failed'],
    ['a refusal', failed('refused'), 'refused', 'refused'],
    ['a provider that is down', failed('unavailable'), 'unavailable', 'failed'],
    ['what is too long', failed('too_large'), 'too_large', 'failed'],
  ] as const)('[TO24] [H5] %s is not charged', async (_, answer, failure, status) => {
    used.speak = () => Promise.resolve(answer);
    const person = await makePerson([{ type: 'purchased', amount: 2 }]);
    const id = await run(person);
    expect(await db().generation.findUniqueOrThrow({ where: { id }, include: { assets: true } })).toMatchObject({ status, failure, assets: [{ status: 'failed', wordsKey: null }] });
    expect(await balanceView(person.userId)).toMatchObject({ total: 2, held: 0 });
  });

  it('[H3] [TO24] whose run is begun twice is kept and charged once, and what was paid stays where it is', async () => {
    const person = await makePerson([{ type: 'purchased', amount: 4 }]);
    const id = await start(person);
    used.speak = async () => {
      used.speak = () => Promise.resolve(spoken());
      // Before the first run has its sound, a second one has ended the generation.
      await runGeneration(id);
      return spoken();
    };
    await runGeneration(id);
    expect(asked).toHaveLength(2);
    expect(await balanceView(person.userId)).toMatchObject({ total: 2, held: 0 });
    expect(await db().generation.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'succeeded', outputsReady: 1 });
    const [asset] = await assetsOfProject(person.projectId);
    for (const part of ['original', 'words'] as const) {
      const answer = await serveMedia({ userId: person.userId, assetId: asset?.id ?? '', part, isDownload: false, range: null });
      expect((await answer?.arrayBuffer())?.byteLength).toBeGreaterThan(50);
    }
  });

  it('[H3] [TO30] that is cancelled while it is spoken tells its engine, and costs nothing', async () => {
    const person = await makePerson([{ type: 'purchased', amount: 2 }]);
    const id = await start(person);
    used.speak = (_, signal) => {
      const ended = new Promise<ReturnType<typeof failed>>((resolve) => signal.addEventListener('abort', () => resolve(failed('timed_out')), { once: true }));
      void cancelGeneration(person.userId, id).then(() => stopRun(id, 'cancelled'));
      return ended;
    };
    await runGeneration(id);
    expect(await db().generation.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'cancelled' });
    expect(await balanceView(person.userId)).toMatchObject({ total: 2, held: 0 });
  });
});

function failed(code: ProviderFailure['code']) {
  return err({ code, retryable: false, detail: 'as the test says' });
}
