import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { json, startModelServer, type ModelServer } from '@/lib/server/providers/ai-sdk/testing/model-server';
import { createHttpUpscaleProvider } from '@/lib/server/providers/http/http-upscale-provider';

const canvas = createCanvas(8, 12);
const picture = new Uint8Array([1, 2, 3]);
const request = { generationId: 'g', outputIndex: 0, picture, mime: 'image/png', factor: 4, widthPx: 8, heightPx: 12 } as const;
const never = new AbortController().signal;

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());
beforeEach(() => void (server.asked.length = 0));

const upscale = (timeoutMs = 5_000, signal = never) => createHttpUpscaleProvider({ url: `${server.baseUrl}/upscale`, apiKey: 'key', timeoutMs }).upscale(request, signal);

it.each([['image/png', canvas.toBuffer('image/png')], ['image/jpeg', canvas.toBuffer('image/jpeg')], ['image/webp', canvas.toBuffer('image/webp')]] as const)(
  '[TO50] a server of larger pictures is sent the picture, the factor and the size once, and its %s is taken by its bytes',
  async (mime, bytes) => {
    server.answer = (response) => response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bytes);
    expect(await upscale()).toEqual({ ok: true, value: { bytes: new Uint8Array(bytes), mime } });
    expect(server.asked).toHaveLength(1);
    expect(server.asked[0]?.headers).toMatchObject({ 'x-api-key': 'key', 'idempotency-key': 'g-0' });
    const { file, ...fields } = server.asked[0]?.body ?? {};
    expect(fields).toEqual({ scale: '4', width: '8', height: '12' });
    expect(file instanceof File && new Uint8Array(await file.arrayBuffer())).toEqual(picture);
  },
);

it.each([[413, 'too_large', false], [429, 'rate_limited', true], [500, 'unavailable', true], [401, 'unavailable', false]] as const)('[TO50] that answers %i is %s', async (status, code, retryable) => {
  server.answer = json(status, {});
  expect(await upscale()).toMatchObject({ ok: false, error: { code, retryable } });
});

it('[TO50] that answers with something else, without end, too late or not at all has answered nothing', async () => {
  server.answer = json(200, { image: 'soon' });
  expect(await upscale()).toMatchObject({ ok: false, error: { code: 'malformed' } });
  server.answer = (response) => response.writeHead(200).end(Buffer.alloc(40 * 1024 * 1024));
  expect(await upscale()).toMatchObject({ ok: false, error: { code: 'too_large' } });
  server.answer = () => undefined;
  expect(await upscale(150)).toMatchObject({ ok: false, error: { code: 'timed_out' } });
  const stop = new AbortController();
  const left = upscale(5_000, stop.signal);
  stop.abort();
  expect(await left).toMatchObject({ ok: false, error: { code: 'timed_out', detail: 'aborted' } });
});
