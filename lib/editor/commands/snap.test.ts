import { describe, expect, it } from 'vitest';
import { snapCandidates, snapDelta, snapTicks } from '@/lib/editor/commands/snap';
import { makeClip, makeDocument, seconds } from '@/lib/editor/testing/documents';

const document = makeDocument({ clips: [makeClip({ id: 'a', startTicks: seconds(2) }), makeClip({ id: 'b', startTicks: seconds(10) })] });
const candidates = snapCandidates(document, { movingClipIds: new Set(['b']), playheadTicks: seconds(7), markerTicks: [seconds(5)] });

describe('snapping', () => {
  it('[EP1] catches on the beginning, the playhead, markers and the edges of clips that stay', () => {
    expect(candidates.map(({ ticks, source }) => [ticks / seconds(1), source])).toEqual([
      [0, 'start'],
      [2, 'clip-edge'],
      [3, 'clip-edge'],
      [5, 'marker'],
      [7, 'playhead'],
    ]);
    expect(snapCandidates(document, { movingClipIds: new Set(), playheadTicks: null })).toHaveLength(5);
  });

  it('[EP2] takes the nearest within the threshold, the threshold included', () => {
    expect(snapTicks(seconds(5) - 10, candidates, 10)).toEqual({ ticks: seconds(5), snappedTo: { ticks: seconds(5), source: 'marker' } });
    expect(snapTicks(seconds(5) - 11, candidates, 10)).toEqual({ ticks: seconds(5) - 11, snappedTo: null });
    expect(snapTicks(seconds(99), candidates, 10).snappedTo).toBeNull();
    expect(snapTicks(-5, candidates, 10).ticks).toBe(0);
    expect(snapTicks(5, [], 10).snappedTo).toBeNull();
  });

  it('[EP2] takes the earlier of two that are equally near', () => {
    expect(snapTicks(seconds(2.5), candidates, seconds(1)).ticks).toBe(seconds(2));
  });

  it('[EP3] moves a group so that its nearest edge meets a candidate', () => {
    const edges = [seconds(10), seconds(11)];
    expect(snapDelta(edges, seconds(-5.9), candidates, seconds(0.2))).toMatchObject({ ticks: seconds(-6), snappedTo: { source: 'marker' } });
    expect(snapDelta(edges, seconds(-3.05), candidates, seconds(0.2))).toMatchObject({ ticks: seconds(-3), snappedTo: { source: 'playhead' } });
    expect(snapDelta(edges, seconds(-1.5), candidates, seconds(0.2))).toEqual({ ticks: seconds(-1.5), snappedTo: null });
  });
});
