import type { LocalVoiceId } from '@/lib/voice/voices';

/** How the engine speaks as one of the local voices. */
interface EngineVoice {
  /** Language and variant, as the engine calls them. */
  readonly engine: string;
  /** 0 to 100; 50 is the variant's own. */
  readonly pitch: number;
  /** How much the pitch moves, 0 to 100. A little more than the engine's own 50 sounds less as if it was read off. */
  readonly range: number;
}

/** Its own pace in words per minute: half and twice of it are the bounds of the engine. */
export const usualWordsPerMinute = 160;

export const engineVoices: Readonly<Record<LocalVoiceId, EngineVoice>> = {
  'en-us-ada': { engine: 'en-us+f3', pitch: 48, range: 60 },
  'en-us-miles': { engine: 'en-us+m7', pitch: 48, range: 60 },
  'en-us-june': { engine: 'en-us+f5', pitch: 58, range: 70 },
  'en-us-owen': { engine: 'en-us+m3', pitch: 40, range: 50 },
  'en-gb-hazel': { engine: 'en-gb-x-rp+f2', pitch: 50, range: 60 },
  'en-gb-arthur': { engine: 'en-gb-x-rp+m3', pitch: 46, range: 55 },
  'de-lena': { engine: 'de+f3', pitch: 48, range: 55 },
  'de-jonas': { engine: 'de+m3', pitch: 48, range: 55 },
  'fr-camille': { engine: 'fr+f2', pitch: 52, range: 60 },
  'fr-louis': { engine: 'fr+m7', pitch: 48, range: 55 },
  'es-lucia': { engine: 'es+f3', pitch: 48, range: 60 },
  'es-mateo': { engine: 'es+m3', pitch: 48, range: 55 },
  'es-mx-valeria': { engine: 'es-419+f2', pitch: 54, range: 60 },
  'it-giulia': { engine: 'it+f3', pitch: 50, range: 65 },
  'it-marco': { engine: 'it+m7', pitch: 48, range: 60 },
  'pt-br-beatriz': { engine: 'pt-br+f3', pitch: 48, range: 60 },
  'pt-br-rafael': { engine: 'pt-br+m3', pitch: 48, range: 55 },
  'pt-rui': { engine: 'pt+m7', pitch: 46, range: 55 },
  'nl-sanne': { engine: 'nl+f3', pitch: 50, range: 55 },
  'nl-daan': { engine: 'nl+m3', pitch: 48, range: 55 },
  'pl-zofia': { engine: 'pl+f2', pitch: 50, range: 55 },
  'pl-jan': { engine: 'pl+m7', pitch: 46, range: 55 },
  'sv-astrid': { engine: 'sv+f3', pitch: 50, range: 60 },
  'tr-emre': { engine: 'tr+m3', pitch: 48, range: 55 },
  'el-eleni': { engine: 'el+f2', pitch: 50, range: 55 },
  'uk-olena': { engine: 'uk+f3', pitch: 50, range: 55 },
  'ru-pavel': { engine: 'ru+m3', pitch: 48, range: 55 },
  'hi-asha': { engine: 'hi+f2', pitch: 50, range: 55 },
  'zh-mei': { engine: 'cmn+f3', pitch: 48, range: 50 },
};
