import { describe, expect, it } from 'vitest';
import { describeFrame, describeUpcomingLayers } from '@/lib/editor/frame';
import { makeClip, makeDocument, makeTrack, seconds } from '@/lib/editor/testing/documents';

const transform = { x: 0.25, y: -0.5, scale: 2, rotationDegrees: 90, opacity: 0.5, fit: 'fill' } as const;
const document = makeDocument({
  tracks: [
    makeTrack({ id: 'sound', order: 0, kind: 'audio' }),
    makeTrack({ id: 'low', order: 1, muted: true }),
    makeTrack({ id: 'high', order: 2 }),
    makeTrack({ id: 'hidden', order: 3, hidden: true }),
  ],
  clips: [
    makeClip({ id: 'song', trackId: 'sound', kind: 'audio', durationTicks: seconds(9) }),
    makeClip({ id: 'film', trackId: 'low', kind: 'video', startTicks: seconds(1), durationTicks: seconds(4), sourceInTicks: seconds(3), sourceDurationTicks: seconds(20) }),
    makeClip({ id: 'fast', trackId: 'low', kind: 'video', startTicks: seconds(5), durationTicks: seconds(2), speedPercent: 250, sourceDurationTicks: seconds(20) }),
    makeClip({ id: 'logo', trackId: 'high', startTicks: seconds(2), durationTicks: seconds(2), transform }),
    makeClip({ id: 'ghost', trackId: 'high', startTicks: seconds(5), transform: { ...transform, opacity: 0 } }),
    makeClip({ id: 'secret', trackId: 'hidden', durationTicks: seconds(9) }),
  ],
  canvas: { widthPx: 1000, heightPx: 600, background: '#abcdef' },
});
const layersAt = (time: number): string[] => describeFrame(document, seconds(time)).layers.map((layer) => layer.clipId);

describe('the description of a frame', () => {
  it('[EF1] lists the pictures of visible video tracks from the lowest up, muted or not', () => {
    expect(layersAt(2)).toEqual(['film', 'logo']);
    expect(describeFrame(document, 0)).toEqual({ ticks: 0, widthPx: 1000, heightPx: 600, background: '#abcdef', layers: [] });
  });

  it('[EF2] shows a clip from its first tick on and no longer at its end', () => {
    expect(describeFrame(document, seconds(1) - 1).layers).toEqual([]);
    expect(layersAt(1)).toEqual(['film']);
    expect(layersAt(4)).toEqual(['film']);
    expect(layersAt(5)).toEqual(['fast']);
    expect(layersAt(7)).toEqual([]);
  });

  it('[EF3] leaves out what cannot be seen', () => {
    expect(layersAt(5.5)).toEqual(['fast']);
  });

  it('[EF4] says which instant of the source is shown, counting the speed', () => {
    expect(describeFrame(document, seconds(3)).layers.map((layer) => layer.sourceTicks)).toEqual([seconds(5), 0]);
    expect(describeFrame(document, seconds(6)).layers[0]?.sourceTicks).toBe(seconds(2.5));
  });

  it('[EF4] places a picture in pixels of the canvas', () => {
    expect(describeFrame(document, seconds(2)).layers[1]).toEqual({
      clipId: 'logo',
      assetId: 'asset-of-logo',
      kind: 'image',
      name: 'logo',
      sourceTicks: 0,
      centerXPx: 750,
      centerYPx: 0,
      scale: 2,
      rotationDegrees: 90,
      opacity: 0.5,
      fit: 'fill',
    });
  });

  it('[EF5] names the next clips as they are first seen, soonest first', () => {
    const upcoming = (count: number) => describeUpcomingLayers(document, 0, seconds(6), count).map((layer) => [layer.clipId, layer.sourceTicks]);
    expect(upcoming(9)).toEqual([['film', seconds(3)], ['logo', 0], ['fast', 0]]);
    expect(upcoming(1)).toEqual([['film', seconds(3)]]);
    expect(describeUpcomingLayers(document, seconds(1), seconds(2), 9)).toEqual([]);
  });
});
