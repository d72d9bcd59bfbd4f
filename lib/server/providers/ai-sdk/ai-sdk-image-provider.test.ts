import type { ServerResponse } from 'node:http';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAiSdkImageProvider } from '@/lib/server/providers/ai-sdk/ai-sdk-image-provider';
import type { ModelConfig } from '@/lib/server/providers/ai-sdk/model-config';
import { complaint, json, picture, startModelServer, type ModelServer } from '@/lib/server/providers/ai-sdk/testing/model-server';
import type { ImageRequest } from '@/lib/server/providers/image-provider';

const canvas = createCanvas(8, 8);
const png = canvas.toBuffer('image/png');
const apiKey = 'sk-a-key-that-must-stay-secret';
const request: ImageRequest = { generationId: 'generation-1', outputIndex: 2, prompt: 'a lighthouse', style: 'ink', ratio: '16:9', widthPx: 1344, heightPx: 768, reference: null, seed: 7 };
const never = new AbortController().signal;

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.asked.length = 0;
  server.answer = picture(png);
});

function provider(changes: Partial<ModelConfig> = {}) {
  return createAiSdkImageProvider({ kind: 'openai', apiKey, baseUrl: server.baseUrl, model: 'gpt-image-1', timeoutMs: 5_000, ...changes });
}

async function failureFrom(changes: Partial<ModelConfig> = {}, signal = never) {
  const made = await provider(changes).generate(request, signal);
  if (made.ok) throw new Error('a failure was expected');
  return made.error;
}

describe('a question to OpenAI', () => {
  it('carries the prompt with its style, one picture, the key, and an idempotency key of the output', async () => {
    const made = await provider().generate(request, never);
    expect(made).toEqual({ ok: true, value: { bytes: new Uint8Array(png), mime: 'image/png' } });
    const [asked] = server.asked;
    expect(asked?.path).toBe('/v1/images/generations');
    expect(asked?.headers).toMatchObject({ authorization: `Bearer ${apiKey}`, 'idempotency-key': 'generation-1-2' });
    expect(asked?.body).toEqual({ model: 'gpt-image-1', prompt: 'a lighthouse\n\nStyle: black ink drawing with brush strokes and fine hatching on white paper.', n: 1, size: '1536x1024', quality: 'medium' });
  });

  it.each([
    ['gpt-image-1', 1024, 1024, '1024x1024', 'medium'],
    ['gpt-image-1', 768, 1344, '1024x1536', 'medium'],
    ['gpt-image-1', 1152, 896, '1536x1024', 'medium'],
    ['gpt-image-1', 2048, 2048, '1024x1024', 'high'],
    ['gpt-image-1.5', 1536, 2688, '1024x1536', 'high'],
    ['dall-e-3', 1344, 768, '1792x1024', 'standard'],
    ['dall-e-3', 1536, 2688, '1024x1792', 'hd'],
  ])('%s draws %i × %i as %s, %s quality', async (model, widthPx, heightPx, size, quality) => {
    await provider({ model }).generate({ ...request, widthPx, heightPx }, never);
    expect(server.asked[0]?.body).toMatchObject({ model, size, quality });
  });
});

describe('a question with a reference', () => {
  const reference = { picture: png, mime: 'image/png', strength: 'high' } as const;

  it.each([
    ['openai', 'gpt-image-1', { input_fidelity: 'high', size: '1536x1024' }],
    ['openai', 'gpt-image-2', { size: '1536x1024' }],
    ['openai-compatible', 'kontext', { size: '1344x768', strength: '0.45' }],
  ] as const)('[TO55] asks %s’s %s to change the very picture, with the words and how closely it is to be followed', async (kind, model, more) => {
    expect(await provider({ kind, model }).generate({ ...request, reference }, never)).toMatchObject({ ok: true });
    const [asked] = server.asked;
    expect(asked?.path).toBe('/v1/images/edits');
    expect(asked?.body).toMatchObject(more);
    expect(asked?.body.prompt).toMatch(/^a lighthouse[^]*Follow the given picture closely/);
    const { image } = asked?.body ?? {};
    expect(image instanceof File && Buffer.from(await image.arrayBuffer()).equals(png)).toBe(true);
  });

  it('[TO55] is not asked of a model that takes none: nothing is left out in silence', async () => {
    expect(await provider({ model: 'dall-e-3' }).generate({ ...request, reference }, never)).toMatchObject({ ok: false, error: { code: 'unavailable', retryable: false } });
    expect(server.asked).toEqual([]);
  });
});

