import type { Script } from '@/lib/tools/script';
import { storyboardLimits, type StoryboardScene } from '@/lib/tools/storyboard';
import { charactersOf } from '@/lib/voice/characters';
import { splitSentences } from '@/lib/voice/split-sentences';
import { hasWords } from '@/lib/voice/split-words';

/** TO36: what may be pasted as a script of one's own: twelve full scenes. */
export const ownScriptMaxCharacters = storyboardLimits.scenes * storyboardLimits.wordsCharacters;
/** About seven seconds, read aloud: then the picture has been seen. */
const sceneCharacters = 110;
const headingWords = 6;

/** TO36: the scenes of a script that was written, so many of them at most: those that say least are joined with a neighbour. */
export function scenesOfScript({ scenes }: Script, count: number): readonly StoryboardScene[] {
  const { wordsCharacters, headingCharacters, pictureCharacters } = storyboardLimits;
  const bounded = scenes.map(({ heading, words, picture }) => ({ heading: clip(heading, headingCharacters), words: wholeSentences(words, wordsCharacters), picture: clip(picture, pictureCharacters) }));
  return joinUntil(bounded, count, (a, b) => ({ ...a, words: wholeSentences(`${a.words} ${b.words}`, wordsCharacters) }), ({ words }) => words.length);
}

/**
 * TO36: the scenes of a text of one's own. A paragraph begins a scene; a long one is cut between its sentences. Nothing of it is lost: of more
 * than twelve scenes the shortest neighbours are joined, and what becomes too long is told at its scene.
 */
export function splitIntoScenes(text: string): readonly StoryboardScene[] {
  const parts = text.trim().split(/\n\s*\n/u).filter(hasWords).flatMap(partsOfParagraph);
  return joinUntil(parts, storyboardLimits.scenes, (a, b) => `${a} ${b}`, (part) => part.length).map(sceneOf);
}

/** Sentences in a row until a scene is full. */
function partsOfParagraph(paragraph: string): readonly string[] {
  const parts: string[] = [];
  for (const { text } of splitSentences(paragraph.replace(/\s+/gu, ' ').trim())) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + text.length <= sceneCharacters) parts[parts.length - 1] = last + text;
    else parts.push(text);
  }
  return parts.map((part) => part.trim());
}

function sceneOf(words: string): StoryboardScene {
  const first = splitSentences(words)[0]?.text.trim() ?? words;
  const heading = first.split(/\s+/u).slice(0, headingWords).join(' ').replace(/[\s,;:.!?…–—-]+$/u, '');
  return { heading: clip(heading === '' ? words : heading, storyboardLimits.headingCharacters), words, picture: clip(first, storyboardLimits.pictureCharacters) };
}

/** Joins the two neighbours that are shortest together until so many are left. */
function joinUntil<T>(list: readonly T[], count: number, join: (a: T, b: T) => T, lengthOf: (each: T) => number): readonly T[] {
  const joined = [...list];
  while (joined.length > count) {
    let best = 0;
    let least = Infinity;
    for (let index = 0; index + 1 < joined.length; index += 1) {
      const [a, b] = [joined[index], joined[index + 1]];
      const length = a === undefined || b === undefined ? Infinity : lengthOf(a) + lengthOf(b);
      if (length < least) [best, least] = [index, length];
    }
    const [a, b] = [joined[best], joined[best + 1]];
    if (a === undefined || b === undefined) return joined;
    joined.splice(best, 2, join(a, b));
  }
  return joined;
}

/** As many whole sentences as fit; where not even the first does, its beginning. */
function wholeSentences(text: string, max: number): string {
  let kept = '';
  for (const { text: sentence } of splitSentences(text)) {
    if (kept.length + sentence.trimEnd().length > max) break;
    kept += sentence;
  }
  return kept.trim() === '' ? clip(text, max) : kept.trim();
}

function clip(text: string, max: number): string {
  const characters = charactersOf(text.trim());
  if (text.trim().length <= max) return text.trim();
  let kept = '';
  for (const character of characters) {
    if (kept.length + character.length > max - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
