import { randomUUID } from 'node:crypto';
import { createCanvas } from '@napi-rs/canvas';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { assert } from '@/lib/base/assert';
import { limits } from '@/lib/base/limits';
import { err, ok, type Result } from '@/lib/base/result';
import { assetsOfProject } from '@/lib/server/assets/asset-views';
import { balanceView } from '@/lib/server/credits/balance-view';
import { db } from '@/lib/server/db';
import { cancelGeneration } from '@/lib/server/generations/cancel-generation';
import { endGeneration } from '@/lib/server/generations/end-generation';
import { runGeneration } from '@/lib/server/generations/run-generation';
import { stopRun } from '@/lib/server/generations/running';
import { startGeneration, type StartRequest } from '@/lib/server/generations/start-generation';
import type { ProviderFailure } from '@/lib/server/providers/provider';
import { makePerson, oneImage, type TestPerson } from '@/lib/server/testing/person';
import { storedAsset } from '@/lib/server/testing/stored-asset';
import { toolsTexts } from '@/lib/texts/en/tools';
import { priceOf, type ToolInputs } from '@/lib/tools/catalogue';
import { toolIds, type ToolId } from '@/lib/tools/tool-ids';
import { writeWav } from '@/lib/voice/sound/wav';

type Answer = Result<unknown, ProviderFailure>;
type Asked = (request: unknown, signal: AbortSignal) => Promise<Answer>;

const used = vi.hoisted((): { answer: Asked } => ({ answer: () => Promise.reject(new Error('the test says what is answered')) }));
vi.mock('@/lib/server/providers/providers', () => {
  const ask: Asked = (request, signal) => used.answer(request, signal);
  const whole = { name: 'Fake', voices: [{ id: 'v', name: 'V', language: null }], generate: ask, film: ask, portray: ask, cut: ask, upscale: ask, write: ask, speak: ask };
  const provider = () => whole;
  return {
    imageProvider: provider, videoProvider: provider, portraitProvider: provider, cutoutProvider: provider, upscaleProvider: provider, scriptProvider: provider, voiceProvider: provider,
    musicProvider: provider,
    areVideosDelivered: () => false, providerName: () => 'Fake',
  };
});

/** Settings of each tool that cost something; a new tool has no other way past the types. */
const inputs: { readonly [Id in ToolId]: (pictureId: string) => ToolInputs[Id] } = {
  'generate-image': () => oneImage,
  'generate-video': () => ({ prompt: 'Two owls', ratio: '16:9', seconds: 5, seed: 1 }),
  portrait: (assetId) => ({ assetId, name: 'Balloon', look: 'neon' }),
  'remove-background': (assetId) => ({ assetId, name: 'Balloon', clipId: null, box: null }),
  upscale: (assetId) => ({ assetId, name: 'Balloon at 2×', clipId: null, factor: 2 }),
  'write-script': () => ({ topic: 'Why the sky is blue', tone: 'friendly', seconds: 15, seed: 1 }),
  'script-to-video': () => ({
    title: 'Why the sky is blue', scenes: [{ heading: 'Light', words: 'Light is many colours.', picture: 'A prism' }], ratio: '16:9', style: 'poster', voice: 'v', music: 'calm', seed: 1, again: null,
  }),
  'generate-voiceover': () => ({ text: 'Good morning.', voice: 'v', speedPercent: 100 }),
};

const had = 200;

interface Started {
  readonly person: TestPerson;
  readonly id: string;
  readonly price: number;
}

async function start(tool: ToolId, inputOf: (pictureId: string) => ToolInputs[ToolId] = inputs[tool]): Promise<Started> {
  const person = await makePerson([{ type: 'purchased', amount: had }]);
  const picture = await storedAsset(person, { bytes: createCanvas(8, 6).toBuffer('image/png'), mime: 'image/png', kind: 'image' });
  const input = inputOf(picture);
  const price = priceOf(tool, input as never);
  const { userId, projectId } = person;
  const started = await startGeneration({ userId, projectId, surface: 'web', tool, input, requestId: randomUUID(), confirmedPrice: price } as StartRequest);
  assert(started.ok, 'the request is accepted');
  expect(await balanceView(userId)).toMatchObject({ total: had - price, held: price });
  return { person, id: started.value.generationId, price };
}

