import { describe, expect, it } from 'vitest';
import { findUnwritable } from '@/lib/base/unwritable';

describe('texts that cannot be kept', () => {
  it.each([
    ['a NUL', { input: { prompt: 'a\u0000b' } }, ['input', 'prompt']],
    ['half a character', { scenes: [{ words: 'well' }, { words: 'a\ud83d' }] }, ['scenes', '1', 'words']],
    ['a name', { clips: { 'a\u0000': 1 } }, ['clips']],
    ['a text by itself', '\udc00', []],
  ])('are found: %s', (_, value, path) => {
    expect(findUnwritable(value)).toEqual(path);
  });

  it('are none of those that people write', () => {
    expect(findUnwritable({ name: 'Zoë 👩‍👩‍👧 \u{1F3B8}', lines: 'a\nb\tc', list: ['', 'ﷺ', '‏שלום'], count: 1, none: null, missing: undefined })).toBeNull();
  });
});
