import { charactersOf } from '@/lib/voice/characters';

/** What is heard after a part of a text. */
export type Pause = 'breath' | 'sentence' | 'paragraph';

/** A part of a text that is spoken in one go. */
export interface Sentence {
  /** With the white space that follows it. */
  readonly text: string;
  readonly pause: Pause;
}

/** In characters: longer sentences are cut where one would breathe. */
export const sentenceMaxCharacters = 300;

/** Where one ends: its marks, what closes quotes and brackets, and white space; Chinese and Japanese marks need none. */
const endings = /[.!?…]+["'”’»)\]]*\s+|[。！？]+[」』”’）]*\s*|\n+/gu;

/** What a full stop after it does not end. */
const abbreviations = new Set([
  'dr', 'mr', 'mrs', 'ms', 'prof', 'st', 'jr', 'sr', 'vs', 'approx', 'dept', 'fig', 'gen', 'e.g', 'i.e', 'cf', 'mt', 'capt', 'sgt',
  'z.b', 'd.h', 'bzw', 'ca', 'nr', 'str', 'hr', 'fr', 'u.a', 'vgl', 'sog', 'mme', 'mlle', 'mm', 'sra', 'srta', 'dra', 'ud', 'uds', 'sig', 'dott', 'ing', 'bijv', 'dhr', 'mevr', 'np', 'ul', 'г', 'ул',
]);
/** Only before a number. */
const numbered = new Set(['no', 'p', 'pp', 'art', 'vol', 'ch', 'núm', 'n']);

/** VO1: the sentences of a text in their order; in a row they are the text. */
export function splitSentences(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const match of text.matchAll(endings)) {
    const end = match.index + match[0].length;
    if (!isEnding(text, from, match.index, end)) continue;
    sentences.push(...cutLong(text.slice(from, end), pauseOf(match[0])));
    from = end;
  }
  if (from < text.length) sentences.push(...cutLong(text.slice(from), 'sentence'));
  return joinMute(sentences);
}

function pauseOf(ending: string): Pause {
  return /\n\s*\n/u.test(ending) ? 'paragraph' : 'sentence';
}

/** A full stop may belong to an abbreviation, to an initial, or stand in the middle of a sentence. */
function isEnding(text: string, from: number, at: number, end: number): boolean {
  if (text[at] !== '.' || text[at + 1] === '.' || text.slice(at, end).includes('\n')) return true;
  const next = text[end] ?? '';
  if (/\p{Ll}/u.test(next)) return false;
  const word = (/[\p{L}\p{N}.]+$/u.exec(text.slice(from, at))?.[0] ?? '').toLowerCase();
  if (abbreviations.has(word) || /^\p{L}$/u.test(word) || /^(\p{L}\.)+\p{L}$/u.test(word)) return end >= text.length;
  return !(numbered.has(word) && /\p{N}/u.test(next));
}

/** Cuts behind a comma or the like where there is one in the second half, else between words, else anywhere. */
function cutLong(sentence: string, pause: Pause): readonly Sentence[] {
  const characters = charactersOf(sentence);
  if (characters.length <= sentenceMaxCharacters) return [{ text: sentence, pause }];
  const window = characters.slice(0, sentenceMaxCharacters).join('');
  const comma = lastEnd(window, /[,;:—–、，]\s*/gu);
  const space = lastEnd(window, /\s+/gu);
  const at = comma > window.length / 2 ? comma : space > 0 ? space : window.length;
  return [{ text: sentence.slice(0, at), pause: 'breath' }, ...cutLong(sentence.slice(at), pause)];
}

function lastEnd(text: string, pattern: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

/** What has nothing to say stays with what comes before it, or after it at the start. */
function joinMute(sentences: readonly Sentence[]): readonly Sentence[] {
  const joined: Sentence[] = [];
  let head = '';
  for (const { text, pause } of sentences) {
    const last = joined.at(-1);
    if (/[\p{L}\p{N}]/u.test(text)) {
      joined.push({ text: head + text, pause });
      head = '';
    } else if (last === undefined) head += text;
    else joined[joined.length - 1] = { text: last.text + text, pause: longer(last.pause, pause) };
  }
  return joined;
}

const pauses: readonly Pause[] = ['breath', 'sentence', 'paragraph'];

function longer(a: Pause, b: Pause): Pause {
  return pauses.indexOf(a) > pauses.indexOf(b) ? a : b;
}
