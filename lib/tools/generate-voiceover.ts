import * as z from 'zod/mini';
import { charactersOf } from '@/lib/voice/characters';
import { hasWords } from '@/lib/voice/split-words';
import { readsLetters } from '@/lib/voice/voices';

export const voiceoverMaxCharacters = 5_000;
/** TO23: in percent of the voice's own pace. */
export const speedBounds = { min: 50, max: 200, step: 5 } as const;

/** TO23: characters a sign of two halves, such as most emoji, is one. */
export function countCharacters(text: string): number {
  return charactersOf(text.trim()).length;
}

/** TO23, TO29: the settings of Premium Voiceover. What nobody could read aloud is said at the text, before anything is sent. */
export const voiceoverInputSchema = z
  .object({
    text: z.string().check(
      z.trim(),
      z.minLength(1, 'Write what is to be read aloud.'),
      z.refine((text) => countCharacters(text) <= voiceoverMaxCharacters, `Shorten the text to ${voiceoverMaxCharacters.toLocaleString('en')} characters, or make two voiceovers of it.`),
      z.refine((text) => text.trim() === '' || hasWords(text), 'Write at least one word. Emoji and marks are not read aloud.'),
    ),
    /** An id of one of the voices that this deployment offers (TO28). */
    voice: z.string().check(z.regex(/^[\p{L}\p{N}][\p{L}\p{N}._:-]{0,79}$/u, 'Choose one of the voices.')),
    speedPercent: z.int('Choose a speed.').check(z.gte(speedBounds.min, 'The slowest is half the pace.'), z.lte(speedBounds.max, 'The fastest is twice the pace.')),
  })
  .check(z.refine(({ text, voice }) => readsLetters(voice, text), { path: ['text'], error: 'This voice does not read these letters. Choose a voice of the language that the text is in.' }));

export type VoiceoverInput = z.output<typeof voiceoverInputSchema>;

const subjectMaxCharacters = 200;

/** By what a voiceover is called and found: the whole of a short text, the beginning of a long one. */
export function subjectOfVoiceover({ text }: Pick<VoiceoverInput, 'text'>): string {
  const characters = charactersOf(text);
  return characters.length <= subjectMaxCharacters ? text : `${characters.slice(0, subjectMaxCharacters - 1).join('').trimEnd()}…`;
}

const creditsPerStep = 2;
const charactersPerStep = 100;

/** PRODUCT 5: 2 credits for each 100 characters that are begun. */
export function priceOfVoiceover({ text }: Pick<VoiceoverInput, 'text'>): number {
  return creditsPerStep * Math.max(1, Math.ceil(countCharacters(text) / charactersPerStep));
}
