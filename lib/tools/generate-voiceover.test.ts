import { describe, expect, it } from 'vitest';
import { factsOf, priceOf } from '@/lib/tools/catalogue';
import { voiceoverInputSchema, type VoiceoverInput } from '@/lib/tools/generate-voiceover';

const input: VoiceoverInput = { text: 'Good morning.', voice: 'en-us-ada', speedPercent: 100 };

describe('the price of Premium Voiceover', () => {
  it.each([
    ['a', 2],
    ['a'.repeat(100), 2],
    [`  ${'a'.repeat(100)}\n`, 2],
    ['a'.repeat(101), 4],
    ['😀'.repeat(100), 2],
    ['a'.repeat(5_000), 100],
    ['', 2],
  ])('[TO23] [Q1] of %j is %i credits', (text, price) => {
    expect(priceOf('generate-voiceover', { ...input, text })).toBe(price);
  });
});

describe('what a voiceover is called', () => {
  it.each([
    ['Good morning.', 'Good morning.'],
    ['a'.repeat(200), 'a'.repeat(200)],
    [`${'a'.repeat(198)} ${'b'.repeat(4_000)}`, `${'a'.repeat(198)}…`],
  ])('[TO2] %j', (text, subject) => {
    expect(factsOf('generate-voiceover', { ...input, text }).subject).toBe(subject);
  });
});

describe('the settings of Premium Voiceover', () => {
  it('[TO23] are accepted at their bounds, and the text without the white space around it', () => {
    for (const change of [{ text: 'a' }, { text: '😀a'.repeat(2_500) }, { speedPercent: 50 }, { speedPercent: 200 }, { voice: 'nova' }, { text: 'one\n\ntwo 🙂 <b>' }]) {
      expect(voiceoverInputSchema.safeParse({ ...input, ...change }).error?.issues).toBeUndefined();
    }
    expect(voiceoverInputSchema.parse({ ...input, text: ' a \n' }).text).toBe('a');
  });

  it.each([
    [{ text: '  ' }, 'text', 'Write what is to be read'],
    [{ text: 'a'.repeat(5_001) }, 'text', 'Shorten the text to 5,000'],
    [{ text: '🙂 …' }, 'text', 'at least one word'],
    [{ text: 'Доброе утро' }, 'text', 'does not read these letters'],
    [{ voice: '' }, 'voice', 'Choose one of the voices'],
    [{ voice: '../etc' }, 'voice', 'Choose one of the voices'],
    [{ speedPercent: 49 }, 'speedPercent', 'slowest'],
    [{ speedPercent: 201 }, 'speedPercent', 'fastest'],
    [{ speedPercent: 99.5 }, 'speedPercent', 'Choose a speed'],
  ])('[TO29] say what to change: %j', (change, path, message) => {
    const parsed = voiceoverInputSchema.safeParse({ ...input, ...change });
    expect(parsed.error?.issues.map((issue) => [issue.path.join('.'), issue.message])[0]).toEqual([path, expect.stringContaining(message)]);
  });

  it('[TO28] [TO29] leave the letters to a voice that reads whatever language', () => {
    expect(voiceoverInputSchema.safeParse({ ...input, voice: 'alloy', text: 'Доброе утро' }).success).toBe(true);
  });
});
