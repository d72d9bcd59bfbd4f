import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAiSdkScriptProvider } from '@/lib/server/providers/ai-sdk/ai-sdk-script-provider';
import type { ModelConfig } from '@/lib/server/providers/ai-sdk/model-config';
import { complaint, json, startModelServer, type ModelServer } from '@/lib/server/providers/ai-sdk/testing/model-server';
import type { ScriptRequest } from '@/lib/server/providers/script-provider';

const apiKey = 'sk-a-key-that-must-stay-secret';
const request: ScriptRequest = { generationId: 'generation-1', outputIndex: 0, topic: 'How to bake bread', tone: 'expert', seconds: 30, seed: 7 };
const scene = { heading: 'Start', words: 'Flour and water.', picture: 'flour on a table', seconds: 6.4 };
const script = { title: 'Bread', scenes: [scene, { ...scene, seconds: 0 }] };
const never = new AbortController().signal;

/** The answer of a chat with this text. */
function says(content: string, finish = 'stop') {
  return json(200, { id: 'chat-1', object: 'chat.completion', created: 1, model: 'm', choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: finish }], usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 } });
}

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.asked.length = 0;
  server.answer = says(JSON.stringify(script));
});

function write(changes: Partial<ModelConfig> = {}, signal = never) {
  return createAiSdkScriptProvider({ kind: 'openai', apiKey, baseUrl: server.baseUrl, model: 'gpt-4.1-mini', timeoutMs: 5_000, ...changes }).write(request, signal);
}

async function failureOf(...wanted: Parameters<typeof write>) {
  const written = await write(...wanted);
  if (written.ok) throw new Error('a failure was expected');
  return written.error;
}

describe('a real writer', () => {
  it.each(['openai', 'openai-compatible'] as const)('[TO3] %s is asked once for a script in its shape, and what comes is one', async (kind) => {
    expect(await write({ kind })).toEqual({ ok: true, value: { title: 'Bread', scenes: [{ ...scene, seconds: 6 }, { ...scene, seconds: 1 }] } });
    const [asked] = server.asked;
    expect(asked?.path).toBe('/v1/chat/completions');
    expect(asked?.headers).toMatchObject({ authorization: `Bearer ${apiKey}`, 'idempotency-key': 'generation-1-0' });
    expect(asked?.body).toMatchObject({ model: 'gpt-4.1-mini', seed: 7, response_format: { type: 'json_schema' } });
    expect(JSON.stringify(asked?.body.messages)).toMatch(/30-second.*expert.*How to bake bread/);
  });

  it.each([
    ['no JSON', says('Once upon a time')],
    ['another shape', says('{"title":"Bread"}')],
    ['no scene', says('{"title":"Bread","scenes":[]}')],
    ['a scene without words', says(JSON.stringify({ ...script, scenes: [{ ...scene, words: ' ' }] }))],
    ['nothing', says('')],
  ])('[TO3] that answers with %s has answered nothing', async (_, answer) => {
    server.answer = answer;
    expect(await failureOf()).toMatchObject({ code: 'malformed', retryable: false });
  });

  it('that refuses the content, says so', async () => {
    server.answer = complaint(400, 'content_policy_violation');
    expect(await failureOf()).toMatchObject({ code: 'refused', retryable: false });
    server.answer = says('', 'content_filter');
    expect(await failureOf()).toMatchObject({ code: 'refused', retryable: false });
  });

  it('that is busy or gone may be asked again; its key is in no detail', async () => {
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
    server.answer = says('x'.repeat(1_200_000));
    expect(await failureOf()).toMatchObject({ code: 'too_large', retryable: false });
  });
});
