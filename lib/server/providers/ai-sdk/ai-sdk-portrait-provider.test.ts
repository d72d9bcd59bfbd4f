import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAiSdkPortraitProvider } from '@/lib/server/providers/ai-sdk/ai-sdk-portrait-provider';
import type { ModelConfig } from '@/lib/server/providers/ai-sdk/model-config';
import { complaint, json, picture, startModelServer, type ModelServer } from '@/lib/server/providers/ai-sdk/testing/model-server';
import type { PortraitRequest } from '@/lib/server/providers/portrait-provider';
import { portraitLooks } from '@/lib/tools/portrait-looks';

const png = createCanvas(8, 8).toBuffer('image/png');
const jpeg = createCanvas(8, 8).toBuffer('image/jpeg');
const apiKey = 'sk-a-key-that-must-stay-secret';
const request: PortraitRequest = { generationId: 'generation-1', outputIndex: 0, picture: new Uint8Array(jpeg), mime: 'image/jpeg', look: 'charcoal' };
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

function portray(changes: Partial<ModelConfig> = {}, signal = never, asked = request) {
  return createAiSdkPortraitProvider({ kind: 'openai', apiKey, baseUrl: server.baseUrl, model: 'gpt-image-1', timeoutMs: 5_000, ...changes }).portray(asked, signal);
}

describe.each(['openai', 'openai-compatible'] as const)('a portrait by %s', (kind) => {
  it('[TO22] is asked for once, with the very picture, the look in words, the key and an idempotency key', async () => {
    expect(await portray({ kind })).toEqual({ ok: true, value: { bytes: new Uint8Array(png), mime: 'image/png' } });
    expect(server.asked).toHaveLength(1);
    const [asked] = server.asked;
    expect(asked?.path).toBe('/v1/images/edits');
    expect(asked?.headers).toMatchObject({ authorization: `Bearer ${apiKey}`, 'idempotency-key': 'generation-1-0' });
    expect(asked?.body).toMatchObject({ model: 'gpt-image-1', n: '1' });
    expect(asked?.body.prompt).toMatch(/charcoal.*faces recognisable/);
    const { image } = asked?.body ?? {};
    expect(image instanceof File && [image.type, Buffer.from(await image.arrayBuffer()).equals(jpeg)]).toEqual(['image/jpeg', true]);
  });

  it('[TO22] has other words for each look', async () => {
    for (const look of portraitLooks) await portray({ kind }, never, { ...request, look });
    expect(new Set(server.asked.map(({ body }) => body.prompt)).size).toBe(portraitLooks.length);
  });

  it('[TO22] that is refused, is no picture, or does not come in time, is one of the known failures', async () => {
    server.answer = complaint(400, 'moderation_blocked');
    expect(await portray({ kind })).toMatchObject({ ok: false, error: { code: 'refused', retryable: false } });
    server.answer = picture(Buffer.from('this is no picture'));
    expect(await portray({ kind })).toMatchObject({ ok: false, error: { code: 'malformed' } });
    server.answer = json(401, { error: { message: `Incorrect API key provided: ${apiKey}.`, type: 'invalid_request_error', code: 'invalid_api_key' } });
    const refused = await portray({ kind });
    expect(refused).toMatchObject({ ok: false, error: { code: 'unavailable', retryable: false } });
    expect(JSON.stringify(refused)).not.toContain(apiKey);
    server.answer = () => undefined;
    expect(await portray({ kind, timeoutMs: 60 })).toMatchObject({ ok: false, error: { code: 'timed_out', detail: 'no answer within 60 ms' } });
    expect(server.asked).toHaveLength(4);
  });

  it('is not waited for by somebody who cancels', async () => {
    const controller = new AbortController();
    server.answer = () => controller.abort('cancelled');
    expect(await portray({ kind }, controller.signal)).toMatchObject({ ok: false, error: { code: 'timed_out', detail: 'aborted' } });
  });
});

it('[TO22] asks those models of OpenAI that know it to stay close to the face', async () => {
  for (const model of ['gpt-image-1', 'gpt-image-1.5', 'gpt-image-1-mini', 'dall-e-2']) await portray({ model });
  expect(server.asked.map(({ body }) => body.input_fidelity)).toEqual(['high', 'high', undefined, undefined]);
});
