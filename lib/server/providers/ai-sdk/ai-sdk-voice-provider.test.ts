import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAiSdkVoiceProvider, type VoiceModelConfig } from '@/lib/server/providers/ai-sdk/ai-sdk-voice-provider';
import type { MediaFacts } from '@/lib/server/assets/inspect-media';
import { complaint, json, startModelServer, type ModelServer } from '@/lib/server/providers/ai-sdk/testing/model-server';
import type { VoiceRequest } from '@/lib/server/providers/voice-provider';
import { speechLevel } from '@/lib/voice/sound/level';
import { readWav, writeWav } from '@/lib/voice/sound/wav';

const apiKey = 'sk-a-key-that-must-stay-secret';
const request: VoiceRequest = { generationId: 'generation-1', outputIndex: 0, text: 'Good morning, everybody. Welcome.', voice: 'nova', speedPercent: 125 };
const never = new AbortController().signal;
const sampleRate = 24_000;

/** Two words with a rest between them: half a second, 0.4 s of silence, half a second. */
function speech(loud = 0.02): Uint8Array {
  const samples = Float32Array.from({ length: 1.4 * sampleRate }, (_, index) => (index > 0.5 * sampleRate && index < 0.9 * sampleRate ? 0 : loud * Math.sin(index / 20)));
  const bytes = writeWav({ samples, sampleRate });
  // As servers send what they are still making.
  new DataView(bytes.buffer).setUint32(40, 0xff_ff_ff_ff, true);
  return bytes;
}

const sound = (bytes: Uint8Array, mime = 'audio/wav') => (response: ServerResponse) => response.writeHead(200, { 'content-type': mime }).end(bytes);

/** What is found out of bytes that begin like one. */
const mp3: MediaFacts = { kind: 'audio', mime: 'audio/mpeg', widthPx: null, heightPx: null, durationMs: 1_200, hasSound: true, videoCodec: null, thumbnail: null };

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.asked.length = 0;
  server.answer = sound(speech());
});

function speak(changes: Partial<VoiceModelConfig & VoiceRequest> = {}, signal = never) {
  const config: VoiceModelConfig = { kind: 'openai', apiKey, baseUrl: server.baseUrl, model: 'gpt-4o-mini-tts', timeoutMs: 5_000, voices: ['alloy', 'nova'], ...changes };
  return createAiSdkVoiceProvider(config, (bytes) => Promise.resolve(bytes[0] === 0xff ? mp3 : null)).speak({ ...request, ...changes }, signal);
}

async function failureOf(...wanted: Parameters<typeof speak>) {
  const spoken = await speak(...wanted);
  if (spoken.ok) throw new Error('a failure was expected');
  return spoken.error;
}

