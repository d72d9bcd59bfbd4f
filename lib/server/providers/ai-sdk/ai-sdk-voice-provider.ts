import 'server-only';
import { createOpenAI } from '@ai-sdk/openai';
import { experimental_generateSpeech as generateSpeech, type SpeechModel } from 'ai';
import { limits } from '@/lib/base/limits';
import { err, ok, type Result } from '@/lib/base/result';
import { inspectBytes } from '@/lib/server/assets/inspect-bytes';
import type { MediaFacts } from '@/lib/server/assets/inspect-media';
import { askOnce } from '@/lib/server/providers/ai-sdk/ask-once';
import { boundedFetch } from '@/lib/server/providers/ai-sdk/bounded-fetch';
import { openAiBaseUrl, type ModelConfig } from '@/lib/server/providers/ai-sdk/model-config';
import type { ProviderFailure } from '@/lib/server/providers/provider';
import type { SpokenSound, VoiceProvider, VoiceRequest } from '@/lib/server/providers/voice-provider';
import { estimateWords } from '@/lib/voice/estimate-words';
import { speechSpans } from '@/lib/voice/sound/edges';
import { putTogether } from '@/lib/voice/sound/put-together';
import { readWav, writeWav } from '@/lib/voice/sound/wav';
import { splitSentences } from '@/lib/voice/split-sentences';

export interface VoiceModelConfig extends ModelConfig {
  /** As the server calls its voices; the usual one first. */
  readonly voices: readonly string[];
}

/** Models of this protocol take no longer text at once. */
const questionMaxCharacters = 4_000;

/**
 * A real provider of voices: OpenAI, or any server that speaks its protocol. Longer texts are asked for in several questions.
 * @param inspect finds out what a sound is that is no WAV
 */
export function createAiSdkVoiceProvider(config: VoiceModelConfig, inspect: typeof inspectBytes = inspectBytes): VoiceProvider {
  // OpenAI's own client for both: the package for compatible servers has no speech.
  const client = createOpenAI({ apiKey: config.apiKey ?? '', baseURL: config.baseUrl ?? openAiBaseUrl, fetch: boundedFetch(limits.generatedSoundBytes) });
  const model = client.speech(config.model);
  return {
    name: `${config.kind}: ${config.model}`,
    voices: config.voices.map((id) => ({ id, name: id, language: null })),
    async speak(request, signal) {
      const answers: Uint8Array[] = [];
      for (const [index, text] of questions(request.text).entries()) {
        const answer = await ask(config, model, { ...request, text }, index, signal);
        if (!answer.ok) return answer;
        answers.push(answer.value);
      }
      return soundOf(request, answers, inspect);
    },
  };
}

function ask(config: VoiceModelConfig, model: SpeechModel, request: VoiceRequest, index: number, signal: AbortSignal): Promise<Result<Uint8Array, ProviderFailure>> {
  const { text, voice, speedPercent } = request;
  const speed = speedPercent / 100;
  return askOnce(config, request, signal, async (options) => {
    const { audio } = await generateSpeech({
      model, text, speed, outputFormat: 'wav',
      voice: config.voices.includes(voice) ? voice : config.voices[0],
      // Its chat models follow words instead of the number.
      instructions: config.model.startsWith('gpt-') && speed !== 1 ? `Speak at ${speed} times your usual pace.` : undefined,
      ...options,
      headers: index === 0 ? options.headers : { 'idempotency-key': `${options.headers['idempotency-key']}-${index}` },
    });
    return ok(audio.uint8Array);
  });
}

/** The text in as few parts as may be asked for, cut between sentences. */
function questions(text: string): readonly string[] {
  const parts: string[] = [];
  for (const { text: sentence } of splitSentences(text)) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + sentence.length <= questionMaxCharacters) parts[parts.length - 1] = last + sentence;
    else parts.push(sentence);
  }
  return parts;
}

/** Whatever else than a WAV a server answers with is kept as it came, where one answer is all. */
async function soundOf({ text, speedPercent }: VoiceRequest, answers: readonly Uint8Array[], inspect: typeof inspectBytes): Promise<Result<SpokenSound, ProviderFailure>> {
  const sounds = answers.map(readWav);
  const [first] = sounds;
  const [bytes] = answers;
  if (first === null && bytes !== undefined && answers.length === 1) return otherSound(text, bytes, await inspect(bytes, 'audio'));
  const sentences = sounds.flatMap((sound) => (sound !== null && sound.sampleRate === first?.sampleRate ? [{ ...sound, words: [], marks: [], pause: 'sentence' as const }] : []));
  if (first === undefined || first === null || sentences.length < answers.length) return malformed('not a WAV of 16 bits');
  const sound = putTogether(sentences, first.sampleRate, speedPercent);
  if (sound.samples.length === 0) return malformed('a silent sound');
  const durationMs = Math.round((sound.samples.length / sound.sampleRate) * 1_000);
  return ok({ bytes: writeWav(sound), mime: 'audio/wav', durationMs, words: estimateWords(text, speechSpans(sound)) });
}

function otherSound(text: string, bytes: Uint8Array, facts: MediaFacts | null): Result<SpokenSound, ProviderFailure> {
  const { mime = '', durationMs = null } = facts ?? {};
  if (durationMs === null) return malformed('not a sound that can be played');
  return ok({ bytes, mime, durationMs, words: estimateWords(text, [{ startMs: 0, endMs: durationMs }]) });
}

function malformed(detail: string) {
  return err({ code: 'malformed', retryable: false, detail } as const);
}
