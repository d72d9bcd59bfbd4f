import { describe, expect, it } from 'vitest';
import { estimateWords } from '@/lib/voice/estimate-words';
import { withinSound } from '@/lib/voice/within-sound';

describe('estimated times', () => {
  it('[VO8] give each word its share of the time in which somebody speaks', () => {
    const { words, areEstimated } = estimateWords('Go incomprehensibly. Go.', [{ startMs: 100, endMs: 1_600 }, { startMs: 2_000, endMs: 2_300 }]);
    expect(areEstimated).toBe(true);
    expect(words.map(({ text, isLast }) => [text, isLast])).toEqual([['Go ', false], ['incomprehensibly. ', true], ['Go.', true]]);
    const [go, long, last] = words.map(({ startMs, endMs }) => endMs - startMs);
    expect(long).toBeGreaterThan(3 * (go ?? 0));
    expect(words[0]?.startMs).toBe(100);
    expect(words[2]?.endMs).toBe(2_300);
    expect(last).toBeGreaterThan(0);
  });

  it('[VO8] [VO7] stay in order and within the sound', () => {
    const text = 'One two, three: four 55 & six. Seven! 你好，世界。 🙂 eight… '.repeat(20);
    const { words } = estimateWords(text, [{ startMs: 50, endMs: 9_000 }, { startMs: 9_400, endMs: 20_000 }, { startMs: 21_000, endMs: 21_500 }]);
    expect(words.map((word) => word.text).join('')).toBe(text);
    words.forEach(({ startMs, endMs }, index) => {
      expect(startMs).toBeGreaterThanOrEqual(words[index - 1]?.endMs ?? 50);
      expect(endMs).toBeGreaterThanOrEqual(startMs);
      expect(endMs).toBeLessThanOrEqual(21_500);
    });
  });

  it('[VO8] of a sound without speech are all at its start', () => {
    expect(estimateWords('One two', []).words.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([[0, 0], [0, 0]]);
  });

  it('[VO7] whatever an engine told is brought into order', () => {
    const word = (startMs: number, endMs: number) => ({ text: 'w ', startMs, endMs, isLast: false });
    const { words } = withinSound({ words: [word(10.4, 300), word(200, 250), word(900, 2_000), word(-5, 3)], areEstimated: false }, 1_000);
    expect(words.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([[10, 300], [300, 300], [900, 1_000], [1_000, 1_000]]);
  });
});
