import { beforeEach, describe, expect, it, vi } from 'vitest';
import { err, ok } from '@/lib/base/result';
import { db } from '@/lib/server/db';
import { takePoint } from '@/lib/server/limits/rate-limit';
import type { VoiceProvider, VoiceRequest } from '@/lib/server/providers/voice-provider';
import { answerPreview } from '@/lib/server/voices/answer-preview';
import { writeWav } from '@/lib/voice/sound/wav';

const used = vi.hoisted((): { speak: VoiceProvider['speak'] | null } => ({ speak: null }));
const asked: VoiceRequest[] = [];
vi.mock('@/lib/server/providers/providers', () => ({ voiceProvider: () => ({ speak: (request: VoiceRequest, signal: AbortSignal) => (asked.push(request), used.speak?.(request, signal)) }) }));

const wav = writeWav({ samples: new Float32Array(100).fill(0.1), sampleRate: 16_000 });
const settings = { text: 'One two three four five six seven eight nine ten.', voice: 'en-us-ada', speedPercent: 150 };

beforeEach(() => {
  asked.length = 0;
  used.speak = () => Promise.resolve(ok({ bytes: wav, mime: 'audio/wav', durationMs: 6, words: { words: [], areEstimated: false } }));
});

const ask = (body: unknown) => answerPreview(new Request('http://localhost/api/voices/preview', { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }));

describe('the preview of a voice', () => {
  it('[TO27] speaks the first words as set, and keeps nothing', async () => {
    const answer = await ask(settings);
    expect(answer.headers.get('content-type')).toBe('audio/wav');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(wav);
    expect(asked).toMatchObject([{ text: 'One two three four five six seven eight', voice: 'en-us-ada', speedPercent: 150, outputIndex: 0 }]);
    expect([await db().generation.count(), await db().asset.count(), await db().activityRow.count()]).toEqual([0, 0, 0]);
  });

  it.each([
    [{ ...settings, text: ' ' }, 400, 'Write what is to be read aloud.'],
    [{ ...settings, text: 'Доброе утро' }, 400, 'does not read these letters'],
    [{ ...settings, speedPercent: 1_000 }, 400, 'twice the pace'],
    ['no JSON', 400, 'JSON'],
    [{ ...settings, text: 'a '.repeat(20_000) }, 413, 'at most'],
  ])('[TO27] [TO29] is refused in a sentence: %j', async (body, status, sentence) => {
    const answer = await ask(body);
    expect(answer.status).toBe(status);
    expect(JSON.stringify(await answer.json())).toContain(sentence);
    expect(asked).toEqual([]);
  });

  it.each([
    ['refused', 422, 'Change them'],
    ['unavailable', 503, 'did not answer'],
    ['timed_out', 503, 'too long'],
  ] as const)('[TO27] that does not come says so, and not in the provider’s words: %s', async (code, status, sentence) => {
    used.speak = () => Promise.resolve(err({ code, retryable: false, detail: 'secret words of a server' }));
    const answer = await ask(settings);
    const body = JSON.stringify(await answer.json());
    expect(answer.status).toBe(status);
    expect(body).toContain(sentence);
    expect(body).not.toContain('secret');
  });

  it('[TO27] is heard 30 times in five minutes by one account', async () => {
    process.env.RATE_LIMITS = 'on';
    for (let heard = 0; heard < 30; heard += 1) expect((await takePoint('preview', 'one-account')).ok).toBe(true);
    expect(await takePoint('preview', 'one-account')).toMatchObject({ ok: false, error: { code: 'rate_limited' } });
    expect((await takePoint('preview', 'another')).ok).toBe(true);
  });
});
