import { describe, expect, it } from 'vitest';
import { canShareFile, shareFile } from '@/components/editor/export/save-file';

const file = new File(['film'], 'a1b2', { type: '' });

function phone(answer: () => Promise<void>) {
  const shared: File[] = [];
  return {
    shared,
    canShare: (data?: ShareData) => (data?.files ?? []).every(({ type }) => type.startsWith('video/')),
    share: async (data?: ShareData) => {
      shared.push(...(data?.files ?? []));
      await answer();
    },
  };
}

describe('sharing an exported file', () => {
  it('[SM8] is offered where the device takes such a file, by its name alone', () => {
    const { share, canShare } = phone(() => Promise.resolve());
    expect(canShareFile('Lake.mp4', { share, canShare })).toBe(true);
    expect(canShareFile('Lake.unknown', { share, canShare })).toBe(false);
    expect(canShareFile('Lake.mp4', {})).toBe(false);
    expect(canShareFile('Lake.mp4', { share })).toBe(false);
  });

  it('[SM8] gives the bytes under the name that people see, with their type', async () => {
    const { shared, ...sharer } = phone(() => Promise.resolve());
    expect(await shareFile(file, 'Lake.mp4', sharer)).toBe('saved');
    expect(shared.map(({ name, type, size }) => [name, type, size])).toEqual([['Lake.mp4', 'video/mp4', 4]]);
  });

  it('[SM8] tells a person who closes the sheet from a browser that refuses', async () => {
    const closing = phone(() => Promise.reject(new DOMException('closed', 'AbortError')));
    const refusing = phone(() => Promise.reject(new DOMException('too late', 'NotAllowedError')));
    expect(await shareFile(file, 'Lake.mp4', closing)).toBe('cancelled');
    expect(await shareFile(file, 'Lake.mp4', refusing)).toBe('failed');
  });
});
