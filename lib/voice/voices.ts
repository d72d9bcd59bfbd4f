import type { Voice } from '@/lib/voice/model';

/** VO3: the voices of the local engine, by language; the usual one first. */
export const localVoices = [
  { id: 'en-us-ada', name: 'Ada', language: 'en-US' },
  { id: 'en-us-miles', name: 'Miles', language: 'en-US' },
  { id: 'en-us-june', name: 'June', language: 'en-US' },
  { id: 'en-us-owen', name: 'Owen', language: 'en-US' },
  { id: 'en-gb-hazel', name: 'Hazel', language: 'en-GB' },
  { id: 'en-gb-arthur', name: 'Arthur', language: 'en-GB' },
  { id: 'de-lena', name: 'Lena', language: 'de' },
  { id: 'de-jonas', name: 'Jonas', language: 'de' },
  { id: 'fr-camille', name: 'Camille', language: 'fr' },
  { id: 'fr-louis', name: 'Louis', language: 'fr' },
  { id: 'es-lucia', name: 'Lucía', language: 'es-ES' },
  { id: 'es-mateo', name: 'Mateo', language: 'es-ES' },
  { id: 'es-mx-valeria', name: 'Valeria', language: 'es-MX' },
  { id: 'it-giulia', name: 'Giulia', language: 'it' },
  { id: 'it-marco', name: 'Marco', language: 'it' },
  { id: 'pt-br-beatriz', name: 'Beatriz', language: 'pt-BR' },
  { id: 'pt-br-rafael', name: 'Rafael', language: 'pt-BR' },
  { id: 'pt-rui', name: 'Rui', language: 'pt-PT' },
  { id: 'nl-sanne', name: 'Sanne', language: 'nl' },
  { id: 'nl-daan', name: 'Daan', language: 'nl' },
  { id: 'pl-zofia', name: 'Zofia', language: 'pl' },
  { id: 'pl-jan', name: 'Jan', language: 'pl' },
  { id: 'sv-astrid', name: 'Astrid', language: 'sv' },
  { id: 'tr-emre', name: 'Emre', language: 'tr' },
  { id: 'el-eleni', name: 'Eleni', language: 'el' },
  { id: 'uk-olena', name: 'Olena', language: 'uk' },
  { id: 'ru-pavel', name: 'Pavel', language: 'ru' },
  { id: 'hi-asha', name: 'Asha', language: 'hi' },
  { id: 'zh-mei', name: 'Mei', language: 'zh' },
] as const satisfies readonly Voice[];

export type LocalVoiceId = (typeof localVoices)[number]['id'];

/** What else than Latin letters a language is written in. Every engine voice reads Latin letters too. */
const scripts: Readonly<Record<string, RegExp>> = { el: /\p{Script=Greek}/u, uk: /\p{Script=Cyrillic}/u, ru: /\p{Script=Cyrillic}/u, hi: /\p{Script=Devanagari}/u, zh: /\p{Script=Han}/u };

/** More of a text in other letters than this would be spelled, not read. */
const foreignShare = 0.2;

/** VO4: whether a voice reads the letters of a text. A voice that the local engine does not have is left to its provider. */
export function readsLetters(voiceId: string, text: string): boolean {
  const voice = localVoices.find(({ id }) => id === voiceId);
  if (voice === undefined) return true;
  const own = scripts[voice.language.slice(0, 2)];
  const letters = text.match(/\p{L}/gu) ?? [];
  const foreign = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter) && own?.test(letter) !== true);
  return foreign.length <= letters.length * foreignShare;
}
