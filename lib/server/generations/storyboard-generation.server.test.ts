import { randomUUID } from 'node:crypto';
import { createCanvas } from '@napi-rs/canvas';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { assert } from '@/lib/base/assert';
import { err, ok } from '@/lib/base/result';
import { assetsOfProject } from '@/lib/server/assets/asset-views';
import { serveMedia } from '@/lib/server/assets/serve-media';
import { balanceView } from '@/lib/server/credits/balance-view';
import { db } from '@/lib/server/db';
import { cancelGeneration } from '@/lib/server/generations/cancel-generation';
import { eraseGeneration } from '@/lib/server/generations/history/erase-generation';
import { runGeneration } from '@/lib/server/generations/run-generation';
import { stopRun } from '@/lib/server/generations/running';
import { startGeneration } from '@/lib/server/generations/start-generation';
import { createProject } from '@/lib/server/projects/write-projects';
import type { ImageProvider, ImageRequest } from '@/lib/server/providers/image-provider';
import type { MusicRequest } from '@/lib/server/providers/music-provider';
import type { ProviderFailure } from '@/lib/server/providers/provider';
import type { VoiceProvider, VoiceRequest } from '@/lib/server/providers/voice-provider';
import { makePerson, type TestPerson } from '@/lib/server/testing/person';
import { storyboardInputSchema, type StoryboardInput } from '@/lib/tools/storyboard';
import { priceOf } from '@/lib/tools/catalogue';
import { writeWav } from '@/lib/voice/sound/wav';

const used = vi.hoisted((): { draw: ImageProvider['generate'] | null; speak: VoiceProvider['speak'] | null; isMusicThere: boolean; isComposerBroken: boolean } => ({ draw: null, speak: null, isMusicThere: true, isComposerBroken: false }));
const drawn: ImageRequest[] = [];
const said: VoiceRequest[] = [];
const composed: MusicRequest[] = [];
vi.mock('@/lib/server/providers/providers', () => ({
  imageProvider: () => ({ name: 'Fake', generate: (request: ImageRequest, signal: AbortSignal) => (drawn.push(request), used.draw?.(request, signal)) }),
  voiceProvider: () => ({ name: 'Fake', voices: [{ id: 'v', name: 'V', language: null }], speak: (request: VoiceRequest, signal: AbortSignal) => (said.push(request), used.speak?.(request, signal)) }),
  musicProvider: () => ({ name: 'Fake', compose: (request: MusicRequest) => {
      composed.push(request);
      if (used.isComposerBroken) return Promise.reject(new Error('a bug'));
      return Promise.resolve(used.isMusicThere ? ok(tone(request.durationMs)) : failed('unavailable'));
    } }),
  providerName: () => 'Studio (local)',
}));

const failed = (code: ProviderFailure['code'], retryable = false) => err({ code, retryable, retryAfterMs: 1, detail: 'as the test says' } as const);
const tone = (ms: number) => writeWav({ samples: Float32Array.from({ length: ms * 8 }, (_, index) => 0.2 * Math.sin(index / 5)), sampleRate: 8_000 });
const picture = createCanvas(16, 9).toBuffer('image/png');
const words = { words: [{ text: 'Light', startMs: 0, endMs: 300, isLast: true }], areEstimated: false };

beforeEach(() => {
  drawn.length = 0;
  said.length = 0;
  composed.length = 0;
  used.isMusicThere = true;
  used.isComposerBroken = false;
  used.draw = () => Promise.resolve(ok({ bytes: picture, mime: 'image/png' }));
  used.speak = () => Promise.resolve(ok({ bytes: tone(2_000), mime: 'audio/wav', durationMs: 2_000, words }));
});

function storyboard(count: number, changes: Partial<StoryboardInput> = {}): StoryboardInput {
  const scenes = Array.from({ length: count }, (_, index) => ({ heading: `Scene ${index}`, words: `Words ${index}.`, picture: `Picture ${index}` }));
  return { title: 'Why the sky is blue', scenes, ratio: '9:16', style: 'ink', voice: 'v', music: 'calm', seed: 5, again: null, ...changes };
}

