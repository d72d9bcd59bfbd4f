import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWav } from '@/lib/voice/sound/wav';
import type { VoiceoverInput } from '@/lib/tools/generate-voiceover';
import { complaint, picture, startModelServer, type ModelServer } from '@/lib/server/providers/ai-sdk/testing/model-server';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
  Object.assign(process.env, { IMAGE_PROVIDER: 'openai-compatible', IMAGE_BASE_URL: server.baseUrl, IMAGE_API_KEY: 'key', IMAGE_MODEL: 'flux' });
  Object.assign(process.env, { PORTRAIT_PROVIDER: 'openai-compatible', PORTRAIT_BASE_URL: server.baseUrl, PORTRAIT_API_KEY: 'key', PORTRAIT_MODEL: 'kontext' });
  Object.assign(process.env, { VOICE_PROVIDER: 'openai-compatible', VOICE_BASE_URL: server.baseUrl, VOICE_MODEL: 'piper', VOICE_VOICES: 'amy' });
});
afterAll(() => server.close());

/** Loaded when the environment is set: it is read once. */
async function generateOnce(wanted: { readonly tool: 'generate-voiceover'; readonly input: VoiceoverInput; readonly confirmedPrice: number } | null = null) {
  const { makePerson } = await import('@/lib/server/testing/person');
  const { startGeneration } = await import('@/lib/server/generations/start-generation');
  const { runGeneration } = await import('@/lib/server/generations/run-generation');
  const { db } = await import('@/lib/server/db');
  const { balanceView } = await import('@/lib/server/credits/balance-view');
  const person = await makePerson([{ type: 'purchased', amount: 10 }]);
  const started = await startGeneration(wanted === null ? person.request() : { ...person.request(), ...wanted });
  if (!started.ok) throw new Error(started.error.code);
  await runGeneration(started.value.generationId);
  const generation = await db().generation.findUniqueOrThrow({ where: { id: started.value.generationId }, include: { assets: true } });
  return { generation, balance: await balanceView(person.userId) };
}

describe('a real provider by configuration alone', () => {
  it('[H4] makes the picture, which is then paid for', async () => {
    server.answer = picture(createCanvas(64, 64).toBuffer('image/png'));
    const { generation, balance } = await generateOnce();
    expect(generation).toMatchObject({ status: 'succeeded', provider: 'openai-compatible: flux', assets: [{ status: 'ready', mime: 'image/png', widthPx: 64, heightPx: 64 }] });
    expect(balance).toMatchObject({ total: 0, held: 0 });
    expect(server.asked[0]?.headers['idempotency-key']).toBe(`${generation.id}-0`);
  });

  it('[TO24] [TO28] reads a text aloud with its own voice, whatever voice was chosen elsewhere', async () => {
    server.asked.length = 0;
    const wav = writeWav({ samples: Float32Array.from({ length: 24_000 }, (_, index) => 0.2 * Math.sin(index / 10)), sampleRate: 24_000 });
    server.answer = (response) => response.writeHead(200, { 'content-type': 'audio/wav' }).end(wav);
    const input = { text: 'Good morning.', voice: 'en-us-ada', speedPercent: 100 };
    const { generation, balance } = await generateOnce({ tool: 'generate-voiceover', input, confirmedPrice: 2 });
    expect(generation).toMatchObject({ status: 'succeeded', provider: 'openai-compatible: piper', assets: [{ status: 'ready', kind: 'audio', durationMs: 1_000 }] });
    expect(balance).toMatchObject({ total: 8, held: 0 });
    expect(server.asked[0]?.body).toMatchObject({ model: 'piper', input: 'Good morning.', voice: 'amy' });
  });

  it('[H5] that refuses the content is asked once, and the credits come back', async () => {
    server.asked.length = 0;
    server.answer = complaint(400, 'content_policy_violation');
    const { generation, balance } = await generateOnce();
    expect(generation).toMatchObject({ status: 'refused', failure: 'refused', assets: [{ status: 'failed' }] });
    expect(balance).toMatchObject({ total: 10, held: 0 });
    expect(server.asked).toHaveLength(1);
  });

  it('that is too busy is asked again when it said, and then delivers', async () => {
    server.asked.length = 0;
    server.answer = (response) => {
      server.answer = picture(createCanvas(64, 64).toBuffer('image/png'));
      complaint(429, 'rate_limit_exceeded', { 'retry-after': '0' })(response);
    };
    expect((await generateOnce()).generation.status).toBe('succeeded');
    expect(new Set(server.asked.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(server.asked).toHaveLength(2);
  });

  it('[TO19] [TO22] draws the portrait of the very picture, which is then paid for; its previews are sketches', async () => {
    const { makePerson } = await import('@/lib/server/testing/person');
    const { storedAsset } = await import('@/lib/server/testing/stored-asset');
    const { startGeneration } = await import('@/lib/server/generations/start-generation');
    const { runGeneration } = await import('@/lib/server/generations/run-generation');
    const { arePortraitsLocal } = await import('@/lib/server/providers/providers');
    const { db } = await import('@/lib/server/db');
    const source = createCanvas(30, 20).toBuffer('image/jpeg');
    const person = await makePerson([{ type: 'purchased', amount: 15 }]);
    const assetId = await storedAsset(person, { bytes: source, mime: 'image/jpeg', kind: 'image' });
    server.asked.length = 0;
    server.answer = picture(createCanvas(64, 48).toBuffer('image/webp'));
    const { userId, projectId } = person;
    const started = await startGeneration({ userId, projectId, surface: 'mobile', tool: 'portrait', input: { assetId, name: 'Ada as oil paint', look: 'oil' }, requestId: 'portrait-by-model', confirmedPrice: 15 });
    if (!started.ok) throw new Error(started.error.code);
    await runGeneration(started.value.generationId);
    expect(server.asked.map(({ path }) => path)).toEqual(['/v1/images/edits']);
    const { image } = server.asked[0]?.body ?? {};
    expect(image instanceof File && Buffer.from(await image.arrayBuffer()).equals(source)).toBe(true);
    const generation = await db().generation.findUniqueOrThrow({ where: { id: started.value.generationId }, include: { assets: true } });
    expect(generation).toMatchObject({ status: 'succeeded', provider: 'openai-compatible: kontext', assets: [{ status: 'ready', mime: 'image/webp', widthPx: 64, heightPx: 48 }] });
    expect(arePortraitsLocal()).toBe(false);
  });
});
