import { describe, expect, it } from 'vitest';
import { createCutter } from '@/lib/cutout/cutter';
import { readNetwork } from '@/lib/cutout/network/read-network';
import { networkUrl, openCutWorker } from '@/lib/cutout/open-worker';
import { cutter, judge, pixelsOf } from '@/lib/cutout/testing/judge';

const never = new AbortController().signal;

function picture(width: number, height: number, paint: (ctx: OffscreenCanvasRenderingContext2D) => void): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(width, height);
  const ctx = canvas.getContext('2d');
  if (ctx === null) throw new Error('no canvas');
  paint(ctx);
  return createImageBitmap(canvas);
}

/** A red disc of a third of the shorter side on blue. */
const disc = (width: number, height: number) => picture(width, height, (ctx) => {
  ctx.fillStyle = '#2040a0';
  ctx.fillRect(0, 0, width, height);
  ctx.fillStyle = '#d03020';
  ctx.beginPath();
  ctx.arc(width / 2, height / 2, Math.min(width, height) / 3, 0, Math.PI * 2);
  ctx.fill();
});

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const ten = Array.from({ length: 10 }, (_, index) => index);

describe('cut-outs beside their known masks', () => {
  it('[CU1] [CU4] ten people: intersection over union 0.95 on average', { timeout: 180_000 }, async () => {
    const results = [];
    for (const index of ten) results.push(await judge('people', index));
    expect(average(results.map(({ overlap }) => overlap)), JSON.stringify(results)).toBeGreaterThan(0.95);
  });

  it('[CU4] ten objects in a box that somebody drew: 0.94 on average', { timeout: 180_000 }, async () => {
    const results = [];
    for (const index of ten) results.push(await judge('boxed', index));
    expect(average(results.map(({ overlap }) => overlap)), JSON.stringify(results)).toBeGreaterThan(0.94);
  });

  it('[CU4] ten objects without a box: 0.9 on average, where an unsure answer counts as nothing', { timeout: 180_000 }, async () => {
    const results = [];
    for (const index of ten) results.push(await judge('alone', index));
    expect(average(results.map(({ overlap }) => overlap)), JSON.stringify(results)).toBeGreaterThan(0.9);
    expect(results.filter(({ outcome }) => outcome === 'unsure').length).toBeLessThanOrEqual(1);
  });

  it('[CU5] ten pictures in which nothing stands out: each asks for a box', { timeout: 180_000 }, async () => {
    const results = [];
    for (const index of ten) results.push(await judge('nothing', index));
    expect(results.filter(({ outcome }) => outcome !== 'unsure')).toEqual([]);
  });
});

