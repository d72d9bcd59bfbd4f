import { beforeAll, describe, expect, it, vi } from 'vitest';
import { defaultTransform } from '@/lib/editor/document/empty';
import type { Clip } from '@/lib/editor/document/model';
import { CanvasFrames } from '@/lib/editor/export/canvas-frames';
import { ExportStage } from '@/lib/editor/export/export-stage';
import { FilmCapture } from '@/lib/editor/export/film-capture';
import { FilmPlanes } from '@/lib/editor/export/film-planes';
import { MediaPool } from '@/lib/editor/media/media-pool';
import { makeAsset } from '@/lib/editor/testing/assets';
import { makeClip, makeDocument, makeTrack, seconds } from '@/lib/editor/testing/documents';
import { ExportStudio, meanDifference, openExported } from '@/lib/editor/testing/export-studio';
import { makeColorFilm, makePicture } from '@/lib/editor/testing/make-media';
import { MediaServer } from '@/lib/editor/testing/media-server';

const size = { widthPx: 320, heightPx: 240 };
const server = new MediaServer();
const assets = [makeAsset({ id: 'film', kind: 'video' }), makeAsset({ id: 'full', kind: 'video' }), makeAsset({ id: 'card', kind: 'image' })];

beforeAll(async () => {
  server.serve('/api/media/film', await makeColorFilm({ ...size, frameCount: 12, fullRange: false }));
  server.serve('/api/media/full', await makeColorFilm({ ...size, frameCount: 12, fullRange: true }));
  server.serve('/api/media/card', await makePicture(80, 60, '#e020c0'));
});

const film = (clip: Partial<Clip> = {}) => makeClip({ id: 'film', trackId: 'film', kind: 'video', assetId: 'film', durationTicks: seconds(0.4), sourceDurationTicks: seconds(0.4), ...clip });
const card = (clip: Partial<Clip> = {}) =>
  makeClip({ id: 'card', trackId: 'above', assetId: 'card', durationTicks: seconds(0.4), transform: { ...defaultTransform, x: 0.21, y: -0.13, scale: 0.43, rotationDegrees: 15, opacity: 0.7 }, ...clip });
const moving = { x: [{ ticks: 0, value: -0.2, easing: 'linear' }, { ticks: seconds(0.4), value: 0.2, easing: 'linear' }] } as const;

const documentOf = (...clips: readonly Clip[]) => makeDocument({ canvas: size, tracks: [makeTrack({ id: 'film', order: 0 }), makeTrack({ id: 'above', order: 1 })], clips });

/** What is exported of twelve frames: how many were the film's own, how many were made of its planes, how many were drawn over the film's pixels, and how far they are from the preview. */
async function capture(...clips: readonly Clip[]) {
  const document = documentOf(...clips);
  const studio = new ExportStudio({ document, assets, server });
  const pool = new MediaPool({ ...studio.world, findAsset: (id) => assets.find((asset) => asset.id === id) ?? null });
  const stage = new ExportStage({ ...studio.world, document, pool, size, acceptedClipIds: new Set() });
  const planes = vi.spyOn(FilmPlanes.prototype, 'toFrame');
  const drawn = vi.spyOn(FilmCapture.prototype, 'draw');
  const onCanvas = vi.spyOn(CanvasFrames.prototype, 'capture');
  const differences: number[] = [];
  for (let index = 0; index < 12; index += 1) {
    await stage.show(index * 8000);
    const frame = await stage.capture({ timestamp: 0, duration: 1 });
    expect(frame.colorSpace.toJSON()).toMatchObject({ primaries: 'bt709', transfer: 'bt709', matrix: 'bt709' });
    const context = new OffscreenCanvas(size.widthPx, size.heightPx).getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('there is no context');
    context.drawImage(frame, 0, 0);
    frame.close();
    differences.push(meanDifference(context, await studio.preview(index * 8000, size.widthPx, size.heightPx)));
  }
  const overFilm = await Promise.all(drawn.mock.results.map(({ value }) => value as Promise<boolean>));
  pool.close();
  const ofPlanes = planes.mock.calls.length;
  return { asItIs: 12 - ofPlanes - onCanvas.mock.calls.length, ofPlanes, overFilm: overFilm.filter(Boolean).length, farthest: Math.max(...differences) };
}

