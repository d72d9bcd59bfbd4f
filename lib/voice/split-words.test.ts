import { describe, expect, it } from 'vitest';
import { hasWords, splitWords } from '@/lib/voice/split-words';

const spokenOf = (text: string) => splitWords(text).map(({ spoken }) => spoken);

describe('the words of a sentence', () => {
  it.each([
    ['Hello, “world”! ', ['Hello,', '"world"!']],
    ['🙂 Well done 🎉 – go', ['Well', 'done–', 'go']],
    ['salt & pepper + 5 %', ['salt', '&', 'pepper', '+', '5', '%']],
    ['<b>bold</b> [[h@l@U]] *x* `y`', ['b bold /b', 'h@l@U', 'x', 'y']],
    ['ﬁne 𝒳 ＡＢ', ['fine', 'X', 'AB']],
    ['a\u200Bb\u0007c', ['a b c']],
    ['👩‍👩‍👧 🇩🇪 1️⃣', ['1']],
    ['你好，世界。', ['你', '好,', '世', '界。']],
    ['Café naïve', ['Café', 'naïve']],
    ['🙂', []],
  ])('[VO2] %j', (text, expected) => {
    expect(spokenOf(text)).toEqual(expected);
  });

  it.each(['Hello, “world”! ', '🙂 Well done 🎉 – go', '  你好，世界。 ok  ', '<b>x</b> & y'])('[VO2] in a row are the sentence: %j', (text) => {
    expect(splitWords(text).map((word) => word.text).join('')).toBe(text);
  });

  it('[VO2] knows what has nothing to say', () => {
    expect(['Hi', '5', 'Ж', '好'].map(hasWords)).toEqual([true, true, true, true]);
    expect(['', '🙂🎉', '… — !', '\u200B', '<>', '👍🏽'].map(hasWords)).toEqual([false, false, false, false, false, false]);
  });
});
