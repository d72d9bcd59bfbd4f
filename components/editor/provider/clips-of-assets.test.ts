import { expect, it } from 'vitest';
import { canRemoveClipsOf, removeClipsOf } from '@/components/editor/provider/clips-of-assets';
import { createEditor } from '@/lib/editor/editor';
import { makeClip, makeDocument, makeTrack } from '@/lib/editor/testing/documents';

const editorOf = (locked: boolean) => {
  const document = makeDocument({ tracks: [makeTrack({ id: 'film', order: 0, locked })], clips: [makeClip({ id: 'shown', trackId: 'film', assetId: 'asset' })] });
  return { editor: createEditor({ document, newId: () => 'new', trackName: () => 'Track' }) };
};

it('[TO46] media that no clip shows can go, and nothing else goes with them', () => {
  const services = editorOf(false);
  for (const assetIds of [[], ['unused']]) {
    expect(canRemoveClipsOf(assetIds, services)).toEqual({ ok: true, value: undefined });
    expect(removeClipsOf(assetIds, services)).toEqual([]);
  }
  expect(removeClipsOf(['asset'], services).map(({ id }) => id)).toEqual(['shown']);
  expect(services.editor.store.getState().document.clips).toEqual({});
});

it('[TO46] a clip on a locked track keeps its medium', () => {
  const services = editorOf(true);
  expect(canRemoveClipsOf(['asset'], services).ok).toBe(false);
  expect(removeClipsOf(['asset'], services)).toEqual([]);
});