const failed = (code: ProviderFailure['code'], more: Partial<ProviderFailure> = {}): Promise<Answer> => Promise.resolve(err({ code, retryable: false, detail: 'the test says so', ...more }));
/** What claims to be a picture, a video or a sound and is none; as a script it is none either. */
const rubbish = () => Promise.resolve(ok({ kind: 'video', bytes: new TextEncoder().encode('<html>busy</html>'), mime: 'image/png', durationMs: 1, words: { words: [], areEstimated: true } }));
const tooMuch = () => Promise.resolve(ok({ kind: 'video', bytes: new Uint8Array(Math.max(limits.generatedImageBytes, limits.generatedVideoBytes, limits.generatedSoundBytes) + 1), mime: 'image/png', durationMs: 1, words: { words: [], areEstimated: true } }));

interface Case {
  readonly name: string;
  /** What the provider does; by default it is not asked. */
  readonly answer?: Asked;
  readonly run: (started: Started) => Promise<unknown>;
  readonly status: string;
  readonly failure: keyof typeof toolsTexts.failures;
  /** How often the provider is asked. */
  readonly asked: number;
  /** A script has no bytes that could be too many: its schema bounds it. */
  readonly ofScripts?: keyof typeof toolsTexts.failures;
}

const run = ({ id }: Started) => runGeneration(id);

const cases: readonly Case[] = [
  { name: 'a refusal', answer: () => failed('refused'), run, status: 'refused', failure: 'refused', asked: 1 },
  { name: 'a provider that is down', answer: () => failed('unavailable'), run, status: 'failed', failure: 'unavailable', asked: 1 },
  { name: 'a provider that is down, asked again in vain', answer: () => failed('unavailable', { retryable: true, retryAfterMs: 1 }), run, status: 'failed', failure: 'unavailable', asked: 3 },
  { name: 'a provider that is too busy', answer: () => failed('rate_limited', { retryable: true, retryAfterMs: 1 }), run, status: 'failed', failure: 'rate_limited', asked: 3 },
  { name: 'a time-out of the provider', answer: () => failed('timed_out'), run, status: 'failed', failure: 'timed_out', asked: 1 },
  { name: 'a malformed answer', answer: rubbish, run, status: 'failed', failure: 'malformed', asked: 1 },
  { name: 'too large an answer', answer: tooMuch, run, status: 'failed', failure: 'too_large', ofScripts: 'malformed', asked: 1 },
  { name: 'an engine that is not sure', answer: () => failed('unsure'), run, status: 'failed', failure: 'unsure', asked: 1 },
  {
    name: 'an error of ours, six runs in a row', answer: () => Promise.reject(new Error('a bug')), status: 'failed', failure: 'unavailable', asked: 6,
    async run({ id }) {
      for (let attempt = 0; attempt < 6; attempt += 1) await expect(runGeneration(id)).rejects.toThrow('a bug');
      await runGeneration(id);
    },
  },
  {
    name: 'a provider that is slow, until the hold times out', answer: untilAborted(), status: 'timed_out', failure: 'timed_out', asked: 1,
    async run({ id }) {
      const running = runGeneration(id);
      await asked();
      await endGeneration({ generationId: id, cause: 'timed_out', failure: 'timed_out' });
      stopRun(id, 'cancelled');
      await running;
    },
  },
  {
    name: 'a cancel before the start', status: 'cancelled', failure: 'cancelled', asked: 0,
    async run({ id, person }) {
      expect(await cancelGeneration(person.userId, id)).toMatchObject({ ok: true });
      await runGeneration(id);
    },
  },
  {
    name: 'a cancel while it runs', answer: untilAborted(), status: 'cancelled', failure: 'cancelled', asked: 1,
    async run({ id, person }) {
      const running = runGeneration(id);
      await asked();
      expect(await cancelGeneration(person.userId, id)).toEqual({ ok: true, value: { status: 'cancelling' } });
      stopRun(id, 'cancelled');
      await running;
    },
  },
];

let count = 0;
beforeEach(() => {
  count = 0;
});

const asked = () => vi.waitUntil(() => count > 0);

/** Answers when it is told to stop, and not sooner. */
function untilAborted(): Asked {
  return (_request, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve(err({ code: 'timed_out', retryable: false, detail: 'stopped' })), { once: true }));
}