describe('a film that covers the canvas as it is', () => {
  /** Chromium draws saturated blues of limited range up to 6 of 255 off by software: a film of full range, which becomes one of limited range, is seen through that. */
  const ranges = [['film', 1.5], ['full', 3]] as const;

  it('[EO15] is exported as it is, and looks as in the preview', async () => {
    const { asItIs, farthest } = await capture(film());
    expect(asItIs).toBe(12);
    expect(farthest).toBeLessThan(1.5);
  });

  it('[EO15] is exported by its own planes where they are of full range, and looks as in the preview', async () => {
    const { ofPlanes, farthest } = await capture(film({ assetId: 'full' }));
    expect(ofPlanes).toBe(12);
    expect(farthest).toBeLessThan(3);
  });

  it.each(ranges)('[EO15] has what stands still laid over its planes, from its second frame on (%s)', async (assetId, bound) => {
    const { ofPlanes, overFilm, farthest } = await capture(film({ assetId }), card());
    expect([ofPlanes, overFilm]).toEqual([11, 1]);
    expect(farthest).toBeLessThan(bound);
  });

  it('[EO15] has what moves drawn over its pixels', async () => {
    const { ofPlanes, overFilm, farthest } = await capture(film(), card({ keyframes: moving }));
    expect([ofPlanes, overFilm]).toEqual([0, 12]);
    expect(farthest).toBeLessThan(1.5);
  });

  it('[EO15] has what comes and goes over it for as long as it is there', async () => {
    const { asItIs, ofPlanes, overFilm, farthest } = await capture(film(), card({ startTicks: 3 * 8000, durationTicks: 5 * 8000 }));
    expect([asItIs, ofPlanes, overFilm]).toEqual([7, 4, 1]);
    expect(farthest).toBeLessThan(1.5);
  });

  const place = (changes: Partial<Clip['transform']>) => ({ transform: { ...defaultTransform, ...changes } });
  const filters = { brightness: 0.2, contrast: 0, saturation: 0, blur: 0, look: 'none', lookStrength: 1 } as const;
  it.each([
    ['turned', film(place({ rotationDegrees: 1 }))],
    ['smaller', film(place({ scale: 0.99 }))],
    ['moved', film(place({ x: 0.01 }))],
    ['mirrored', film(place({ flipX: true }))],
    ['cropped', film(place({ crop: { left: 0, top: 0, right: 0.1, bottom: 0 } }))],
    ['seen through', film(place({ opacity: 0.9 }))],
    ['blended', film(place({ blend: 'multiply' }))],
    ['brighter', film({ filters })],
  ])('[EO15] is drawn where it is %s', async (_name, clip) => {
    const { asItIs, ofPlanes, overFilm, farthest } = await capture(clip);
    expect([asItIs, ofPlanes, overFilm]).toEqual([0, 0, 0]);
    expect(farthest).toBeLessThan(1.5);
  });

  it('[EO15] is drawn where something blends with it', async () => {
    const { ofPlanes, overFilm } = await capture(film(), card(place({ blend: 'screen' })));
    expect([ofPlanes, overFilm]).toEqual([0, 0]);
  });

  it.each([['mp4', 'full'], ['mp4', 'film'], ['webm', 'full'], ['webm', 'film']] as const)('[EO5] looks in the file as in the preview, beside drawn frames (%s, %s)', async (format, assetId) => {
    const studio = new ExportStudio({ document: documentOf(film({ assetId }), card({ startTicks: 4 * 8000, durationTicks: 5 * 8000 })), assets, server });
    expect(await studio.run(studio.plan({ format, quality: 'best', shortSidePx: 240 as 480 }))).toEqual({ ok: true, value: undefined });
    const exported = await openExported(studio.file.blob());
    for (const frame of [0, 3, 4, 5, 8, 9, 11]) {
      const wanted = await studio.preview(frame * 8000, size.widthPx, size.heightPx);
      expect(meanDifference(wanted, await exported.frameAt((frame + 0.5) / 30)), `frame ${frame}`).toBeLessThan(4);
    }
    exported.close();
  });
});
