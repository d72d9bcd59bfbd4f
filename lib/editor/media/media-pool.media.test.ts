import { beforeAll, describe, expect, it } from 'vitest';
import type { AssetLibrary } from '@/lib/editor/asset-library';
import { createAssetLibrary } from '@/lib/editor/asset-library';
import { drawFrame } from '@/lib/editor/compositor/draw-frame';
import type { Clip } from '@/lib/editor/document/model';
import { defaultTransform } from '@/lib/editor/document/empty';
import { describeFrame, mediaLayers } from '@/lib/editor/frame';
import { MediaPool } from '@/lib/editor/media/media-pool';
import { makeAsset } from '@/lib/editor/testing/assets';
import { makeClip, makeDocument, makeTrack, seconds } from '@/lib/editor/testing/documents';
import { makePicture, makeVideo, readNumber } from '@/lib/editor/testing/make-media';
import { MediaServer } from '@/lib/editor/testing/media-server';

let film: Blob;
beforeAll(async () => {
  film = await makeVideo({ framesPerSecond: 30, frameCount: 120, toneHz: 440 });
});

function openPool(options: { library: AssetLibrary; server: MediaServer; maxPictureBytes?: number }): MediaPool {
  return new MediaPool({
    findAsset: options.library.find,
    fetch: options.server.fetch,
    createImageBitmap: (source, bitmapOptions) => createImageBitmap(source, bitmapOptions),
    setTimeout: (run) => queueMicrotask(run),
    maxPictureBytes: options.maxPictureBytes,
  });
}

function studio(options: { maxPictureBytes?: number } = {}) {
  const server = new MediaServer();
  server.serve('/api/media/film', film);
  const library = createAssetLibrary([makeAsset({ id: 'film', kind: 'video' })]);
  const pool = openPool({ library, server, ...options });
  const context = new OffscreenCanvas(160, 96).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('there is no context');
  /** The canvas, when everything that the frame needs is there. */
  const show = async (clips: readonly Clip[], ticks: number, tracks = [makeTrack({ id: 'video-1', order: 0 }), makeTrack({ id: 'upper', order: 1 })]) => {
    const description = describeFrame(makeDocument({ tracks, clips, canvas: { widthPx: 160, heightPx: 96 } }), ticks);
    await pool.settle(mediaLayers(description));
    drawFrame(context, description, pool.sourceOf);
    return context;
  };
  return { server, library, pool, show };
}

const filmClip = (clip: Partial<Clip> = {}): Clip =>
  makeClip({ id: 'clip', kind: 'video', assetId: 'film', durationTicks: seconds(2), sourceDurationTicks: seconds(4), ...clip });

