import type { SpokenWords } from '@/lib/voice/model';
import { splitSentences } from '@/lib/voice/split-sentences';
import { splitWords } from '@/lib/voice/split-words';

/** A stretch of a sound in which somebody speaks, in milliseconds. */
export interface SpeechSpan {
  readonly startMs: number;
  readonly endMs: number;
}

/** How long a word takes beside the others: its vowels are heard as syllables, its other letters in passing; a mark behind it is a rest. */
function weightOf(spoken: string): number {
  const syllables = spoken.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[aeiouyàáâãäåèéêëìíîïòóôõöøùúûüæœаеёиоуыэюяіїєαεηιουω]+/giu)?.length ?? 0;
  const letters = spoken.match(/\p{L}/gu)?.length ?? 0;
  const digits = spoken.match(/\p{N}/gu)?.length ?? 0;
  return 1 + 2 * syllables + 0.25 * letters + 3 * digits + (/[,;:.!?]$/u.test(spoken) ? 0.5 : 0);
}

/**
 * VO8: when the words of a text are heard in a sound, where the engine tells no times: they share the time in which somebody speaks by
 * what there is to say of each.
 * @param spans where somebody speaks, by start and apart; the whole sound where that is not known
 */
export function estimateWords(text: string, spans: readonly SpeechSpan[]): SpokenWords {
  const words = splitSentences(text).flatMap(({ text: sentence, pause }) => {
    const all = splitWords(sentence);
    return all.map((word, index) => ({ ...word, isLast: pause !== 'breath' && index === all.length - 1 }));
  });
  const weights = words.map(({ spoken }) => weightOf(spoken));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const speechMs = spans.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  let said = 0;
  const timed = words.map(({ text: shown, isLast }, index) => {
    const startMs = timeAt(spans, (said / whole) * speechMs, 'after');
    said += weights[index] ?? 0;
    return { text: shown, startMs, endMs: Math.max(startMs, timeAt(spans, (said / whole) * speechMs, 'before')), isLast };
  });
  return { words: timed, areEstimated: true };
}

/** The moment of a sound at which so much has been spoken; at the edge of a rest, before or after it. */
function timeAt(spans: readonly SpeechSpan[], spokenMs: number, side: 'before' | 'after'): number {
  let left = spokenMs;
  for (const { startMs, endMs } of spans) {
    const length = endMs - startMs;
    // Sums of fractions miss the edge by a hair.
    if (side === 'before' ? left <= length + 0.001 : left < length - 0.001) return Math.round(startMs + Math.max(0, left));
    left -= length;
  }
  return Math.round(spans.at(-1)?.endMs ?? 0);
}
