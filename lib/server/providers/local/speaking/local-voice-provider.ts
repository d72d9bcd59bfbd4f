import path from 'node:path';
import { z } from 'zod';
import { limits } from '@/lib/base/limits';
import { err, ok, type Result } from '@/lib/base/result';
import { localProviderName } from '@/lib/server/providers/local/local-provider-name';
import { engineVoices, usualWordsPerMinute } from '@/lib/server/providers/local/speaking/engine-voices';
import type { SpeechHeader, SpeechOrder } from '@/lib/server/providers/local/speaking/speech-message';
import { startProgram } from '@/lib/server/providers/local/speaking/start-program';
import { createThreadPool, type ThreadPool } from '@/lib/server/providers/local/thread-pool';
import type { ProviderFailure } from '@/lib/server/providers/provider';
import type { SpokenSound, VoiceProvider } from '@/lib/server/providers/voice-provider';
import { splitSentences } from '@/lib/voice/split-sentences';
import { splitWords } from '@/lib/voice/split-words';
import { localVoices } from '@/lib/voice/voices';

/** The engine that needs no network: a program of its own (docs/decisions/0022) speaks sentence by sentence and tells when it says each word. */
export function createLocalVoiceProvider(pool: ThreadPool<SpeechOrder> = openPool()): VoiceProvider {
  return {
    name: localProviderName,
    voices: localVoices,
    async speak({ text, voice, speedPercent }, signal) {
      const sentences = splitSentences(text).map(({ text: sentence, pause }) => ({ pause, words: splitWords(sentence) })).filter(({ words }) => words.length > 0);
      if (sentences.length === 0) return malformed('nothing to say');
      const { engine, ...manner } = engineVoices[(localVoices.find(({ id }) => id === voice) ?? localVoices[0]).id];
      const wordsPerMinute = Math.round((usualWordsPerMinute * speedPercent) / 100);
      const spoken = await pool.run({ voice: engine, ...manner, wordsPerMinute, speedPercent, sentences, maxSeconds: limits.generatedSoundSeconds }, signal);
      return spoken.ok ? soundOf(spoken.value) : spoken;
    },
    close: () => pool.close(),
  };
}

/** Two at a time: a page of text takes a second or two of a processor, and a preview need not wait for it. */
function openPool(): ThreadPool<SpeechOrder> {
  return createThreadPool({ workerFile: path.join(/* turbopackIgnore: true */ process.cwd(), 'build', 'speak-program.mjs'), size: 2, timeoutMs: 90_000, maxQueued: 200, start: startProgram });
}

const headerSchema: z.ZodType<SpeechHeader> = z.object({
  durationMs: z.number(),
  words: z.object({ words: z.array(z.object({ text: z.string(), startMs: z.number(), endMs: z.number(), isLast: z.boolean() })), areEstimated: z.boolean() }),
});

function soundOf(answer: Uint8Array): Result<SpokenSound, ProviderFailure> {
  const lineEnd = answer.indexOf(10);
  const header = headerSchema.safeParse(jsonOf(new TextDecoder().decode(answer.subarray(0, Math.max(0, lineEnd)))));
  return header.success ? ok({ bytes: answer.subarray(lineEnd + 1), mime: 'audio/wav', ...header.data }) : malformed('the program answered with no sound');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function malformed(detail: string) {
  return err({ code: 'malformed', retryable: false, detail } as const);
}
