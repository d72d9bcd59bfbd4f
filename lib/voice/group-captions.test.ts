import { describe, expect, it } from 'vitest';
import { createPrng } from '@/lib/base/prng';
import { captionBounds, groupCaptions } from '@/lib/voice/group-captions';
import type { SpokenWord } from '@/lib/voice/model';

/** Words of 300 ms each, one after the other; a full stop ends a sentence and is followed by a rest. */
function spoken(text: string, wordMs = 300): SpokenWord[] {
  let at = 0;
  return text.split(/(?<=\s)/u).map((word) => {
    const startMs = at;
    const isLast = /[.!?]\s*$/u.test(word);
    at += wordMs + (isLast ? 800 : 0);
    return { text: word, startMs, endMs: startMs + wordMs, isLast };
  });
}

describe('captions of spoken words', () => {
  it('[VO6] end with sentences, and stand where their words are heard', () => {
    expect(groupCaptions(spoken('Good morning to you. Go.'), 5_000)).toEqual([
      { startMs: 0, endMs: 1_200, text: 'Good morning to you.' },
      { startMs: 2_000, endMs: 3_000, text: 'Go.' },
    ]);
  });

  it('[VO6] of a longer sentence end behind a comma, else between words', () => {
    const captions = groupCaptions(spoken('When the boats come in at dawn, all of the gulls of the harbour fly out to them and cry for fish until noon.'), 60_000);
    expect(captions.map(({ text }) => text)).toEqual(['When the boats come in at dawn,', 'all of the gulls of the harbour fly out to them and cry for', 'fish until noon.']);
    expect(captions[0]?.endMs).toBe(captions[1]?.startMs);
  });

  it('[VO6] that are short stand for a second, never over the next or the sound’s end', () => {
    expect(groupCaptions(spoken('Go.', 200), 600)).toEqual([{ startMs: 0, endMs: 600, text: 'Go.' }]);
    expect(groupCaptions([{ text: 'A. ', startMs: 0, endMs: 100, isLast: true }, { text: 'B.', startMs: 700, endMs: 900, isLast: true }], 3_000)).toEqual([
      { startMs: 0, endMs: 700, text: 'A.' },
      { startMs: 700, endMs: 1_700, text: 'B.' },
    ]);
  });

  it('[VO6] keep to their bounds, in order, whatever is said', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const random = createPrng(String(seed));
      let at = 0;
      const words = Array.from({ length: 60 }, (): SpokenWord => {
        const startMs = at + Math.floor(random() * 300);
        at = startMs + 50 + Math.floor(random() * 900);
        const text = `${'w'.repeat(1 + Math.floor(random() * 14))}${random() < 0.1 ? ',' : ''} `;
        return { text, startMs, endMs: at, isLast: random() < 0.1 };
      });
      const captions = groupCaptions(words, at);
      expect(captions.map(({ text }) => text).join(' ')).toBe(words.map(({ text }) => text.trim()).join(' '));
      captions.forEach(({ startMs, endMs, text }, index) => {
        expect(endMs).toBeGreaterThan(startMs);
        expect(endMs).toBeLessThanOrEqual(captions[index + 1]?.startMs ?? at);
        expect(text.length).toBeLessThanOrEqual(captionBounds.characters);
        expect(endMs - startMs).toBeLessThanOrEqual(captionBounds.ms + captionBounds.bridgedMs);
      });
    }
  });

  it('[VO6] of nothing are none', () => {
    expect(groupCaptions([], 1_000)).toEqual([]);
  });
});
