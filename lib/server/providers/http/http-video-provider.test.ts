import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '@/lib/base/limits';
import { complaint, json, startModelServer, type ModelServer } from '@/lib/server/providers/ai-sdk/testing/model-server';
import { createHttpVideoProvider } from '@/lib/server/providers/http/http-video-provider';
import type { VideoRequest } from '@/lib/server/providers/video-provider';

let server: ModelServer;
type Answer = ModelServer['answer'];
/** One after the other; the last one stays. */
let answers: Answer[];

beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.asked.length = 0;
  server.answer = (response) => (answers.length > 1 ? answers.shift() : answers[0])?.(response);
});

const never = new AbortController().signal;
const request: VideoRequest = { generationId: 'g', outputIndex: 0, prompt: 'a lighthouse', ratio: '16:9', seconds: 5, seed: 7, widthPx: 1280, heightPx: 720, reference: null };
const film = (change: Partial<Parameters<typeof createHttpVideoProvider>[0]> = {}, signal = never, wish: Partial<VideoRequest> = {}) =>
  createHttpVideoProvider({ kind: 'openai-compatible', baseUrl: server.baseUrl, apiKey: 'secret-key', model: 'films', timeoutMs: 5_000, pollMs: 1, ...change }).film({ ...request, ...wish }, signal);
const job = (status: string, error?: unknown): Answer => json(200, { id: 'job_1', status, error });
const content = (bytes: Uint8Array): Answer => (response) => response.writeHead(200, { 'content-type': 'video/mp4' }).end(bytes);

describe('a server of videos', () => {
  it('[TO16] is asked once, looked after until the video is there, and its bytes are taken', async () => {
    answers = [job('queued'), job('in_progress'), complaint(503, null), job('completed'), content(new Uint8Array([1, 2, 3]))];
    expect(await film()).toEqual({ ok: true, value: { kind: 'video', bytes: new Uint8Array([1, 2, 3]) } });
    expect(server.asked.map(({ path }) => path)).toEqual(['/v1/videos', '/v1/videos/job_1', '/v1/videos/job_1', '/v1/videos/job_1', '/v1/videos/job_1/content']);
    expect(server.asked[0]?.body).toEqual({ model: 'films', prompt: 'a lighthouse', seconds: '5', size: '1280x720', seed: 7 });
    expect(server.asked[0]?.headers).toMatchObject({ authorization: 'Bearer secret-key', 'idempotency-key': 'g-0' });
  });

  it.each([[5, '16:9', '8', '1280x720'], [10, '9:16', '12', '720x1280'], [5, '1:1', '8', '1280x720']] as const)('[TO16] of OpenAI is asked for the lengths and sizes that it has: %i s in %s', async (seconds, ratio, asked, size) => {
    answers = [job('completed'), content(new Uint8Array([1]))];
    expect(await film({ kind: 'openai' }, never, { seconds, ratio, widthPx: ratio === '9:16' ? 720 : ratio === '1:1' ? 960 : 1280, heightPx: ratio === '9:16' ? 1280 : ratio === '1:1' ? 960 : 720 })).toMatchObject({ ok: true });
    expect(server.asked[0]?.body).toEqual({ model: 'films', prompt: 'a lighthouse', seconds: asked, size });
  });

  it.each([
    ['refuses the content at once', [complaint(400, 'moderation_blocked')], 'refused', false],
    ['refuses the content on its way', [job('failed', { code: 'content_policy_violation', message: 'no' })], 'refused', false],
    ['fails', [job('failed', { code: 'server_error', message: 'oops' })], 'unavailable', false],
    ['is too busy', [complaint(429, null)], 'rate_limited', true],
    ['wants to be paid', [complaint(429, 'insufficient_quota')], 'unavailable', false],
    ['does not know the key', [complaint(401, null)], 'unavailable', false],
    ['stumbles', [complaint(500, null)], 'unavailable', true],
    ['answers with something else', [json(200, { hello: 'world' })], 'malformed', false],
    ['sends without end', [job('completed'), content(new Uint8Array(limits.generatedVideoBytes + 1))], 'too_large', false],
  ] as const)('[TO16] [H5] that %s is told apart', async (_, given, code, retryable) => {
    answers = [...given];
    const outcome = await film();
    expect(outcome).toMatchObject({ ok: false, error: { code, retryable } });
    expect(JSON.stringify(outcome)).not.toContain('secret-key');
  });

  const reference = { picture: createCanvas(40, 40).toBuffer('image/png'), mime: 'image/png', strength: 'low' } as const;

  it('[TO55] that takes references is sent one in a form, at the size of the video', async () => {
    answers = [job('completed'), content(new Uint8Array([1]))];
    expect(await film({ takesReferences: true }, never, { reference })).toMatchObject({ ok: true });
    const { input_reference: sent, ...body } = server.asked[0]?.body ?? {};
    expect(body).toMatchObject({ model: 'films', seconds: '5', size: '1280x720', seed: '7' });
    expect(body.prompt).toMatch(/^a lighthouse[^]*a hint of its colors/);
    const image = await loadImage(Buffer.from(sent instanceof File ? await sent.arrayBuffer() : new ArrayBuffer(0)));
    expect([image.width, image.height]).toEqual([1280, 720]);
  });

  it('[TO55] that takes none is not asked with one, and what is no picture is not sent', async () => {
    expect(await film({}, never, { reference })).toMatchObject({ ok: false, error: { code: 'unavailable', retryable: false } });
    expect(await film({ takesReferences: true }, never, { reference: { ...reference, picture: new Uint8Array([1, 2]) } })).toMatchObject({ ok: false, error: { code: 'malformed' } });
    expect(server.asked).toEqual([]);
  });

  it('[TO16] that does not come to an end in time, breaks off or is no longer wanted, is left', async () => {
    answers = [job('queued')];
    expect(await film({ timeoutMs: 120 })).toMatchObject({ ok: false, error: { code: 'timed_out' } });
    const stop = new AbortController();
    const left = film({}, stop.signal);
    stop.abort();
    expect(await left).toMatchObject({ ok: false, error: { code: 'timed_out', detail: 'aborted' } });
    answers = [(response) => response.destroy()];
    expect(await film()).toMatchObject({ ok: false, error: { code: 'unavailable', retryable: true } });
  });
});