function confirm({ userId, projectId }: Pick<TestPerson, 'userId' | 'projectId'>, input: StoryboardInput) {
  return startGeneration({ userId, projectId, surface: 'web', tool: 'script-to-video', input, requestId: randomUUID(), confirmedPrice: priceOf('script-to-video', input) });
}

async function run(person: TestPerson, input: StoryboardInput): Promise<string> {
  const started = await confirm(person, input);
  assert(started.ok, 'the request is accepted');
  await runGeneration(started.value.generationId);
  return started.value.generationId;
}

const partsOf = async ({ projectId }: TestPerson, id: string) => (await assetsOfProject(projectId)).filter(({ generation }) => generation?.id === id).sort((a, b) => (a.generation?.part?.scene ?? 99) - (b.generation?.part?.scene ?? 99));
const totalOf = async ({ userId }: TestPerson): Promise<number> => (await balanceView(userId))?.total ?? 0;
/** The pictures of these scenes do not come. */
const without = (...missing: readonly number[]) => {
  used.draw = ({ prompt }) => Promise.resolve(missing.some((scene) => prompt === `Picture ${scene}`) ? failed('refused') : ok({ bytes: picture, mime: 'image/png' }));
};

describe('AI Script-to-Video', () => {
  it('[TO37] [TO40] [H4] becomes pictures, voices with the times of their words, and music of their length, for the price that was shown', async () => {
    const person = await makePerson([{ type: 'activity', amount: 100 }]);
    const id = await run(person, storyboard(3));
    expect(await balanceView(person.userId)).toMatchObject({ total: 100 - 46, held: 0 });
    const parts = await partsOf(person, id);
    expect(parts.map(({ kind, status, name, durationMs, generation }) => [kind, status, name, durationMs, generation?.cost, generation?.part?.role])).toEqual([
      ...[0, 1, 2].flatMap((scene) => [
        ['image', 'ready', `${scene + 1}. Scene ${scene}`, null, 12, 'picture'],
        ['audio', 'ready', `${scene + 1}. Scene ${scene} (voice)`, 2_000, null, 'voice'],
      ]),
      ['audio', 'ready', 'Music: Why the sky is blue', expect.any(Number), 10, 'music'],
    ]);
    expect(drawn.map(({ prompt, style, ratio, seed, outputIndex }) => [prompt, style, ratio, seed, outputIndex]).sort()).toEqual([0, 1, 2].map((scene) => [`Picture ${scene}`, 'ink', '9:16', 5 + scene, 2 * scene]));
    expect(said.map(({ text, voice, outputIndex }) => [text, voice, outputIndex]).sort()).toEqual([0, 1, 2].map((scene) => [`Words ${scene}.`, 'v', 2 * scene + 1]));
    expect(composed).toMatchObject([{ mood: 'calm', seed: 5 }]);
    expect(composed[0]?.durationMs).toBeGreaterThan(3 * 2_000 + 3 * 1_000);
    const voice = parts.find(({ generation }) => generation?.part?.role === 'voice');
    const answer = await serveMedia({ userId: person.userId, assetId: voice?.id ?? '', part: 'words', isDownload: false, range: null });
    expect(await answer?.json()).toEqual(words);
    expect(parts.filter(({ wordsUrl }) => wordsUrl !== null)).toHaveLength(3);
  });

  it('[TO37] [TO38] [A1] a scene that fails fails alone: the others and the base are charged, and the log says so', async () => {
    without(1);
    const person = await makePerson([{ type: 'subscription', amount: 40 }, { type: 'purchased', amount: 60 }]);
    const id = await run(person, storyboard(4));
    expect(await db().generation.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'partly', failure: 'refused', outputsReady: 3, price: 58, basePrice: 10, outputCount: 4 });
    expect(await balanceView(person.userId)).toMatchObject({ total: 100 - 46, held: 0 });
    expect(await db().activityRow.findFirst({ where: { generationId: id } })).toMatchObject({ status: 'partly-used', subscription: 40, purchased: 6, detail: { price: 58, outputCount: 4, outputsReady: 3, returned: 12 } });
    const parts = await partsOf(person, id);
    expect(parts.map(({ status }) => status)).toEqual(['ready', 'ready', 'failed', 'failed', 'ready', 'ready', 'ready', 'ready', 'ready']);
    // Neither of its parts is kept, though its voice had come.
    expect(await db().asset.count({ where: { generationId: id, storageKey: null } })).toBe(2);
    const again = storyboardInputSchema.parse(parts[2]?.generation?.part?.again);
    expect(again).toEqual({ ...storyboard(4), scenes: [storyboard(4).scenes[1]], again: { generationId: id, scenes: [1] } });
  });

  it('[TO38] [H5] gives everything back where no scene came, and offers none alone', async () => {
    without(0, 1);
    const person = await makePerson([{ type: 'purchased', amount: 34 }]);
    const id = await run(person, storyboard(2));
    expect(await db().generation.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'refused', outputsReady: 0 });
    expect(await balanceView(person.userId)).toMatchObject({ total: 34, held: 0 });
    expect(composed).toEqual([]);
    for (const { status, generation } of await partsOf(person, id)) expect([status, generation?.part?.again]).toEqual(['failed', null]);
    const tried = await confirm(person, storyboard(1, { again: { generationId: id, scenes: [0] } }));
    expect(tried).toEqual({ ok: false, error: { code: 'not_found' } });
  });

  it('[TO37] what has come of a scene is not asked for again when its picture is', async () => {
    let tries = 0;
    used.draw = () => Promise.resolve((tries += 1) === 1 ? failed('rate_limited', true) : ok({ bytes: picture, mime: 'image/png' }));
    const person = await makePerson([{ type: 'purchased', amount: 22 }]);
    const id = await run(person, storyboard(1));
    expect([drawn.length, said.length]).toEqual([2, 1]);
    expect(await db().generation.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'succeeded' });
  });

  it('[TO40] is charged and laid out without music where that does not come, or is not wanted', async () => {
    used.isMusicThere = false;
    const person = await makePerson([{ type: 'purchased', amount: 100 }]);
    const id = await run(person, storyboard(1));
    expect((await partsOf(person, id)).map(({ status }) => status)).toEqual(['ready', 'ready', 'failed']);
    expect(await balanceView(person.userId)).toMatchObject({ total: 78, held: 0 });
    used.isComposerBroken = true;
    const before = await totalOf(person);
    const unlucky = await run(person, storyboard(1));
    expect(await totalOf(person)).toBe(before - 22);
    expect((await partsOf(person, unlucky)).map(({ kind, status }) => `${kind} ${status}`).sort()).toEqual(['audio failed', 'audio ready', 'image ready']);
    const quiet = await run(person, storyboard(1, { music: 'none' }));
    expect(await partsOf(person, quiet)).toHaveLength(2);
    expect(await balanceView(person.userId)).toMatchObject({ total: 34, held: 0 });
  });

  it('[TO37] is seen scene by scene, at most four of which are made at once', async () => {
    const person = await makePerson([{ type: 'purchased', amount: 200 }]);
    let atOnce = 0;
    let most = 0;
    const seen: (readonly [number, number])[] = [];
    used.speak = async () => {
      most = Math.max(most, (atOnce += 1));
      const assets = await assetsOfProject(person.projectId);
      seen.push([assets.filter(({ generation }) => generation?.part?.role === 'picture' && generation.part.isThere).length, assets.filter(({ status }) => status === 'ready').length]);
      atOnce -= 1;
      return ok({ bytes: tone(500), mime: 'audio/wav', durationMs: 500, words });
    };
    await run(person, storyboard(12));
    expect(most).toBeLessThanOrEqual(4);
    expect(seen).toHaveLength(12);
    expect(seen.at(-1)?.[0]).toBeGreaterThanOrEqual(8);
    expect(seen.every(([, ready]) => ready === 0)).toBe(true);
  });

  it('[H4] [TO38] that is cancelled while it runs charges the base and the scenes that are there', async () => {
    const person = await makePerson([{ type: 'purchased', amount: 100 }]);
    const started = await confirm(person, storyboard(2));
    assert(started.ok, 'the request is accepted');
    const { generationId } = started.value;
    used.draw = async ({ prompt }, signal) => {
      if (prompt === 'Picture 0') return ok({ bytes: picture, mime: 'image/png' });
      await vi.waitUntil(async () => (await db().generation.findUniqueOrThrow({ where: { id: generationId } })).outputsReady === 1);
      const ended = new Promise<ReturnType<typeof failed>>((resolve) => signal.addEventListener('abort', () => resolve(failed('timed_out')), { once: true }));
      await cancelGeneration(person.userId, generationId);
      stopRun(generationId, 'cancelled');
      return ended;
    };
    await runGeneration(generationId);
    expect(await db().generation.findUniqueOrThrow({ where: { id: generationId } })).toMatchObject({ status: 'cancelled', outputsReady: 1 });
    expect(await balanceView(person.userId)).toMatchObject({ total: 100 - 22, held: 0 });
  });

  it('[I1] [Q1] [H2] is charged once for one request, refused for less, and where credits are short', async () => {
    const person = await makePerson([{ type: 'purchased', amount: 34 }]);
    const request = { userId: person.userId, projectId: person.projectId, surface: 'web', tool: 'script-to-video', input: storyboard(2), requestId: randomUUID() } as const;
    expect(await startGeneration({ ...request, confirmedPrice: 24 })).toMatchObject({ ok: false, error: { code: 'price_rose', price: 34 } });
    const first = await startGeneration({ ...request, confirmedPrice: 34 });
    const second = await startGeneration({ ...request, confirmedPrice: 34 });
    expect([first.ok, second.ok]).toEqual([true, true]);
    expect(second.ok && first.ok && second.value.generationId === first.value.generationId).toBe(true);
    expect(await startGeneration({ ...request, input: storyboard(1), confirmedPrice: 34 })).toMatchObject({ ok: false, error: { code: 'request_id_reused' } });
    expect(await confirm(person, storyboard(1))).toMatchObject({ ok: false, error: { code: 'insufficient_credits', required: 22, shortBy: 22 } });
  });
});

