import { describe, expect, it } from 'vitest';
import { clipKeyTarget, isFocusKey } from '@/components/editor/timeline/clip-focus';
import { TestEditor } from '@/lib/editor/testing/test-editor';

const none = { altKey: false, shiftKey: false, ctrlKey: false, metaKey: false };

describe('walking from clip to clip', () => {
  const person = new TestEditor()
    .insert('image', 'Sea', { from: 0, to: 4 })
    .insert('image', 'Hill', { from: 4, to: 8 })
    .insert('image', 'Town', { from: 8, to: 9 })
    .insert('image', 'Logo', { from: 1, to: 2 })
    .insert('image', 'Title', { from: 7, to: 9 })
    .insert('audio', 'Song', { from: 0, to: 9 });
  const from = (name: string, key: string) => clipKeyTarget({ key, ...none }, person.clip(name), person.document)?.name ?? null;

  it('[EK17] sideways along the track, and to its ends', () => {
    expect([from('Sea', 'ArrowRight'), from('Hill', 'ArrowLeft'), from('Sea', 'End'), from('Town', 'Home')]).toEqual(['Hill', 'Sea', 'Town', 'Sea']);
    expect([from('Sea', 'ArrowLeft'), from('Town', 'ArrowRight'), from('Town', 'End'), from('Sea', 'Home')]).toEqual([null, null, null, null]);
  });

  it('[EK17] up and down to the nearest clip of the next track that has any', () => {
    expect([from('Sea', 'ArrowUp'), from('Hill', 'ArrowUp'), from('Logo', 'ArrowDown'), from('Town', 'ArrowDown'), from('Song', 'ArrowUp')]).toEqual(['Logo', 'Title', 'Sea', 'Song', 'Hill']);
    expect([from('Logo', 'ArrowUp'), from('Song', 'ArrowDown')]).toEqual([null, null]);
  });

  it('[EK17] by plain keys alone', () => {
    expect(isFocusKey({ key: 'ArrowLeft', ...none })).toBe(true);
    expect(isFocusKey({ key: 'ArrowLeft', ...none, shiftKey: true })).toBe(false);
    expect(isFocusKey({ key: 'a', ...none })).toBe(false);
    expect(clipKeyTarget({ key: 'ArrowRight', ...none, altKey: true }, person.clip('Sea'), person.document)).toBeNull();
  });
});
