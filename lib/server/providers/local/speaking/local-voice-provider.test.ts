import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createLocalVoiceProvider } from '@/lib/server/providers/local/speaking/local-voice-provider';
import { startProgram } from '@/lib/server/providers/local/speaking/start-program';
import { createThreadPool, type ThreadPoolOptions } from '@/lib/server/providers/local/thread-pool';
import type { VoiceProvider, VoiceRequest } from '@/lib/server/providers/voice-provider';
import { level, speechLevel } from '@/lib/voice/sound/level';
import { readWav } from '@/lib/voice/sound/wav';
import { localVoices } from '@/lib/voice/voices';

// The engine warms up for a second of processor time, and its test may have to share the processor.
vi.setConfig({ testTimeout: 60_000 });

const never = new AbortController().signal;
let folder: string;
let provider: VoiceProvider;

function providerOf(changes: Partial<ThreadPoolOptions> = {}): VoiceProvider {
  return createLocalVoiceProvider(createThreadPool({ workerFile: path.join(folder, 'speak-program.mjs'), size: 1, timeoutMs: 60_000, maxQueued: 40, start: startProgram, ...changes }));
}

beforeAll(async () => {
  // Inside the project, so that the bundle finds the engine's package.
  await mkdir('build', { recursive: true });
  folder = await mkdtemp(path.resolve('build', 'test-'));
  await promisify(execFile)(process.execPath, ['scripts/build-workers.mjs', folder]);
  provider = providerOf();
}, 60_000);
afterAll(async () => {
  await provider.close?.();
  await rm(folder, { recursive: true });
});

async function speak(changes: Partial<VoiceRequest> = {}) {
  const spoken = await provider.speak({ generationId: 'g', outputIndex: 0, text: 'Good morning, and welcome.', voice: 'en-us-ada', speedPercent: 100, ...changes }, never);
  if (!spoken.ok) throw new Error(spoken.error.detail);
  const sound = readWav(spoken.value.bytes);
  if (sound === null) throw new Error('a WAV was expected');
  return { ...spoken.value, sound };
}

/** Of every language that has a voice. */
const greetings: Readonly<Record<string, string>> = {
  en: 'Good morning.', de: 'Guten Morgen.', fr: "Bonjour, l'été.", es: '¡Buenos días!', it: 'Buongiorno, perché no?', pt: 'Bom dia, amanhã.', nl: 'Goedemorgen.', pl: 'Dzień dobry.', sv: 'God morgon, är du där?',
  tr: 'Günaydın.', el: 'Καλημέρα.', uk: 'Доброго ранку.', ru: 'Доброе утро.', hi: 'सुप्रभात।', zh: '早上好。',
};

