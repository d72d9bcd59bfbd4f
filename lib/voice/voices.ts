import type { Voice } from '@/lib/voice/model';

/** VO3: the voices of the local engine, by language; the usual one first. */
export const localVoices = [
  { id: 'en-us-ada', name: 'Ada', language: 'en-US' },
  { id: 'en-us-miles', name: 'Miles', language: 'en-US' },
  { id: 'en-us-june', name: 'June', language: 'en-US' },
  { id: 'en-us-owen', name: 'Owen', language: 'en-US' },
  { id: 'en-gb-hazel', name: 'Hazel', language: 'en-GB' },
  { id: 'en-gb-arthur', name: 'Arthur', language: 'en-GB' },
  { id: 'de-lena', name: 'Lena', language: 'de-DE' },
  { id: 'de-jonas', name: 'Jonas', language: 'de-DE' },
  { id: 'fr-camille', name: 'Camille', language: 'fr-FR' },
  { id: 'fr-louis', name: 'Louis', language: 'fr-FR' },
  { id: 'es-lucia', name: 'Lucía', language: 'es-ES' },
  { id: 'es-mateo', name: 'Mateo', language: 'es-ES' },
  { id: 'es-mx-valeria', name: 'Valeria', language: 'es-MX' },
  { id: 'it-giulia', name: 'Giulia', language: 'it-IT' },
  { id: 'it-marco', name: 'Marco', language: 'it-IT' },
  { id: 'pt-br-beatriz', name: 'Beatriz', language: 'pt-BR' },
  { id: 'pt-br-rafael', name: 'Rafael', language: 'pt-BR' },
  { id: 'pt-rui', name: 'Rui', language: 'pt-PT' },
  { id: 'nl-sanne', name: 'Sanne', language: 'nl-NL' },
  { id: 'nl-daan', name: 'Daan', language: 'nl-NL' },
  { id: 'pl-zofia', name: 'Zofia', language: 'pl-PL' },
  { id: 'pl-jan', name: 'Jan', language: 'pl-PL' },
  { id: 'sv-astrid', name: 'Astrid', language: 'sv-SE' },
  { id: 'tr-emre', name: 'Emre', language: 'tr-TR' },
  { id: 'el-eleni', name: 'Eleni', language: 'el-GR' },
  { id: 'uk-olena', name: 'Olena', language: 'uk-UA' },
  { id: 'ru-pavel', name: 'Pavel', language: 'ru-RU' },
  { id: 'hi-asha', name: 'Asha', language: 'hi-IN' },
  { id: 'zh-mei', name: 'Mei', language: 'zh-CN' },
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
