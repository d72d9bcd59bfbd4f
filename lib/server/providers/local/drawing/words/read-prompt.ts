import { longestPhraseWords, meaningOf } from './lexicon';
import { normaliseWord, wordsOf } from './tokens';
import type { Meaning } from './meaning';
import type { ColourName, Mention, RhythmId, Scene, SettingId, SubjectId, WeatherId } from '../scene';

/** No picture holds more of one kind than this ("hundreds of birds" is many). */
const maxCount = 9;
/** Subjects beyond these would crowd the picture. */
const maxSubjects = 5;
const carriers: ReadonlySet<SubjectId> = new Set(['bowl', 'vase', 'cup', 'books']);
const fruits: ReadonlySet<SubjectId> = new Set(['orange', 'apple', 'lemon', 'pear', 'grapes', 'banana', 'cherry']);
const flowers: ReadonlySet<SubjectId> = new Set(['flower', 'sunflower', 'tulip', 'rose']);

interface Found {
  readonly meaning: Meaning;
  readonly plural: boolean;
  readonly phrase: string;
  /** The word before the phrase, to hear "of" and "no". */
  readonly before: string;
  readonly at: number;
}

/** Reads a prompt of any language and length into a scene [D1]. Pure; never throws. */
export function readPrompt(prompt: string): Scene {
  const words = wordsOf(prompt);
  const all = findPhrases(words).filter((each) => !isNegated(words, each));
  const found = all.filter((each) => !isWorn(words, each));
  const subjects = dressed(joinHolders(mentionsIn(found)), all.find((each) => isGarment(words, each))?.meaning.colour ?? null);
  const loose = looseColours(found);
  const settings = unique<SettingId>(found.map(({ meaning }) => meaning.setting));
  const portrait = found.some(({ meaning }) => meaning.portrait === true);
  const times = found.flatMap(({ meaning }) => meaning.time ?? []);
  const time = times.includes('aurora') ? 'aurora' : strongestTime(times);
  const weather = unique<WeatherId>(found.map(({ meaning }) => meaning.weather));
  const heard = found.some(({ meaning }) => meaning.time !== undefined || (meaning.weather ?? 'clear') !== 'clear');
  const rhythms = unique<RhythmId>(found.map(({ meaning }) => meaning.rhythm));
  return {
    subjects,
    settings,
    weather,
    time,
    season: last(found.flatMap(({ meaning }) => meaning.season ?? [])),
    colours: loose,
    mood: found.find(({ meaning }) => meaning.mood !== undefined)?.meaning.mood ?? null,
    portrait,
    rhythms,
    figurative: portrait || subjects.length > 0 || settings.length > 0 || (heard && rhythms.length === 0),
    words: words.map(normaliseWord).filter((word) => word.length > 2),
  };
}

function findPhrases(words: readonly string[]): Found[] {
  const found: Found[] = [];
  let at = 0;
  while (at < words.length) {
    const match = longestMatch(words, at);
    if (match === null) {
      at += 1;
      continue;
    }
    found.push({ meaning: match.meaning, plural: match.plural, phrase: match.phrase, before: words[at - 1] ?? '', at });
    at += match.length;
  }
  return found;
}

function longestMatch(words: readonly string[], at: number): { meaning: Meaning; plural: boolean; phrase: string; length: number } | null {
  for (let length = Math.min(longestPhraseWords, words.length - at); length > 0; length -= 1) {
    const phrase = words.slice(at, at + length).join(' ');
    const exact = meaningOf(phrase);
    const tail = words[at + length - 1] ?? '';
    const singular = [...words.slice(at, at + length - 1), normaliseWord(tail)].join(' ');
    const meaning = exact ?? meaningOf(singular);
    if (meaning !== undefined) return { meaning, plural: isPlural(tail), phrase, length };
  }
  return null;
}

const irregularPlurals: ReadonlySet<string> = new Set(['people', 'men', 'women', 'children', 'wolves', 'geese', 'oxen', 'cattle', 'cacti', 'snowmen', 'couple']);

function isPlural(word: string): boolean {
  return irregularPlurals.has(word) || (normaliseWord(word) !== word && word.endsWith('s'));
}

const deniers: ReadonlySet<string> = new Set(['no', 'without', 'not', 'never']);

function isNegated(words: readonly string[], found: Found): boolean {
  const two = words[found.at - 2] ?? '';
  return deniers.has(found.before) || (deniers.has(two) && ['any', 'a', 'an', 'the'].includes(found.before));
}

const garments: ReadonlySet<string> = new Set(['coat', 'dress', 'jacket', 'shirt', 'sweater', 'robe', 'cloak', 'suit', 'cape', 'hoodie', 'gown', 'uniform', 'armor', 'armour']);
const features: ReadonlySet<string> = new Set(['hair', 'haired', 'beard', 'eyes', 'eyed', 'hat', 'scarf', 'skin']);

function isGarment(words: readonly string[], { meaning, at }: Found): boolean {
  return meaning.colour !== undefined && garments.has(words[at + 1] ?? '');
}

/** A colour of clothes, hair or eyes belongs to somebody: it is no hint for the picture and none for the next subject. */
function isWorn(words: readonly string[], found: Found): boolean {
  return isGarment(words, found) || (found.meaning.colour !== undefined && features.has(words[found.at + 1] ?? ''));
}

