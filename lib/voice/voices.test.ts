import { describe, expect, it } from 'vitest';
import { localVoices, readsLetters } from '@/lib/voice/voices';

describe('the local voices', () => {
  it('[VO3] are 29 in 18 languages and variants, each by its own name', () => {
    expect(localVoices).toHaveLength(29);
    expect(new Set(localVoices.map(({ language }) => language)).size).toBe(18);
    expect(new Set(localVoices.map(({ id }) => id)).size).toBe(29);
    expect(new Set(localVoices.map(({ name }) => name)).size).toBe(29);
    expect(localVoices[0].language).toBe('en-US');
  });

  it.each([
    ['en-us-ada', 'Good morning, façade', true],
    ['en-us-ada', 'Доброе утро', false],
    ['ru-pavel', 'Доброе утро, world', true],
    ['uk-olena', 'Доброго ранку', true],
    ['ru-pavel', 'καλημέρα', false],
    ['el-eleni', 'καλημέρα', true],
    ['hi-asha', 'नमस्ते दुनिया', true],
    ['zh-mei', '你好，世界', true],
    ['en-us-ada', '你好', false],
    ['en-us-ada', 'The word for good is 好 in Chinese.', true],
    ['en-us-ada', '12345 🙂', true],
    ['nova', 'Доброе утро', true],
  ])('[VO4] %s reads %j: %s', (voice, text, reads) => {
    expect(readsLetters(voice, text)).toBe(reads);
  });
});