describe('a scene that is tried again', () => {
  async function partly(missing: readonly number[] = [1], amount = 200) {
    const person = await makePerson([{ type: 'purchased', amount }]);
    without(...missing);
    const id = await run(person, storyboard(3));
    without();
    const scenesOf = (...scenes: readonly number[]) => storyboard(3, { scenes: scenes.map((scene) => storyboard(3).scenes[scene] ?? expect.fail('no such scene')), again: { generationId: id, scenes: [...scenes] } });
    return { person, id, scenesOf };
  }

  it('[TO39] costs 12, has its place in the whole, brings no music, and may have other words', async () => {
    const { person, id, scenesOf } = await partly();
    const before = await totalOf(person);
    composed.length = 0;
    const input = { ...scenesOf(1), scenes: [{ heading: 'Gentler', words: 'Other words.', picture: 'Another picture' }] };
    const again = await run(person, input);
    expect(await totalOf(person)).toBe(before - 12);
    expect((await partsOf(person, again)).map(({ name, status, generation }) => [name, status, generation?.part])).toEqual([
      ['2. Gentler', 'ready', { storyboardId: id, scene: 1, role: 'picture', isThere: true, again: null }],
      ['2. Gentler (voice)', 'ready', { storyboardId: id, scene: 1, role: 'voice', isThere: true, again: null }],
    ]);
    expect(composed).toEqual([]);
    expect(drawn.at(-1)).toMatchObject({ prompt: 'Another picture', seed: 6 });
  });

  it('[TO39] [TO46] that came stays where it is when its request leaves the history: it is not sold again, and its parts are what they were', async () => {
    const { person, id, scenesOf } = await partly();
    const again = await run(person, scenesOf(1));
    expect((await eraseGeneration(person.userId, again, false)).ok).toBe(true);
    expect(await confirm(person, scenesOf(1))).toEqual({ ok: false, error: { code: 'scene_not_missing' } });
    const parts = (await partsOf(person, again)).map(({ generation }) => [generation?.cost, generation?.part?.role, generation?.part]);
    expect(parts).toEqual([
      [12, 'picture', { storyboardId: id, scene: 1, role: 'picture', isThere: true, again: null }],
      [null, 'voice', { storyboardId: id, scene: 1, role: 'voice', isThere: true, again: null }],
    ]);
    expect((await db().generation.findUniqueOrThrow({ where: { id: again } })).input).not.toHaveProperty('scenes');
  });

  it('[TO39] is refused where it came, came meanwhile, or is under way, and nothing is held', async () => {
    const { person, scenesOf } = await partly();
    expect(await confirm(person, scenesOf(0))).toEqual({ ok: false, error: { code: 'scene_not_missing' } });
    const first = await confirm(person, scenesOf(1));
    assert(first.ok, 'the request is accepted');
    expect(await confirm(person, scenesOf(1))).toEqual({ ok: false, error: { code: 'scene_not_missing' } });
    await runGeneration(first.value.generationId);
    expect(await confirm(person, scenesOf(1))).toEqual({ ok: false, error: { code: 'scene_not_missing' } });
    expect(await balanceView(person.userId)).toMatchObject({ held: 0 });
  });

  it('[TO39] [H1] is asked for by two tabs at the same time and is charged once', async () => {
    const { person, scenesOf } = await partly();
    const answers = await Promise.all([confirm(person, scenesOf(1)), confirm(person, scenesOf(1)), confirm(person, scenesOf(1))]);
    expect(answers.filter(({ ok: isOk }) => isOk)).toHaveLength(1);
    expect(await balanceView(person.userId)).toMatchObject({ held: 12 });
  });

  it('[TO39] [H5] that fails once more is given back, and can be tried again from the first storyboard', async () => {
    const { person, id, scenesOf } = await partly();
    const before = await totalOf(person);
    without(1);
    const failedAgain = await run(person, scenesOf(1));
    expect(await balanceView(person.userId)).toMatchObject({ total: before, held: 0 });
    expect(await confirm(person, { ...scenesOf(1), again: { generationId: failedAgain, scenes: [1] } })).toEqual({ ok: false, error: { code: 'not_found' } });
    without();
    await run(person, scenesOf(1));
    expect(await balanceView(person.userId)).toMatchObject({ total: before - 12 });
    expect((await db().asset.findMany({ where: { projectId: person.projectId, name: '2. Scene 1', status: 'ready' } })).map(({ generationId }) => generationId)).not.toContain(id);
  });

  it('[TO39] several at once are one request of 12 each, of which each fails alone', async () => {
    const { person, scenesOf } = await partly([0, 2]);
    const before = await totalOf(person);
    without(2);
    await run(person, scenesOf(0, 2));
    expect(await balanceView(person.userId)).toMatchObject({ total: before - 12, held: 0 });
    without();
    expect(await confirm(person, scenesOf(0, 2))).toEqual({ ok: false, error: { code: 'scene_not_missing' } });
    await run(person, scenesOf(2));
    expect(await balanceView(person.userId)).toMatchObject({ total: before - 24 });
  });

  it('[TO39] of another person, of another project, of another tool, and one that there never was, answer alike', async () => {
    const { person, scenesOf } = await partly();
    const stranger = await makePerson([{ type: 'purchased', amount: 100 }]);
    const other = await createProject(person.userId, 'Other');
    assert(other.ok, 'there is another project');
    const started = await startGeneration(person.request());
    assert(started.ok, 'a picture is asked for');
    await runGeneration(started.value.generationId).catch(() => undefined);
    const unknown = { ok: false, error: { code: 'not_found' } };
    expect(await confirm(stranger, scenesOf(1))).toEqual(unknown);
    expect(await confirm({ userId: person.userId, projectId: other.value.id }, scenesOf(1))).toEqual(unknown);
    expect(await confirm(person, { ...scenesOf(1), again: { generationId: started.value.generationId, scenes: [0] } })).toEqual(unknown);
    expect(await confirm(person, { ...scenesOf(1), again: { generationId: randomUUID(), scenes: [1] } })).toEqual(unknown);
    expect(await confirm(person, { ...scenesOf(1), again: { generationId: scenesOf(1).again?.generationId ?? '', scenes: [7] } })).toEqual(unknown);
  });
});