describe('a question to a compatible server', () => {
  it('asks for the exact pixels and the seed', async () => {
    const made = await provider({ kind: 'openai-compatible', model: 'flux' }).generate(request, never);
    expect(made.ok).toBe(true);
    expect(server.asked[0]?.headers).toMatchObject({ authorization: `Bearer ${apiKey}`, 'idempotency-key': 'generation-1-2' });
    expect(server.asked[0]?.body).toMatchObject({ model: 'flux', n: 1, size: '1344x768', seed: 7, response_format: 'b64_json' });
  });

  it('needs no key', async () => {
    const made = await provider({ kind: 'openai-compatible', apiKey: undefined }).generate(request, never);
    expect(made.ok).toBe(true);
    expect(server.asked[0]?.headers.authorization).toBeUndefined();
  });

  it('takes a picture that the same server offers for fetching', async () => {
    let answers = 0;
    server.answer = (response) => {
      answers += 1;
      if (answers === 1) json(200, { data: [{ url: `${server.baseUrl}/files/1.png` }] })(response);
      else response.writeHead(200, { 'content-type': 'image/png' }).end(png);
    };
    expect(await provider({ kind: 'openai-compatible' }).generate(request, never)).toMatchObject({ ok: true, value: { mime: 'image/png' } });
    expect(server.asked.map(({ path }) => path)).toEqual(['/v1/images/generations', '/v1/files/1.png']);
  });
});

