import speechEngine, { type SpeechEngine } from '@echogarden/espeak-ng-emscripten';
import { putTogether, spokenText, type SpokenSentence, type WordMark } from '@/lib/voice/sound/put-together';
import { writeWav } from '@/lib/voice/sound/wav';
import type { ThreadReply, ThreadRequest } from '../thread-message';
import type { SpeechHeader, SpeechOrder, SpeechPart } from './speech-message';

/*
 * A program of its own, never a part of the app: it is linked with eSpeak NG, which is under the GPL, version 3 or later, and so what it is built into
 * (build/speak-program.mjs) may be handed on under the GPL only. The app starts it as another process, sends it a text and takes a sound:
 * docs/decisions/0022. Nothing of the app may import this file.
 */

/** After so long without an order it ends: it holds more than a hundred megabytes. */
const idleMs = 120_000;

type Outcome = Uint8Array | Extract<ThreadReply, { failure: unknown }>['failure'];

const ready = speechEngine().then((module) => new module.eSpeakNGWorker());

async function speak(order: SpeechOrder): Promise<Outcome> {
  const engine = await ready;
  if (engine.set_voice(order.voice) !== 0) throw new Error(`there is no voice ${order.voice}`);
  engine.set_rate(order.wordsPerMinute);
  engine.set_pitch(order.pitch);
  engine.set_range(order.range);
  const sampleRate = engine.get_samplerate();
  let leftSamples = order.maxSeconds * sampleRate;
  const spoken: SpokenSentence[] = [];
  for (const part of order.sentences) {
    const sentence = speakPart(engine, part, leftSamples);
    if (sentence === null) return { code: 'too_large', detail: `more than ${order.maxSeconds} s` };
    leftSamples -= sentence.samples.length;
    spoken.push(sentence);
  }
  const { words, ...sound } = putTogether(spoken, sampleRate, order.speedPercent);
  if (sound.samples.length === 0) return { code: 'malformed', detail: 'a silent sound' };
  const header: SpeechHeader = { durationMs: Math.round((sound.samples.length / sampleRate) * 1_000), words };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), writeWav(sound)]);
}

/** Null where it takes more samples than are left. */
function speakPart(engine: SpeechEngine, { words, pause }: SpeechPart, leftSamples: number): SpokenSentence | null {
  const chunks: Int16Array[] = [];
  const marks: WordMark[] = [];
  let count = 0;
  engine.synthesize(spokenText(words), (samples, events) => {
    if (samples !== null) chunks.push(samples);
    count += samples?.length ?? 0;
    for (const event of events) if (event.type === 'word') marks.push({ atCharacter: event.text_position - 1, atMs: event.audio_position });
    return count > leftSamples;
  });
  if (count > leftSamples) return null;
  const samples = new Float32Array(count);
  let at = 0;
  for (const chunk of chunks) for (const sample of chunk) samples[at++] = sample / 32_768;
  return { samples, sampleRate: engine.get_samplerate(), words, pause, marks };
}

let idle = setTimeout(() => process.exit(0), idleMs);

process.on('message', ({ id, work }: ThreadRequest<SpeechOrder>) => {
  clearTimeout(idle);
  const answer = (reply: ThreadReply) => {
    process.send?.(reply);
    idle = setTimeout(() => process.exit(0), idleMs);
  };
  speak(work)
    .then((outcome) => answer(outcome instanceof Uint8Array ? { id, bytes: outcome } : { id, failure: outcome }))
    .catch((cause: unknown) => answer({ id, problem: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) }));
});
// Nobody is left who would listen.
process.on('disconnect', () => process.exit(0));