describe('the local voice provider', () => {
  it.each(localVoices)('[VO3] [VO9] speaks as $name, at the level of speech', async ({ id }) => {
    const { sound, durationMs, words } = await speak({ voice: id, text: greetings[id.slice(0, 2)] ?? '' });
    expect(durationMs).toBeGreaterThan(300);
    expect(durationMs).toBeLessThan(5_000);
    expect(20 * Math.log10(speechLevel(sound))).toBeCloseTo(-20, 0);
    expect(sound.samples.every((sample) => Math.abs(sample) <= level.peak + 0.001)).toBe(true);
    expect(words.words.length).toBeGreaterThan(0);
  });

  it('[VO7] tells when each word is heard, whatever is read', async () => {
    const text = 'At 10:30, Dr. Smith paid $12.50 for 1,234 boats & nets — <b>naïve</b>, isn’t it? 🙂\n\nSee https://example.com/a?b=c [now]. 日本.';
    const { words: { words, areEstimated }, durationMs } = await speak({ text });
    expect(areEstimated).toBe(false);
    expect(words.map((word) => word.text).join('')).toBe(text);
    words.forEach(({ startMs, endMs }, index) => {
      expect(startMs).toBeGreaterThanOrEqual(words[index - 1]?.endMs ?? 0);
      expect(endMs).toBeGreaterThanOrEqual(startMs);
      expect(endMs).toBeLessThanOrEqual(durationMs);
    });
    expect(words.filter(({ endMs, startMs }) => endMs - startMs < 20)).toEqual([]);
  });

  it('[TO23] speaks at half and at twice the pace', async () => {
    const [slow, usual, fast] = [await speak({ speedPercent: 50 }), await speak(), await speak({ speedPercent: 200 })].map(({ durationMs }) => durationMs) as [number, number, number];
    expect(slow / usual).toBeGreaterThan(1.6);
    expect(usual / fast).toBeGreaterThan(1.6);
  });

  it('[TO28] another voice is another sound, and one that is not there gives way to the first', async () => {
    const [ada, miles, unknown] = [await speak(), await speak({ voice: 'en-us-miles' }), await speak({ voice: 'nobody' })];
    expect(Buffer.compare(ada.bytes, miles.bytes)).not.toBe(0);
    expect(unknown.durationMs).toBe(ada.durationMs);
  });

  it('[TO23] reads 5,000 characters', async () => {
    const { durationMs, words } = await speak({ text: 'The quick brown fox jumps over the lazy dog. '.repeat(112).slice(0, 5_000), speedPercent: 200 });
    expect(durationMs).toBeGreaterThan(60_000);
    expect(words.words).toHaveLength(1_001);
  });

  it('[TO24] says nothing where there is nothing to say', async () => {
    expect(await provider.speak({ generationId: 'g', outputIndex: 0, text: '🙂', voice: 'en-us-ada', speedPercent: 100 }, never)).toMatchObject({ ok: false, error: { code: 'malformed' } });
  });

  it('[TO30] ends at once when it is cancelled, and speaks again after it', async () => {
    const stop = new AbortController();
    const running = provider.speak({ generationId: 'g', outputIndex: 0, text: 'The quick brown fox. '.repeat(200), voice: 'en-us-ada', speedPercent: 50 }, stop.signal);
    stop.abort();
    expect(await running).toMatchObject({ ok: false, error: { code: 'timed_out', detail: 'the caller ended the work' } });
    expect((await speak()).durationMs).toBeGreaterThan(500);
  });

  it('[TO30] is bounded in time', async () => {
    const hasty = providerOf({ timeoutMs: 5 });
    expect(await hasty.speak({ generationId: 'g', outputIndex: 0, text: 'Too late.', voice: 'en-us-ada', speedPercent: 100 }, never)).toMatchObject({ ok: false, error: { code: 'timed_out', retryable: true } });
    await hasty.close?.();
  });
});

describe('a separate program', () => {
  const run = async (source: string) => {
    const workerFile = path.join(folder, 'other-program.mjs');
    await writeFile(workerFile, source);
    const pool = createThreadPool<object>({ workerFile, size: 1, timeoutMs: 30_000, maxQueued: 1, start: startProgram });
    const outcome = await pool.run({ text: 'hello' }, never);
    await pool.close();
    return outcome;
  };

  it('[TO30] gets a message and no environment, arguments or terminal', async () => {
    process.env.A_SECRET = 'secret';
    const outcome = await run('process.on("message", ({ id, work }) => process.send({ id, bytes: Buffer.from(JSON.stringify([work, Object.keys(process.env).filter((name) => !/^(NODE_|__)/.test(name)), process.argv.slice(2), process.stdout.isTTY ?? false])) }));');
    delete process.env.A_SECRET;
    expect(outcome.ok && JSON.parse(new TextDecoder().decode(outcome.value))).toEqual([{ text: 'hello' }, [], [], false]);
  });

  it('[TO30] that dies, or cannot be loaded, is told and may be tried again', async () => {
    expect(await run('process.on("message", () => process.exit(7));')).toMatchObject({ ok: false, error: { code: 'unavailable', retryable: true } });
    expect(await run('throw new Error("broken");')).toMatchObject({ ok: false, error: { code: 'unavailable', retryable: true } });
  });

  it('[TO30] that answers with something else is believed in nothing', async () => {
    const workerFile = path.join(folder, 'liar.mjs');
    await writeFile(workerFile, 'process.on("message", ({ id }) => process.send({ id, bytes: Buffer.from("no header\\nno sound") }));');
    const liar = providerOf({ workerFile });
    expect(await liar.speak({ generationId: 'g', outputIndex: 0, text: 'Hello.', voice: 'en-us-ada', speedPercent: 100 }, never)).toMatchObject({ ok: false, error: { code: 'malformed' } });
    await liar.close?.();
  });
});
