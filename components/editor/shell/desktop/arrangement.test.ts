import { describe, expect, it } from 'vitest';
import type { Arrangement } from '@/components/editor/shell/desktop/arrangement';
import { createKeptArrangement, onOtherSide, panelsAt, usualArrangement, withVisibility } from '@/components/editor/shell/desktop/arrangement';

function browser() {
  const values = new Map<string, string>();
  return { values, storage: { getItem: (key: string) => values.get(key) ?? null, setItem: (key: string, value: string) => void values.set(key, value) } };
}

const hideLibrary = (now: Arrangement) => withVisibility(now, 'library', false);

describe('the arrangement of the panels', () => {
  it('[SD3] has media at the left and settings at the right, usually', () => {
    expect([panelsAt('left', usualArrangement), panelsAt('right', usualArrangement)]).toEqual([['library'], ['inspector']]);
  });

  it('[SD3] lets both stand at one side', () => {
    const moved = onOtherSide(usualArrangement, 'library');
    expect([panelsAt('left', moved), panelsAt('right', moved)]).toEqual([[], ['library', 'inspector']]);
  });

  it('[SD3] hides and shows, and a hidden panel that is moved comes back', () => {
    const hidden = hideLibrary(usualArrangement);
    expect(panelsAt('left', hidden)).toEqual([]);
    expect(withVisibility(hidden, 'library', true)).toEqual(usualArrangement);
    expect(panelsAt('right', onOtherSide(hidden, 'library'))).toEqual(['library', 'inspector']);
  });

  it('[SD3] outlives a reload, per account', () => {
    const { storage } = browser();
    createKeptArrangement({ accountId: 'ann', storage }).change(hideLibrary);
    const [ann, ben] = ['ann', 'ben'].map((accountId) => createKeptArrangement({ accountId, storage }));
    ann?.start();
    ben?.start();
    expect(ann?.store.getState().hidden).toEqual(['library']);
    expect(ben?.store.getState()).toEqual(usualArrangement);
  });

  it.each(['nonsense', '{}', '{"library":"top","inspector":"right","hidden":[]}', '{"library":"left","inspector":"right","hidden":["picture"]}'])('[SD3] is the usual one where %s is kept', (text) => {
    const { storage, values } = browser();
    values.set('tallycut.desktop.ann', text);
    const kept = createKeptArrangement({ accountId: 'ann', storage });
    kept.start();
    expect(kept.store.getState()).toEqual(usualArrangement);
  });

  it('[SD3] lasts as long as the page where nothing can be kept', () => {
    const storage = { getItem: () => null, setItem: () => { throw new Error('full'); } };
    const kept = createKeptArrangement({ accountId: 'ann', storage });
    kept.change(hideLibrary);
    expect(kept.store.getState().hidden).toEqual(['library']);
  });
});
