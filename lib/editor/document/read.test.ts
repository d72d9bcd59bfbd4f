import { describe, expect, it } from 'vitest';
import { clipAt, clipsBetween, clipsOnTrack, documentEndTicks, findClip, findTrack, tracksBottomUp } from '@/lib/editor/document/read';
import { makeClip, makeDocument, makeTrack, seconds } from '@/lib/editor/testing/documents';

/** b 1–2, a 3–4, c 4–5. */
const document = makeDocument({
  clips: [makeClip({ id: 'a', startTicks: seconds(3) }), makeClip({ id: 'b', startTicks: seconds(1) }), makeClip({ id: 'c', startTicks: seconds(4) })],
});

describe('reading a document', () => {
  it('[ED1] finds records by their own keys only', () => {
    expect(findClip(document, 'a')?.id).toBe('a');
    expect(findClip(document, 'constructor')).toBeNull();
    expect(findTrack(document, 'toString')).toBeNull();
  });

  it('[ED4] lists tracks from the lowest', () => {
    const tracks = [makeTrack({ id: 'top', order: 1 }), makeTrack({ id: 'low', order: 0 })];
    expect(tracksBottomUp(makeDocument({ tracks })).map((track) => track.id)).toEqual(['low', 'top']);
  });

  it('[ED8] lists the clips of a track in order of time', () => {
    expect(clipsOnTrack(document, 'video-1').map((clip) => clip.id)).toEqual(['b', 'a', 'c']);
    expect(clipsOnTrack(document, 'audio-1')).toEqual([]);
  });

  it.each([
    [0, null],
    [seconds(1) - 1, null],
    [seconds(1), 'b'],
    [seconds(2) - 1, 'b'],
    [seconds(2), null],
    [seconds(4) - 1, 'a'],
    [seconds(4), 'c'],
    [seconds(5), null],
  ])('[ED8] knows the one clip at tick %i', (ticks, id) => {
    expect(clipAt(document, 'video-1', ticks)?.id ?? null).toBe(id);
  });

  it.each([
    [0, seconds(1), []],
    [0, seconds(1) + 1, ['b']],
    [seconds(1.5), seconds(3.5), ['b', 'a']],
    [seconds(2), seconds(3), []],
    [seconds(4), seconds(99), ['c']],
    [seconds(3.5), seconds(3.6), ['a']],
    [0, seconds(99), ['b', 'a', 'c']],
  ])('[ED8] knows the clips between %i and %i', (fromTicks, toTicks, ids) => {
    expect(clipsBetween(document, 'video-1', fromTicks, toTicks).map((clip) => clip.id)).toEqual(ids);
  });

  it('[ED6] is as long as the clip that ends last', () => {
    expect(documentEndTicks(document)).toBe(seconds(5));
    expect(documentEndTicks(makeDocument({}))).toBe(0);
  });
});
