import { describe, expect, it } from 'vitest';
import { charactersOf } from '@/lib/voice/characters';
import { sentenceMaxCharacters, splitSentences } from '@/lib/voice/split-sentences';

const textsOf = (text: string) => splitSentences(text).map((sentence) => sentence.text.trim());

describe('the sentences of a text', () => {
  it.each([
    ['One. Two! Three? Four…', ['One.', 'Two!', 'Three?', 'Four…']],
    ['Dr. Smith met Mr. J. R. Hill at 3.5 p.m. in the U.S. office. They left.', ['Dr. Smith met Mr. J. R. Hill at 3.5 p.m. in the U.S. office.', 'They left.']],
    ['See e.g. www.example.com for No. 5. Then go.', ['See e.g. www.example.com for No. 5.', 'Then go.']],
    ['He said “Stop.” Then he left.', ['He said “Stop.”', 'Then he left.']],
    ['Z. B. am Montag, d.h. bald. Danach nicht.', ['Z. B. am Montag, d.h. bald.', 'Danach nicht.']],
    ['No. Yes.', ['No.', 'Yes.']],
    ['第一句。第二句！', ['第一句。', '第二句！']],
    ['A title\nand more', ['A title', 'and more']],
    ['Wait... what?', ['Wait...', 'what?']],
    ['', []],
    ['🙂 ...', []],
  ])('[VO1] %j', (text, expected) => {
    expect(textsOf(text)).toEqual(expected);
  });

  it('[VO1] tells paragraphs from lines', () => {
    expect(splitSentences('One.\n\nTwo.\nThree.').map(({ pause }) => pause)).toEqual(['paragraph', 'sentence', 'sentence']);
  });

  it.each([
    ['commas', `${'a few words, '.repeat(60)}end.`, /,\s$/],
    ['spaces', `${'word '.repeat(150)}end.`, /\s$/],
    ['neither', 'a'.repeat(1_000), /a$/],
    ['signs of two units', '😀a'.repeat(400), /a|😀/u],
  ])('[VO1] cuts what has no end at %s, and loses nothing', (_, text, edge) => {
    const sentences = splitSentences(text);
    expect(sentences.map((sentence) => sentence.text).join('')).toBe(text);
    expect(sentences.every((sentence) => charactersOf(sentence.text).length <= sentenceMaxCharacters)).toBe(true);
    expect(sentences.slice(0, -1).every((sentence) => edge.test(sentence.text) && sentence.pause === 'breath')).toBe(true);
  });

  it('[VO1] in a row are the text, with its marks and spaces', () => {
    const text = '  🙂 "Well," she said.  — Then:\n\n\n1.5 % of Dr. No.\t(Yes!) 🎉\n';
    expect(splitSentences(text).map((sentence) => sentence.text).join('')).toBe(text);
  });
});