/** Settings that ask for two outputs, of those tools that can make several, and what the first one alone costs. */
const several: { readonly [Id in ToolId]?: { readonly input: ToolInputs[Id]; readonly charged: number } } = {
  'generate-image': { input: { ...oneImage, count: 2 }, charged: 10 },
  'script-to-video': {
    charged: 22,
    input: {
      title: 'Why the sky is blue', scenes: ['Light', 'Air'].map((heading) => ({ heading, words: `${heading} is there.`, picture: heading })), ratio: '16:9', style: 'poster', voice: 'v', music: 'none', seed: 1, again: null,
    },
  },
};

const askedFor = z.object({ outputIndex: z.number(), text: z.string().optional() });
/** A picture, or of a text a second of sound. */
const comes = ({ text }: z.output<typeof askedFor>) =>
  ok(
    text === undefined
      ? { bytes: createCanvas(8, 6).toBuffer('image/png'), mime: 'image/png' }
      : { bytes: writeWav({ samples: new Float32Array(8_000).fill(0.1), sampleRate: 8_000 }), mime: 'audio/wav', durationMs: 1_000, words: { words: [], areEstimated: true } },
  );

describe.each(toolIds.filter((tool) => several[tool] !== undefined))('%s', (tool) => {
  it.each(['refused', 'unavailable', 'timed_out', 'malformed', 'too_large'] as const)('[TO34] [H3] [H4] part of it is %s: what came is charged, the rest is given back, and the person reads why', async (failure) => {
    const asked = several[tool];
    assert(asked !== undefined, 'it makes several');
    // Of a storyboard two media are an output.
    const firstIndexes = tool === 'script-to-video' ? 2 : 1;
    used.answer = (request) => {
      const wanted = askedFor.parse(request);
      return wanted.outputIndex < firstIndexes ? Promise.resolve(comes(wanted)) : failed(failure);
    };
    const { id, person, price } = await start(tool, () => asked.input);
    await runGeneration(id);
    expect(await balanceView(person.userId)).toMatchObject({ total: had - asked.charged, held: 0 });
    expect(await db().generation.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'partly', failure, outputsReady: 1, outputCount: 2 });
    expect(await db().activityRow.findFirstOrThrow({ where: { accountId: person.userId, generationId: id } })).toMatchObject({ status: 'partly-used', purchased: asked.charged, detail: { returned: price - asked.charged } });
    const results = (await assetsOfProject(person.projectId)).filter(({ generation }) => generation?.id === id);
    expect(results.map(({ status }) => status).sort()).toEqual([...Array.from({ length: firstIndexes }, () => 'failed'), ...Array.from({ length: firstIndexes }, () => 'ready')]);
    expect(results.find(({ status }) => status === 'failed')).toMatchObject({ url: null, generation: { failure } });
  });
});

describe.each(toolIds)('%s', (tool) => {
  it.each(cases)('[TO34] [H3] [H4] $name: everything is given back, the person reads why, and nothing waits', async ({ answer, run: play, status, failure, ofScripts, asked: times }) => {
    used.answer = (request, signal) => {
      count += 1;
      return answer === undefined ? Promise.reject(new Error('nobody was to ask')) : answer(request, signal);
    };
    const started = await start(tool);
    await play(started);
    const { userId, projectId } = started.person;
    const why = tool === 'write-script' ? (ofScripts ?? failure) : failure;
    expect(await balanceView(userId)).toMatchObject({ total: had, held: 0 });
    expect(await db().generation.findUniqueOrThrow({ where: { id: started.id } })).toMatchObject({ status, failure: why, endedAt: expect.any(Date) });
    expect(await db().activityRow.findFirstOrThrow({ where: { accountId: userId, generationId: started.id } })).toMatchObject({ status: 'returned', purchased: started.price });
    const [asset] = (await assetsOfProject(projectId)).filter(({ generation }) => generation?.id === started.id);
    expect(asset).toMatchObject({ status: 'failed', url: null, generation: { failure: why } });
    expect(toolsTexts.failures[why]).toMatch(/\w/);
    expect(await db().asset.count({ where: { generationId: started.id, storageKey: { not: null } } })).toBe(0);
    expect(count).toBe(times);
  });
});
