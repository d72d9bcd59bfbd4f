import { describe, expect, it } from 'vitest';
import { firstWords } from '@/lib/voice/first-words';

describe('the first words', () => {
  it.each([
    ['  One\n two ', 'One two'],
    ['a b c d e f g h i j', 'a b c d e f g h'],
    ['considerably '.repeat(8), 'considerably considerably considerably considerably'],
    ['x'.repeat(200), 'x'.repeat(60)],
    ['😀'.repeat(100), '😀'.repeat(60)],
    ['', ''],
  ])('[VO5] of %j', (text, expected) => {
    expect(firstWords(text)).toBe(expected);
  });
});