describe('the media of frames', () => {
  it('[EF4] shows the frame of the source that the description says', async () => {
    const { show, pool } = studio();
    const clip = filmClip({ startTicks: seconds(1), sourceInTicks: seconds(0.5) });
    const numbers: number[] = [];
    for (const frame of [30, 31, 59, 45, 89]) numbers.push(readNumber(await show([clip], frame * 8000)));
    expect(numbers).toEqual([15, 16, 44, 30, 74]);
    pool.close();
  });

  it('[EM1] plays two clips of one file at different places at once, from one file', async () => {
    const { show, pool, server } = studio();
    const left = { ...defaultTransform, x: -0.25, scale: 0.5 };
    const clips = [filmClip({ transform: left }), filmClip({ id: 'other', trackId: 'upper', sourceInTicks: seconds(2), transform: { ...left, x: 0.25 } })];
    for (const frame of [0, 1, 2, 30, 31]) {
      const context = await show(clips, frame * 8000);
      const half = { top: 24, width: 80, height: 48 };
      expect([readNumber(context, { left: 0, ...half }), readNumber(context, { left: 80, ...half })]).toEqual([frame, frame + 60]);
    }
    expect(server.requests.length).toBeLessThan(10);
    pool.close();
  });

  it('[EM1] plays eight clips at once, each at its own place, over a second', async () => {
    const { pool } = studio();
    const tracks = Array.from({ length: 8 }, (_, order) => makeTrack({ id: `t${order}`, order }));
    const clips = tracks.map(({ id }, index) =>
      filmClip({ id, trackId: id, sourceInTicks: index * 8 * 8000, transform: { ...defaultTransform, scale: 0.25, x: -0.375 + 0.25 * (index % 4), y: index < 4 ? -0.25 : 0.25 } }),
    );
    const context = new OffscreenCanvas(640, 384).getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('there is no context');
    for (let frame = 0; frame < 30; frame += 1) {
      const description = describeFrame(makeDocument({ tracks, clips, canvas: { widthPx: 640, heightPx: 384 } }), frame * 8000);
      await pool.settle(mediaLayers(description));
      drawFrame(context, description, pool.sourceOf);
      const numbers = clips.map((_, index) => readNumber(context, { left: 160 * (index % 4), top: index < 4 ? 48 : 240, width: 160, height: 96 }));
      expect(numbers).toEqual(clips.map((_, index) => index * 8 + frame));
    }
    pool.close();
  });

  it('[EM1] reads another file when a clip gets another asset', async () => {
    const { show, pool, server, library } = studio();
    await show([filmClip()], 0);
    server.serve('/api/media/new', await makeVideo({ framesPerSecond: 30, frameCount: 40 }));
    library.put(makeAsset({ id: 'new', kind: 'video' }));
    expect(readNumber(await show([filmClip({ assetId: 'new', sourceDurationTicks: null })], 8000 * 7))).toBe(7);
    expect(server.requests).toContain('/api/media/new');
    pool.close();
  });

  it('[EM3] keeps few readers open beyond those of the frame', async () => {
    const { pool } = studio();
    const clips = Array.from({ length: 12 }, (_, index) => filmClip({ id: `c${index}`, startTicks: seconds(2 * index) }));
    const document = makeDocument({ clips });
    const open = new Set<string>();
    for (let index = 0; index < 12; index += 1) {
      const layers = mediaLayers(describeFrame(document, seconds(2 * index)));
      await pool.settle(layers);
      open.add(layers[0]?.clipId ?? '');
    }
    const stillOpen = clips.filter((clip) => pool.sourceOf(mediaLayers(describeFrame(document, clip.startTicks))[0] ?? never()).status === 'ready');
    expect(open.size).toBe(12);
    expect(stillOpen.map((clip) => clip.id)).toEqual(['c7', 'c8', 'c9', 'c10', 'c11']);
    pool.close();
  });

  it('[EL1] shows a placeholder of the right size until the picture is ready, then the picture', async () => {
    const { show, pool, server, library } = studio();
    const generation = { id: 'g', tool: 'generate-image', prompt: 'green', cost: 10, status: 'running', failure: null, progress: 0.5, source: null };
    const pending = makeAsset({ id: 'green', kind: 'image', status: 'pending', url: null, widthPx: 100, heightPx: 100, generation });
    library.put(pending);
    const clip = makeClip({ id: 'green', assetId: 'green' });
    const pixel = (context: OffscreenCanvasRenderingContext2D, x: number, y: number) => [...context.getImageData(x, y, 1, 1).data.slice(0, 3)];
    const before = await show([clip], 0);
    expect(pixel(before, 10, 48)).toEqual([0, 0, 0]);
    expect(pixel(before, 80, 20)).not.toEqual([0, 0, 0]);
    server.serve('/api/media/green', await makePicture(100, 100, '#00ff00'));
    library.put({ ...pending, status: 'ready', url: '/api/media/green' });
    const after = await show([clip], 0);
    expect([pixel(after, 10, 48), pixel(after, 80, 20), pixel(after, 80, 90)]).toEqual([[0, 0, 0], [0, 255, 0], [0, 255, 0]]);
    pool.close();
  });

  it('[EF8] says which media cannot be had: unknown, failed, missing, damaged or without a picture', async () => {
    const { pool, server, library, show } = studio();
    server.serve('/api/media/broken', new Blob(['this is no video']));
    server.serve('/api/media/cut', film.slice(0, 100));
    server.serve('/api/media/no-picture', new Blob(['this is no picture']));
    for (const id of ['broken', 'cut']) library.put(makeAsset({ id, kind: 'video' }));
    for (const id of ['missing', 'no-picture']) library.put(makeAsset({ id, kind: 'image' }));
    library.put(makeAsset({ id: 'failed', kind: 'image', status: 'failed' }));
    const clips = ['unknown', 'failed', 'missing', 'broken', 'cut', 'no-picture'].map((assetId, index) =>
      makeClip({ id: assetId, assetId, kind: assetId === 'broken' || assetId === 'cut' ? 'video' : 'image', startTicks: seconds(index) }),
    );
    for (const clip of clips) {
      await show(clips, clip.startTicks);
      const [layer] = mediaLayers(describeFrame(makeDocument({ clips }), clip.startTicks));
      expect([clip.assetId, pool.sourceOf(layer ?? never()).status]).toEqual([clip.assetId, 'failed']);
    }
    pool.close();
  });

  it('[EM4] gives back the pictures that were not seen lately, and loads them again when they are', async () => {
    const { pool, server, library, show } = studio({ maxPictureBytes: 100 * 100 * 4 * 2 });
    const clips = await Promise.all(
      [0, 1, 2, 3].map(async (index) => {
        server.serve(`/api/media/p${index}`, await makePicture(100, 100, '#ff0000'));
        library.put(makeAsset({ id: `p${index}`, kind: 'image' }));
        return makeClip({ id: `p${index}`, assetId: `p${index}`, startTicks: seconds(index) });
      }),
    );
    for (const index of [0, 1, 2, 3, 2, 0]) await show(clips, seconds(index));
    expect(server.requests).toEqual(['/api/media/p0', '/api/media/p1', '/api/media/p2', '/api/media/p3', '/api/media/p0']);
    pool.close();
  });

  it('[EM4] keeps all pictures of one frame, however many they are', async () => {
    const { pool, server, library, show } = studio({ maxPictureBytes: 1 });
    const tracks = [0, 1, 2].map((order) => makeTrack({ id: `t${order}`, order }));
    const clips = await Promise.all(
      tracks.map(async ({ id }) => {
        server.serve(`/api/media/${id}`, await makePicture(10, 10, '#ff0000'));
        library.put(makeAsset({ id, kind: 'image' }));
        return makeClip({ id, trackId: id, assetId: id });
      }),
    );
    await show(clips, 0, tracks);
    await show(clips, 1, tracks);
    expect(server.requests).toHaveLength(3);
    pool.close();
  });

  it('[EM4] halves pictures that are larger than any canvas', async () => {
    const { pool, server, library } = studio();
    server.serve('/api/media/huge', await makePicture(9000, 300, '#ff0000'));
    library.put(makeAsset({ id: 'huge', kind: 'image' }));
    const [layer = never()] = mediaLayers(describeFrame(makeDocument({ clips: [makeClip({ id: 'huge', assetId: 'huge' })] }), 0));
    await pool.settle([layer]);
    expect(pool.sourceOf(layer)).toMatchObject({ status: 'ready', picture: { widthPx: 2250, heightPx: 75 } });
    pool.close();
  });

  it('[EM4] asks again for a picture that the network did not bring', async () => {
    const library = createAssetLibrary([makeAsset({ id: 'p', kind: 'image' })]);
    const server = new MediaServer();
    server.serve('/api/media/p', await makePicture(10, 10, '#ff0000'));
    let failures = 2;
    const fetchSometimes = (async (url: string) => (failures-- > 0 ? Promise.reject(new TypeError('no network')) : server.fetch(url))) as typeof fetch;
    const pool = new MediaPool({ findAsset: library.find, fetch: fetchSometimes, createImageBitmap: (source) => createImageBitmap(source), setTimeout: (run) => queueMicrotask(run) });
    const [layer = never()] = mediaLayers(describeFrame(makeDocument({ clips: [makeClip({ id: 'p', assetId: 'p' })] }), 0));
    await pool.settle([layer]);
    expect(pool.sourceOf(layer).status).toBe('ready');
    pool.close();
  });

  it('[EM5] asks again, when the network is back, for what could not be had', async () => {
    const { pool, server, library } = studio();
    library.put(makeAsset({ id: 'p', kind: 'image' }));
    library.put(makeAsset({ id: 'late', kind: 'video' }));
    const clips = [makeClip({ id: 'p', assetId: 'p' }), filmClip({ id: 'late', trackId: 'upper', assetId: 'late' })];
    const tracks = [makeTrack({ id: 'video-1', order: 0 }), makeTrack({ id: 'upper', order: 1 })];
    const layers = mediaLayers(describeFrame(makeDocument({ tracks, clips }), 0));
    await pool.settle(layers);
    expect(layers.map((layer) => pool.sourceOf(layer).status)).toEqual(['failed', 'failed']);
    server.serve('/api/media/p', await makePicture(10, 10, '#ff0000'));
    server.serve('/api/media/late', film);
    pool.retryFailed();
    await pool.settle(layers);
    expect(layers.map((layer) => pool.sourceOf(layer).status)).toEqual(['ready', 'ready']);
    pool.close();
  });

  it('[EX5] opens sounds of files that have some', async () => {
    const { pool, server, library } = studio();
    server.serve('/api/media/silent', await makeVideo({ framesPerSecond: 30, frameCount: 10 }));
    library.put(makeAsset({ id: 'silent', kind: 'video' }));
    const sound = await pool.openSound('film');
    const first = await sound?.pieces(0).next();
    expect(first?.value?.channels).toHaveLength(2);
    sound?.close();
    expect([await pool.openSound('silent'), await pool.openSound('unknown')]).toEqual([null, null]);
    pool.close();
    expect(await pool.openSound('film')).toBeNull();
  });
});

function never(): never {
  throw new Error('there is no layer');
}
