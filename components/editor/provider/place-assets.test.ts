import { describe, expect, it } from 'vitest';
import { placeAssets } from '@/components/editor/provider/place-assets';
import { clipsOnTrack } from '@/lib/editor/document/read';
import type { MediaAsset } from '@/lib/editor/media/asset-view';
import { seconds } from '@/lib/editor/testing/documents';
import { TestEditor } from '@/lib/editor/testing/test-editor';

function asset(id: string, fields: Partial<MediaAsset> = {}): MediaAsset {
  return {
    id, kind: 'image', status: 'ready', name: id, mime: 'image/png', sizeBytes: 1, widthPx: 1000, heightPx: 1000, durationMs: null, url: `/api/media/${id}`,
    thumbnailUrl: null, hasSound: false, origin: 'upload', generation: null, madeOf: null, editionOf: null, createdAt: 0, ...fields,
  };
}

const clips = (person: TestEditor) =>
  Object.values(person.document.clips).map(({ name, trackId, startTicks, durationTicks }) => [name, trackId, startTicks / seconds(1), durationTicks / seconds(1)]);

describe('placeAssets', () => {
  it('puts pictures one after the other for five seconds each, as one step, and selects them', () => {
    const person = new TestEditor();
    const placed = placeAssets(person.editor, [asset('a'), asset('b')], { atTicks: seconds(2) });
    expect(clips(person)).toEqual([['a', 'video-1', 2, 5], ['b', 'video-1', 7, 5]]);
    expect(person.editor.store.getState().selectedClipIds).toEqual(placed.ok ? placed.value : null);
    person.editor.undo();
    expect(clips(person)).toEqual([]);
  });

  it('keeps them on one track, though a part of them would fit on another', () => {
    const person = new TestEditor().insert('image', 'Sea', { from: 3, to: 4 });
    placeAssets(person.editor, [asset('a'), asset('b')], { atTicks: 0 });
    const tracks = new Set(Object.values(person.document.clips).filter(({ name }) => name !== 'Sea').map(({ trackId }) => trackId));
    expect(tracks.size).toBe(1);
    expect(tracks.has('video-1')).toBe(false);
  });

  it('gives a recording its own length, and sound a track of its own kind', () => {
    const person = new TestEditor();
    placeAssets(person.editor, [asset('song', { kind: 'audio', durationMs: 61_500, widthPx: null, heightPx: null })], { atTicks: 0 });
    expect(clips(person)).toEqual([['song', 'audio-1', 0, 61.5]]);
  });

  it('goes to the track that was aimed at', () => {
    const person = new TestEditor();
    person.editor.run({ type: 'add-track', trackId: 'upper', kind: 'video', name: 'Video 2' });
    placeAssets(person.editor, [asset('a')], { atTicks: 0, trackId: 'upper' });
    expect(clipsOnTrack(person.document, 'upper')).toHaveLength(1);
  });

  it.each([
    [{ widthPx: 1344, heightPx: 768 }, 'fill'],
    [{ widthPx: 1152, heightPx: 896 }, 'fit'],
  ])('lets a picture of %o %s the canvas, also before it is there', (expectedSize, fit) => {
    const person = new TestEditor();
    placeAssets(person.editor, [asset('a', { status: 'pending', widthPx: null, heightPx: null })], { atTicks: 0, expectedSize });
    expect(Object.values(person.document.clips)[0]?.transform.fit).toBe(fit);
  });
});
