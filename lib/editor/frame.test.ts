import { describe, expect, it } from 'vitest';
import { defaultFilters, defaultText, defaultTransform } from '@/lib/editor/document/empty';
import type { Transform } from '@/lib/editor/document/look';
import type { Clip } from '@/lib/editor/document/model';
import { describeFrame, describeUpcomingLayers, isSameFrame, layersOf, mediaLayers } from '@/lib/editor/frame';
import { makeClip, makeDocument, makeTrack, seconds } from '@/lib/editor/testing/documents';

const transform: Transform = { ...defaultTransform, x: 0.25, y: -0.5, scale: 2, rotationDegrees: 90, opacity: 0.5, fit: 'fill' };
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
const layersAt = (time: number): string[] => mediaLayers(describeFrame(document, seconds(time))).map((layer) => layer.clipId);

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

  it('[ET7] is the same after a change of what is not seen, and another one after a change of what is', () => {
    const before = describeFrame(document, seconds(2));
    const after = (clips: Record<string, Partial<Clip>>) => {
      const changed = Object.fromEntries(Object.values(document.clips).map((clip) => [clip.id, { ...clip, ...clips[clip.id] }]));
      return describeFrame({ ...document, clips: changed }, seconds(2));
    };
    expect(isSameFrame(before, after({ fast: { startTicks: seconds(8) }, song: { volume: 0 } }))).toBe(true);
    expect(isSameFrame(before, after({ logo: { transform: { ...transform, x: 0 } } }))).toBe(false);
    expect(isSameFrame(before, after({ logo: { startTicks: seconds(9) } }))).toBe(false);
    expect(isSameFrame(before, after({ film: { startTicks: seconds(1.5) } }))).toBe(false);
    expect(isSameFrame(before, { ...before, background: '#000000' })).toBe(false);
    expect(isSameFrame(before, { ...before, ticks: before.ticks + 1 })).toBe(false);
  });

  it('[ET7] tells the steps of a transition apart', () => {
    const cut = makeDocument({
      clips: [
        makeClip({ id: 'a', startTicks: 0, durationTicks: seconds(2) }),
        makeClip({ id: 'b', startTicks: seconds(2), durationTicks: seconds(2), transition: { kind: 'dissolve', durationTicks: seconds(1) } }),
      ],
    });
    const at = (time: number) => ({ ...describeFrame(cut, seconds(time)), ticks: 0 });
    expect(at(1.75).layers[0]).toMatchObject({ kind: 'transition' });
    expect(isSameFrame(at(1.75), at(1.75))).toBe(true);
    expect(isSameFrame(at(1.75), at(2.25))).toBe(false);
    expect(isSameFrame(at(1.75), at(1))).toBe(false);
  });

  it('[EF3] leaves out what cannot be seen', () => {
    expect(layersAt(5.5)).toEqual(['fast']);
  });

  it('[EF4] says which instant of the source is shown, counting the speed', () => {
    expect(mediaLayers(describeFrame(document, seconds(3))).map((layer) => layer.sourceTicks)).toEqual([seconds(5), 0]);
    expect(mediaLayers(describeFrame(document, seconds(6)))[0]?.sourceTicks).toBe(seconds(2.5));
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
      flipX: false,
      flipY: false,
      blend: 'normal',
      crop: null,
      filters: null,
    });
  });

  it('[EF5] names the next clips as they are first seen, soonest first', () => {
    const upcoming = (count: number) => describeUpcomingLayers(document, 0, seconds(6), count).map((layer) => [layer.clipId, layer.sourceTicks]);
    expect(upcoming(9)).toEqual([['film', seconds(3)], ['logo', 0], ['fast', 0]]);
    expect(upcoming(1)).toEqual([['film', seconds(3)]]);
    expect(describeUpcomingLayers(document, seconds(1), seconds(2), 9)).toEqual([]);
  });

  it('[EF9] takes a property from its keyframes, and the value that stands still where there are none', () => {
    const at = (ticks: number) => only({ keyframes: { x: [{ ticks: 0, value: 0, easing: 'linear' }, { ticks: seconds(1), value: 0.5, easing: 'hold' }, { ticks: seconds(2), value: 0.1, easing: 'linear' }] } }, ticks);
    expect([0, 0.5, 1, 1.9, 2, 3].map((time) => at(seconds(time))?.centerXPx)).toEqual([500, 750, 1000, 1000, 600, 600]);
    expect(at(seconds(1))?.centerYPx).toBe(300);
    const blurred = only({ keyframes: { blur: [{ ticks: 0, value: 0.05, easing: 'linear' }] } }, 0);
    expect(blurred?.filters).toEqual({ ...defaultFilters, blur: 0.05 });
  });

  it('[EF10] brings a picture in and out within its halves, and lets it stand between', () => {
    const animated = { enter: { kind: 'fade', durationTicks: seconds(1) }, exit: { kind: 'slide-left', durationTicks: seconds(9) } } as const;
    expect([0.25, 1, 2].map((time) => only(animated, seconds(time))?.opacity)).toEqual([0.25, 1, 1]);
    expect(only(animated, 0)).toBeNull();
    expect([2, 3, 3.999].map((time) => Math.round(only(animated, seconds(time))?.centerXPx ?? 0))).toEqual([500, 375, -499]);
    expect(only({ enter: { kind: 'typewriter', durationTicks: seconds(1) } }, seconds(0.5))?.opacity).toBe(0.5);
  });

  it('[EF11] shows both pictures of a transition around its cut, and the last picture where the source has ended', () => {
    const transition = { kind: 'dissolve', durationTicks: seconds(1) } as const;
    const film = { kind: 'video', sourceDurationTicks: seconds(2), durationTicks: seconds(2) } as const;
    const cut = makeDocument({ clips: [makeClip({ id: 'a', ...film }), makeClip({ id: 'b', ...film, startTicks: seconds(2), transition })] });
    const at = (time: number) => describeFrame(cut, seconds(time)).layers[0];
    expect(at(1.49)?.kind).toBe('video');
    expect(at(1.5)).toMatchObject({ kind: 'transition', transition: 'dissolve', progress: 0, from: { clipId: 'a', sourceTicks: seconds(1.5) }, to: { clipId: 'b', sourceTicks: 0 } });
    expect(at(2.25)).toMatchObject({ progress: 0.75, from: { sourceTicks: seconds(2) - 240 }, to: { sourceTicks: seconds(0.25) } });
    expect(at(2.5)).toMatchObject({ kind: 'video', clipId: 'b' });
    expect(describeUpcomingLayers(cut, seconds(1), seconds(1.6), 3).map(({ clipId }) => clipId)).toEqual(['b']);
    const short = makeDocument({ clips: [makeClip({ id: 'a', durationTicks: seconds(0.2) }), makeClip({ id: 'b', startTicks: seconds(0.2), transition })] });
    expect([0.05, 0.15, 0.25, 0.35].map((time) => describeFrame(short, seconds(time)).layers[0]?.kind)).toEqual(['image', 'transition', 'transition', 'image']);
  });

  it('[EF12] shows texts and shapes of text tracks in their own size, and no empty text', () => {
    const tracks = [makeTrack({ id: 'pictures', order: 0 }), makeTrack({ id: 'words', order: 1, kind: 'text' })];
    const words = (text: string) => makeClip({ id: 'title', trackId: 'words', kind: 'text', assetId: null, text: { ...defaultText, text } });
    const shown = (text: string) => layersOf(describeFrame(makeDocument({ tracks, clips: [words(text), makeClip({ id: 'sea', trackId: 'pictures' })] }), 0));
    expect(shown('Hello').map(({ kind }) => kind)).toEqual(['image', 'text']);
    expect(shown(' ').map(({ kind }) => kind)).toEqual(['image']);
  });

  function only(clip: Partial<Clip>, ticks: number) {
    const alone = makeDocument({ clips: [makeClip({ id: 'a', durationTicks: seconds(4), ...clip })], canvas: { widthPx: 1000, heightPx: 600 } });
    return layersOf(describeFrame(alone, ticks))[0] ?? null;
  }
});