describe('the cutter', () => {
  it('[CU1] gives the same cut twice, and leaves the picture to whoever gave it', async () => {
    const given = await disc(320, 240);
    const first = await cutter().cut(given, { box: null, signal: never });
    const second = await cutter().cut(given, { box: null, signal: never });
    expect(first.ok).toBe(true);
    expect(second).toEqual(first);
  });

  it('[CU2] ends at once when it is cancelled or closed, and says that the engine is not there when it is not', async () => {
    const given = await disc(320, 240);
    const stop = new AbortController();
    const [one, two] = [cutter(), cutter()];
    const running = [one.cut(given, { box: null, signal: stop.signal }), two.cut(given, { box: null, signal: never })];
    stop.abort();
    two.close();
    expect(await Promise.all(running)).toEqual([{ ok: false, error: 'cancelled' }, { ok: false, error: 'cancelled' }]);
    expect(await two.cut(given, { box: null, signal: never })).toEqual({ ok: false, error: 'cancelled' });
    const offline = createCutter({ openWorker: openCutWorker, loadNetwork: () => Promise.reject(new Error('offline')), setTimeout: () => undefined });
    expect(await offline.cut(given, { box: null, signal: never })).toEqual({ ok: false, error: 'unavailable' });
    const broken = createCutter({ openWorker: () => new Worker(URL.createObjectURL(new Blob(['throw 1']))), loadNetwork: () => Promise.resolve(new ArrayBuffer(8)), setTimeout: () => undefined });
    expect(await broken.cut(given, { box: null, signal: never })).toEqual({ ok: false, error: 'unavailable' });
    const late = createCutter({ openWorker: openCutWorker, loadNetwork: () => new Promise(() => undefined), setTimeout: (run) => queueMicrotask(run) });
    expect(await late.cut(given, { box: null, signal: never })).toEqual({ ok: false, error: 'unavailable' });
  });

  it('[CU3] takes 4,096 pixels a side and refuses more', async () => {
    expect(await cutter().cut(await disc(4097, 20), { box: null, signal: never })).toEqual({ ok: false, error: 'too_large' });
    const large = await cutter().cut(await disc(4096, 4096), { box: null, signal: never });
    expect(large.ok && [large.value.widthPx, large.value.heightPx, large.value.alpha.length]).toEqual([4096, 4096, 4096 * 4096]);
    const opaque = large.ok ? large.value.alpha.reduce((sum, value) => sum + value, 0) / 255 / 4096 ** 2 : 0;
    expect(opaque).toBeCloseTo(Math.PI / 9, 2);
  });

  it('[CU3] [CU5] takes the smallest pictures, and is unsure where there is one colour, with a box too', async () => {
    for (const [width, height] of [[1, 1], [2, 3], [1, 300], [16, 16]] as const) {
      expect(await cutter().cut(await picture(width, height, (ctx) => ctx.fillRect(0, 0, width, height)), { box: null, signal: never })).toEqual({ ok: false, error: 'unsure' });
    }
    const plain = await picture(200, 200, (ctx) => ctx.fillRect(0, 0, 200, 200));
    expect(await cutter().cut(plain, { box: { x: 50, y: 50, width: 80, height: 80 }, signal: never })).toEqual({ ok: false, error: 'unsure' });
  });

  it('[CU8] [CU9] makes a PNG of the same size whose outline is soft and without the colour of the background', async () => {
    const given = await disc(1200, 900);
    const cut = await cutter().cut(given, { box: { x: 280, y: 140, width: 640, height: 620 }, signal: never });
    if (!cut.ok) throw new Error(cut.error);
    const file = await cutter().apply(given, cut.value, never);
    if (!file.ok) throw new Error(file.error);
    expect(file.value.type).toBe('image/png');
    const { data, width, height } = pixelsOf(await createImageBitmap(file.value));
    expect([width, height]).toEqual([1200, 900]);
    expect([data[3], data[(450 * 1200 + 600) * 4 + 3]]).toEqual([0, 255]);
    const row = Array.from({ length: 1200 }, (_, x) => [...data.slice((450 * 1200 + x) * 4, (450 * 1200 + x) * 4 + 4)] as [number, number, number, number]);
    const soft = row.filter(([, , , alpha]) => alpha > 40 && alpha < 250);
    expect(soft.length).toBeGreaterThan(0);
    for (const [red, , blue] of soft) expect(red - blue).toBeGreaterThan(60);
  });

  it('[CU10] keeps transparent what was, and gives a picture that stands free already its own opacity', async () => {
    const free = await picture(200, 200, (ctx) => {
      ctx.fillStyle = '#d03020';
      ctx.fillRect(60, 60, 80, 80);
    });
    const cut = await cutter().cut(free, { box: null, signal: never });
    expect(cut.ok && cut.value.found).toBe('transparent');
    expect(cut.ok && [cut.value.alpha[0], cut.value.alpha[100 * 200 + 100]]).toEqual([0, 255]);
  });

  it('[CU11] is served its network, and no more than 300 kB of it', async () => {
    const bytes = await (await fetch(networkUrl)).arrayBuffer();
    expect(bytes.byteLength).toBeLessThan(300_000);
    expect(readNetwork(bytes).steps.length).toBeGreaterThan(100);
  });
});