describe('a real provider of voices', () => {
  it.each(['openai', 'openai-compatible'] as const)('[TO28] [TO24] %s is asked once for a WAV, and what comes is at the level of speech', async (kind) => {
    const spoken = await speak({ kind });
    if (!spoken.ok) throw new Error(spoken.error.detail);
    const [asked] = server.asked;
    expect(server.asked).toHaveLength(1);
    expect(asked?.path).toBe('/v1/audio/speech');
    expect(asked?.headers).toMatchObject({ authorization: `Bearer ${apiKey}`, 'idempotency-key': 'generation-1-0' });
    expect(asked?.body).toEqual({ model: 'gpt-4o-mini-tts', input: request.text, voice: 'nova', response_format: 'wav', speed: 1.25, instructions: 'Speak at 1.25 times your usual pace.' });
    const read = readWav(spoken.value.bytes);
    expect(read?.sampleRate).toBe(sampleRate);
    expect(20 * Math.log10(speechLevel(read ?? { samples: new Float32Array(), sampleRate }))).toBeCloseTo(-20, 0);
    expect(spoken.value).toMatchObject({ mime: 'audio/wav', durationMs: 1_400 });
  });

  it('[VO8] tells no times: they are estimated over where somebody speaks', async () => {
    const spoken = await speak();
    expect(spoken.ok && spoken.value.words.areEstimated).toBe(true);
    const words = spoken.ok ? spoken.value.words.words : [];
    expect(words.map((word) => word.text).join('')).toBe(request.text);
    expect(words[0]?.startMs).toBeLessThan(20);
    expect(words.at(-1)?.endMs).toBeGreaterThan(1_380);
    expect(words.some(({ startMs }) => startMs > 520 && startMs < 880)).toBe(false);
  });

  it('[TO28] is named by its model, offers the configured voices, and reads with the first where it does not know one', async () => {
    const provider = createAiSdkVoiceProvider({ kind: 'openai', apiKey, baseUrl: server.baseUrl, model: 'tts-1', timeoutMs: 5_000, voices: ['alloy', 'nova'] });
    expect(provider.name).toBe('openai: tts-1');
    expect(provider.voices).toEqual([{ id: 'alloy', name: 'alloy', language: null }, { id: 'nova', name: 'nova', language: null }]);
    await speak({ voice: 'en-us-ada', model: 'tts-1', speedPercent: 100 });
    expect(server.asked[0]?.body).toEqual({ model: 'tts-1', input: request.text, voice: 'alloy', response_format: 'wav', speed: 1 });
  });

  it('[TO23] is asked for a longer text in several questions, cut between sentences and put together', async () => {
    const text = 'A sentence of fifty characters, more or less, here. '.repeat(95);
    const spoken = await speak({ text });
    expect(server.asked.map(({ body }) => String(body.input)).join('')).toBe(text);
    expect(server.asked).toHaveLength(2);
    expect(server.asked.map(({ headers }) => headers['idempotency-key'])).toEqual(['generation-1-0', 'generation-1-0-1']);
    expect(spoken.ok && spoken.value.durationMs).toBeGreaterThan(2 * 1_400);
    expect(spoken.ok && spoken.value.words.words.at(-1)?.endMs).toBeLessThanOrEqual(spoken.ok ? spoken.value.durationMs : 0);
  });

  it('[TO24] may answer with another kind of sound, which is kept as it came, its words over all of it', async () => {
    server.answer = sound(new Uint8Array([0xff, 0xfb, 0x90, 0x64]), 'audio/mpeg');
    const spoken = await speak();
    expect(spoken).toMatchObject({ ok: true, value: { mime: 'audio/mpeg', durationMs: 1_200, bytes: new Uint8Array([0xff, 0xfb, 0x90, 0x64]), words: { areEstimated: true } } });
    expect(spoken.ok && spoken.value.words.words.at(-1)?.endMs).toBe(1_200);
    // Two of them cannot be put together.
    expect(await failureOf({ text: 'A sentence of some words. '.repeat(190) })).toMatchObject({ code: 'malformed' });
  });

  it.each([
    ['no sound', sound(new TextEncoder().encode('hello'), 'text/plain')],
    ['nothing', sound(new Uint8Array())],
    ['silence', sound(speech(0))],
    ['JSON', json(200, { audio: 'x' })],
  ])('[TO24] that answers with %s has answered nothing', async (_, answer) => {
    server.answer = answer;
    expect(await failureOf()).toMatchObject({ code: 'malformed', retryable: false });
  });

  it('that refuses the content, is busy or does not know the key is told so; its key is in no detail', async () => {
    server.answer = complaint(400, 'content_policy_violation');
    expect(await failureOf()).toMatchObject({ code: 'refused', retryable: false });
    server.answer = complaint(429, 'rate_limit_exceeded', { 'retry-after': '1' });
    expect(await failureOf()).toMatchObject({ code: 'rate_limited', retryable: true, retryAfterMs: 1000 });
    server.answer = json(401, { error: { message: `Incorrect API key provided: ${apiKey}`, type: 'x', param: null, code: 'invalid_api_key' } });
    const failure = await failureOf();
    expect(failure.code).toBe('unavailable');
    expect(failure.detail).not.toContain(apiKey);
  });

  it('that does not answer in time, or is no longer wanted, is left', async () => {
    server.answer = () => undefined;
    expect(await failureOf({ timeoutMs: 150 })).toMatchObject({ code: 'timed_out', retryable: false });
    const stop = new AbortController();
    const left = failureOf({}, stop.signal);
    stop.abort();
    expect(await left).toMatchObject({ code: 'timed_out', detail: 'aborted' });
  });

  it('that answers without end is cut off', async () => {
    server.answer = (response) => response.writeHead(200, { 'content-type': 'audio/wav', 'content-length': String(2 ** 30) }).end();
    expect(await failureOf()).toMatchObject({ code: 'too_large', retryable: false });
  });
});
