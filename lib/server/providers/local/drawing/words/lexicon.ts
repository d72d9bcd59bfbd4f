import { colourWords, moodWords, numberWords, rhythmWords, settingWords, sizeWords, skyWords } from './place-words';
import { subjectWords } from './subject-words';
import type { Meaning } from './meaning';
import type { ColourName, Mood, RhythmId, SettingId, SubjectId } from '../scene';

/** The longest phrase of the lexicon in words. */
export const longestPhraseWords = 3;

/** The meaning of a lower-case phrase (words joined by one blank), or undefined. Plurals are the reader's business. */
export function meaningOf(phrase: string): Meaning | undefined {
  return lexicon.get(phrase);
}

function buildLexicon(): ReadonlyMap<string, Meaning> {
  const out = new Map<string, Meaning>();
  const add = (phrases: string, meaning: Meaning): void => {
    for (const phrase of phrases.split(',')) {
      const key = phrase.trim();
      out.set(key, { ...out.get(key), ...meaning });
    }
  };
  for (const [subject, phrases] of Object.entries(subjectWords)) add(phrases, { subject: subject as SubjectId });
  for (const [setting, phrases] of Object.entries(settingWords)) add(phrases, { setting: setting as SettingId });
  for (const [phrases, meaning] of skyWords) add(phrases, meaning);
  for (const [colour, phrases] of Object.entries(colourWords)) add(phrases, { colour: colour as ColourName });
  for (const [mood, phrases] of Object.entries(moodWords)) add(phrases, { mood: mood as Mood });
  for (const [rhythm, phrases] of Object.entries(rhythmWords)) add(phrases, { rhythm: rhythm as RhythmId });
  for (const [count, phrases] of numberWords) add(phrases, { count });
  for (const [size, phrases] of Object.entries(sizeWords)) add(phrases, { size: size as 'small' | 'large' });
  add('portrait,headshot,face,bust,self portrait,selfie,close up of a person', { portrait: true });
  return out;
}

const lexicon = buildLexicon();