describe.each(['openai', 'openai-compatible'] as const)('an answer from %s', (kind) => {
  it.each([['image/png'], ['image/jpeg'], ['image/webp']] as const)('is known as %s by its bytes', async (mime) => {
    const bytes = mime === 'image/png' ? png : mime === 'image/jpeg' ? canvas.toBuffer('image/jpeg') : canvas.toBuffer('image/webp');
    server.answer = picture(bytes);
    expect(await provider({ kind }).generate(request, never)).toMatchObject({ ok: true, value: { mime } });
  });

  it.each([
    [400, 'content_policy_violation'],
    [400, 'moderation_blocked'],
    [400, 'content_filter'],
    [403, 'content_policy_violation'],
  ])('with %i %s is a refusal of the content', async (status, code) => {
    server.answer = complaint(status, code);
    expect(await failureFrom({ kind })).toMatchObject({ code: 'refused', retryable: false });
    expect(server.asked).toHaveLength(1);
  });

  it('with 429 may succeed later, when it says so or when the caller thinks so', async () => {
    server.answer = complaint(429, 'rate_limit_exceeded');
    expect(await failureFrom({ kind })).not.toHaveProperty('retryAfterMs');
    expect(await failureFrom({ kind })).toMatchObject({ code: 'rate_limited', retryable: true });
    server.answer = complaint(429, 'rate_limit_exceeded', { 'retry-after': '3' });
    expect(await failureFrom({ kind })).toMatchObject({ code: 'rate_limited', retryable: true, retryAfterMs: 3_000 });
    server.answer = complaint(429, 'rate_limit_exceeded', { 'retry-after': new Date(0).toUTCString() });
    expect(await failureFrom({ kind })).toMatchObject({ retryable: true, retryAfterMs: 0 });
  });

  it('with 429 and a wait that no person waits is not tried again', async () => {
    server.answer = complaint(429, 'rate_limit_exceeded', { 'retry-after': '600' });
    expect(await failureFrom({ kind })).toMatchObject({ code: 'rate_limited', retryable: false, retryAfterMs: 600_000 });
  });

  it('with 429 for want of money is not tried again', async () => {
    server.answer = complaint(429, 'insufficient_quota', { 'retry-after': '1' });
    expect(await failureFrom({ kind })).toMatchObject({ code: 'unavailable', retryable: false });
  });

  it.each([500, 502, 503, 529, 408, 409])('with %i may succeed later, and was asked for once', async (status) => {
    server.answer = complaint(status, null);
    expect(await failureFrom({ kind })).toMatchObject({ code: 'unavailable', retryable: true });
    expect(server.asked).toHaveLength(1);
  });

  it('with 503 and a page of a proxy may succeed later', async () => {
    server.answer = (response) => response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>Busy</h1>');
    expect(await failureFrom({ kind })).toMatchObject({ code: 'unavailable', retryable: true });
  });

  it.each([400, 401, 403, 404, 413, 422])('with %i is a matter of configuration and not tried again', async (status) => {
    server.answer = complaint(status, 'some_code');
    expect(await failureFrom({ kind })).toMatchObject({ code: 'unavailable', retryable: false });
  });

  it('never brings the key into the log, whatever the server repeats', async () => {
    server.answer = json(401, { error: { message: `Incorrect API key provided: ${apiKey}.`, type: 'invalid_request_error', code: 'invalid_api_key' } });
    const { detail } = await failureFrom({ kind });
    expect(detail).toContain('Incorrect API key provided: [key].');
    expect(detail).not.toContain(apiKey);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['is not JSON', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>')],
    ['has another shape', json(200, { pictures: [] })],
    ['has no picture', json(200, { created: 1, data: [] })],
    ['has a text as picture', picture(Buffer.from('this is no picture'))],
    ['has a GIF', picture(Buffer.from('GIF89a\x01\x00\x01\x00\x80\x00\x00'))],
    ['has what is not base64', json(200, { created: 1, data: [{ b64_json: '%%%' }] })],
    ['is empty', (response) => response.writeHead(200).end()],
  ])('that %s is malformed', async (_what, answer) => {
    server.answer = answer;
    expect(await failureFrom({ kind })).toMatchObject({ code: 'malformed', retryable: false });
    expect(server.asked).toHaveLength(1);
  });

  it('that announces more than a picture can have is not read', async () => {
    server.answer = (response) => response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(200 * 1024 * 1024) }).write('{');
    expect(await failureFrom({ kind })).toMatchObject({ code: 'too_large', retryable: false });
  });

  it('that goes on and on is left where it passes the bound', async () => {
    let sentBytes = 0;
    server.answer = (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const part = Buffer.alloc(1024 * 1024, 'a');
      const send = (): void => {
        while (!response.destroyed && sentBytes < 500 * 1024 * 1024) {
          sentBytes += part.byteLength;
          if (!response.write(part)) return void response.once('drain', send);
        }
      };
      send();
    };
    expect(await failureFrom({ kind })).toMatchObject({ code: 'too_large', retryable: false });
    expect(sentBytes).toBeLessThan(100 * 1024 * 1024);
  });

  it('with a picture of more bytes than storage takes is too large', async () => {
    server.answer = picture(Buffer.concat([png, Buffer.alloc(32 * 1024 * 1024)]));
    expect(await failureFrom({ kind })).toMatchObject({ code: 'too_large', retryable: false });
  });

  it('that breaks off may come whole another time', async () => {
    server.answer = (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }).write('{"data":');
      setImmediate(() => response.destroy());
    };
    expect(await failureFrom({ kind })).toMatchObject({ code: 'unavailable', retryable: true });
    server.answer = (response) => response.destroy();
    expect(await failureFrom({ kind })).toMatchObject({ code: 'unavailable', retryable: true });
  });

  it('that does not come in time is given up, and so is one that stops in the middle', async () => {
    server.answer = () => undefined;
    expect(await failureFrom({ kind, timeoutMs: 40 })).toMatchObject({ code: 'timed_out', retryable: false, detail: 'no answer within 40 ms' });
    server.answer = (response) => response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":');
    expect(await failureFrom({ kind, timeoutMs: 40 })).toMatchObject({ code: 'timed_out', retryable: false });
  });

  it('is not waited for by somebody who cancels', async () => {
    const controller = new AbortController();
    server.answer = () => controller.abort('cancelled');
    expect(await failureFrom({ kind }, controller.signal)).toMatchObject({ code: 'timed_out', retryable: false, detail: 'aborted' });
    server.asked.length = 0;
    expect(await failureFrom({ kind }, AbortSignal.abort('cancelled'))).toMatchObject({ code: 'timed_out', retryable: false });
    expect(server.asked).toHaveLength(0);
  });
});

it('a server that is not there may be there later', async () => {
  const gone = await startModelServer();
  await gone.close();
  expect(await failureFrom({ baseUrl: gone.baseUrl })).toMatchObject({ code: 'unavailable', retryable: true });
});

it('says which server and model make the pictures', () => {
  expect(provider({ kind: 'openai-compatible', model: 'flux' }).name).toBe('openai-compatible: flux');
});
