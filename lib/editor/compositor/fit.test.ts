import { describe, expect, it } from 'vitest';
import { fittedSize } from '@/lib/editor/compositor/fit';

describe('fitting a picture into a canvas', () => {
  const canvas = { widthPx: 1600, heightPx: 900 };

  it.each([
    ['fit', { widthPx: 100, heightPx: 100 }, { widthPx: 900, heightPx: 900 }],
    ['fill', { widthPx: 100, heightPx: 100 }, { widthPx: 1600, heightPx: 1600 }],
    ['stretch', { widthPx: 100, heightPx: 100 }, canvas],
    ['fit', { widthPx: 3200, heightPx: 900 }, { widthPx: 1600, heightPx: 450 }],
    ['fill', { widthPx: 3200, heightPx: 900 }, { widthPx: 3200, heightPx: 900 }],
  ] as const)('[EF6] %s keeps the proportions of %j, or gives them up to stretch', (fit, picture, size) => {
    expect(fittedSize(fit, picture, canvas)).toEqual(size);
  });
});