/** Gives the colour of the clothes to who comes first. */
function dressed(mentions: readonly Mention[], colour: ColourName | null): readonly Mention[] {
  const [first, ...others] = mentions;
  if (first === undefined || colour === null || first.colour !== null) return mentions;
  return [{ ...first, colour }, ...others];
}

/** Each subject with the number, colours and sizes said just before it; a plural without a number is three. */
function mentionsIn(found: readonly Found[]): Mention[] {
  const mentions: Mention[] = [];
  let [count, colour, size]: [number | null, ColourName | null, Mention['size']] = [null, null, null];
  found.forEach((each, index) => {
    const subject = subjectOf(each, found[index + 1]);
    count = each.meaning.count ?? count;
    size = each.meaning.size ?? size;
    if (subject === null) {
      colour = each.meaning.colour ?? colour;
      if (each.meaning.setting !== undefined) [count, colour, size] = [null, null, null];
      return;
    }
    // "A tulip field" is a field full of them.
    const next = found[index + 1];
    const filled = next?.at === each.at + 1 && (next.meaning.setting === 'meadow' || next.meaning.setting === 'garden') && flowers.has(subject);
    const natural = filled ? 7 : each.phrase === 'couple' ? 2 : each.plural && subject !== 'books' ? 3 : 1;
    mentions.push({ id: subject, count: Math.min(maxCount, count ?? natural), colour, size, holds: null });
    [count, colour, size] = [null, null, null];
  });
  return mergeSame(mentions).slice(0, maxSubjects);
}

/** "orange" and "rose" are colours before a thing ("an orange cat") and things by themselves ("an orange"). */
function subjectOf(each: Found, next: Found | undefined): SubjectId | null {
  if (each.phrase !== 'orange') return each.meaning.subject ?? null;
  const colourOfNext = next !== undefined && (next.meaning.subject ?? next.meaning.setting ?? next.meaning.time ?? next.meaning.colour) !== undefined;
  return colourOfNext || each.before === '' ? null : ['an', 'one', 'single', 'sliced'].includes(each.before) ? 'orange' : null;
}

function mergeSame(mentions: readonly Mention[]): Mention[] {
  const out: Mention[] = [];
  for (const mention of mentions) {
    const same = out.findIndex((each) => each.id === mention.id && each.colour === mention.colour);
    const known = out[same];
    if (known === undefined) out.push(mention);
    else out[same] = { ...known, count: Math.max(known.count, mention.count) };
  }
  return out;
}

/** Puts fruit into the bowl and flowers into the vase that stand beside them in the prompt. */
function joinHolders(mentions: readonly Mention[]): Mention[] {
  const out = [...mentions];
  out.forEach((holder, index) => {
    if (!carriers.has(holder.id) || holder.id === 'books' || holder.id === 'cup') return;
    const wanted = holder.id === 'bowl' ? fruits : flowers;
    const next = out.findIndex((each, at) => Math.abs(at - index) === 1 && wanted.has(each.id));
    const content = out[next];
    if (content === undefined) return;
    out[index] = { ...holder, holds: content.id };
    out[next] = { ...content, count: 0 };
  });
  return out.filter((each) => each.count > 0);
}

/** "Green hills" and "a blue sea" say what such places look like anyway: that is no hint for the sky and all the rest. */
const ownColours: Partial<Record<ColourName, readonly SettingId[]>> = {
  green: ['hills', 'meadow', 'forest', 'garden', 'mountains', 'vineyard', 'river', 'lake'],
  blue: ['sea', 'lake', 'river', 'beach', 'underwater', 'sky'],
  teal: ['sea', 'lake', 'beach'],
  white: ['snowfield', 'mountains', 'beach'],
  yellow: ['desert', 'beach', 'meadow'],
  gold: ['desert', 'beach', 'meadow'],
  grey: ['mountains', 'cliff', 'city', 'street'],
};

/** Colours that no subject follows: "in blue and gold", "pink sky". */
function looseColours(found: readonly Found[]): ColourName[] {
  const out: ColourName[] = [];
  let waiting: ColourName[] = [];
  found.forEach((each, index) => {
    if (subjectOf(each, found[index + 1]) !== null) waiting = waiting.slice(0, -1);
    else if (each.meaning.colour !== undefined) waiting.push(each.meaning.colour);
    if (each.meaning.setting !== undefined) waiting = waiting.filter((colour) => !ownColours[colour]?.includes(each.meaning.setting ?? 'sky'));
    if (each.meaning.setting !== undefined || subjectOf(each, found[index + 1]) !== null) {
      out.push(...waiting);
      waiting = [];
    }
  });
  return [...new Set([...out, ...waiting])];
}

function strongestTime<T extends string>(times: readonly T[]): T | null {
  return times.find((each) => each !== 'day') ?? times[0] ?? null;
}

function unique<T>(list: readonly (T | undefined)[]): T[] {
  return [...new Set(list.filter((each) => each !== undefined))];
}

function last<T>(list: readonly T[]): T | null {
  return list[list.length - 1] ?? null;
}
