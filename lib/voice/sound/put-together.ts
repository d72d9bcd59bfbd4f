import { charactersOf } from '@/lib/voice/characters';
import type { SpokenWord, SpokenWords } from '@/lib/voice/model';
import type { Pause } from '@/lib/voice/split-sentences';
import type { Word } from '@/lib/voice/split-words';
import { fadeEdges, trimSilence } from '@/lib/voice/sound/edges';
import { bringToLevel } from '@/lib/voice/sound/level';
import type { MonoSound } from '@/lib/voice/sound/wav';

/** VO7: the engine says a word of the text that begins at this character (of the words' spoken forms, joined by spaces), at this time. */
export interface WordMark {
  readonly atCharacter: number;
  readonly atMs: number;
}

/** A sentence as the engine spoke it. */
export interface SpokenSentence extends MonoSound {
  readonly words: readonly Word[];
  readonly pause: Pause;
  /** By time. */
  readonly marks: readonly WordMark[];
}

/** VO9: rests after a sentence at the voice's own pace, in milliseconds. */
export const pauseMs: Readonly<Record<Pause, number>> = { breath: 90, sentence: 380, paragraph: 750 };

/** What an engine is given of a sentence. */
export function spokenText(words: readonly Word[]): string {
  return words.map(({ spoken }) => spoken).join(' ');
}

/** VO7, VO9: one sound of a text's sentences, with rests between them, at the level of speech, and when its words are heard. */
export function putTogether(sentences: readonly SpokenSentence[], sampleRate: number, speedPercent: number): MonoSound & { readonly words: SpokenWords } {
  const toMs = (samples: number): number => Math.round((samples / sampleRate) * 1_000);
  const parts: { readonly samples: Float32Array; readonly at: number }[] = [];
  const words: SpokenWord[] = [];
  let at = 0;
  let pause = 0;
  for (const sentence of sentences) {
    const { samples, cutSamples } = trimSilence(sentence);
    if (samples.length === 0) continue;
    at += Math.round((pause / 1_000) * sampleRate);
    fadeEdges({ samples, sampleRate });
    words.push(...timedWords(sentence, toMs(cutSamples), toMs(at), toMs(at + samples.length)));
    parts.push({ samples, at });
    at += samples.length;
    pause = (pauseMs[sentence.pause] * 100) / speedPercent;
  }
  const whole = new Float32Array(at);
  for (const part of parts) whole.set(part.samples, part.at);
  bringToLevel({ samples: whole, sampleRate });
  return { samples: whole, sampleRate, words: { words, areEstimated: false } };
}

/** A word without a mark of its own begins between its neighbours. */
function timedWords({ words, marks, pause }: SpokenSentence, cutMs: number, fromMs: number, toMs: number): readonly SpokenWord[] {
  const starts = firstMarks(words, marks).map((atMs) => (atMs === null ? null : fromMs + Math.max(0, atMs - cutMs)));
  let before = fromMs;
  const begun = words.map((word, index) => {
    const known = starts[index] ?? null;
    const next = starts.slice(index).findIndex((start) => start !== null);
    const until = next < 0 ? toMs : (starts[index + next] ?? toMs);
    const places = next < 0 ? words.length - index + 1 : next + 1;
    before = Math.min(toMs, Math.max(before, known ?? (index === 0 ? fromMs : Math.round(before + (until - before) / places))));
    return { text: word.text, startMs: before };
  });
  return begun.map((word, index) => ({ ...word, endMs: begun[index + 1]?.startMs ?? toMs, isLast: pause !== 'breath' && index === begun.length - 1 }));
}

function firstMarks(words: readonly Word[], marks: readonly WordMark[]): readonly (number | null)[] {
  let from = 0;
  return words.map(({ spoken }) => {
    const to = from + charactersOf(spoken).length;
    const mark = marks.find(({ atCharacter }) => atCharacter >= from && atCharacter < to);
    from = to + 1;
    return mark?.atMs ?? null;
  });
}
