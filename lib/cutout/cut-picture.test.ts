import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';
import { describe, expect, it, vi } from 'vitest';
import { withAlpha } from '@/lib/cutout/apply-alpha';
import { cutPicture } from '@/lib/cutout/cut-picture';
import { overlap } from '@/lib/cutout/mask/regions';
import type { BoxPx } from '@/lib/cutout/model';
import { readNetwork } from '@/lib/cutout/network/read-network';
import type { Pixels } from '@/lib/base/pixels';
import { composeWithout } from '@/scripts/testing/cutout/backdrops';
import { composeCutoutPicture } from '@/scripts/testing/cutout/compose-picture';
import { judged, without, type SetName } from '@/scripts/testing/cutout/picture-specs';

// A cut is a second of processor time, and its test may have to share the processor.
vi.setConfig({ testTimeout: 120_000 });

const file = Uint8Array.from(readFileSync(createRequire(import.meta.url).resolve('@mediapipe/selfie_segmentation/selfie_segmentation.tflite')));
const network = readNetwork(file.buffer);

function pixelsOf(canvas: Canvas): Pixels {
  const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return { data, width, height };
}

function picture(width: number, height: number, paint: (context: SKRSContext2D) => void): Pixels {
  const canvas = createCanvas(width, height);
  paint(canvas.getContext('2d'));
  return pixelsOf(canvas);
}

/** A red disc of a third of the shorter side on blue. */
const disc = (width: number, height: number): Pixels =>
  picture(width, height, (context) => {
    context.fillStyle = '#2040a0';
    context.fillRect(0, 0, width, height);
    context.fillStyle = '#d03020';
    context.beginPath();
    context.arc(width / 2, height / 2, Math.min(width, height) / 3, 0, Math.PI * 2);
    context.fill();
  });

const cut = (pixels: Pixels, box: BoxPx | null = null) => cutPicture(pixels, box, network);

/** The overlap with the known mask, 0 where the engine was not sure. */
async function judge(set: SetName): Promise<readonly { readonly name: string; readonly share: number; readonly outcome: string }[]> {
  const results = [];
  for (const spec of judged[set]) {
    const { picture: canvas, mask, box } = await composeCutoutPicture(spec);
    const found = cut(pixelsOf(canvas), set === 'boxed' ? box : null);
    const share = found.ok ? overlap(found.value.alpha.map((alpha) => (alpha > 127 ? 1 : 0)), mask) : 0;
    results.push({ name: `${spec.name}, ${spec.backdrop}`, share, outcome: found.ok ? found.value.found : found.error });
  }
  return results;
}

const average = (results: readonly { readonly share: number }[]): number => results.reduce((sum, { share }) => sum + share, 0) / results.length;

describe('cut-outs beside their known masks', () => {
  it.each([
    ['people', 0.95],
    ['boxed', 0.94],
    ['alone', 0.9],
  ] as const)('[CU4] [CU6] ten %s: intersection over union of more than %f on average', async (set, floor) => {
    const results = await judge(set);
    expect(results).toHaveLength(10);
    expect(average(results), JSON.stringify(results)).toBeGreaterThan(floor);
    expect(results.filter(({ outcome }) => outcome === 'unsure').length).toBeLessThanOrEqual(1);
  });

  it('[CU5] ten pictures in which nothing stands out: each asks for a box', () => {
    expect(without).toHaveLength(10);
    for (const name of without) expect(cut(pixelsOf(composeWithout(name))), name).toEqual({ ok: false, error: 'unsure' });
  });
});

describe('cutPicture', () => {
  it('[CU1] gives the same cut twice, and leaves the picture as it was', () => {
    const given = disc(320, 240);
    const before = given.data.slice();
    const first = cut(given);
    expect(first.ok).toBe(true);
    expect(cut(given)).toEqual(first);
    expect(given.data).toEqual(before);
  });

  it('[CU3] takes 4,096 pixels a side', () => {
    const large = cut(disc(4096, 4096));
    expect(large.ok && [large.value.widthPx, large.value.heightPx, large.value.alpha.length]).toEqual([4096, 4096, 4096 * 4096]);
    const opaque = large.ok ? large.value.alpha.reduce((sum, value) => sum + value, 0) / 255 / 4096 ** 2 : 0;
    expect(opaque).toBeCloseTo(Math.PI / 9, 2);
  });

  it('[CU3] [CU5] takes the smallest pictures, and is unsure where there is one colour, with a box too', () => {
    for (const [width, height] of [[1, 1], [2, 3], [1, 300], [16, 16]] as const) {
      expect(cut(picture(width, height, (context) => context.fillRect(0, 0, width, height)))).toEqual({ ok: false, error: 'unsure' });
    }
    expect(cut(picture(200, 200, (context) => context.fillRect(0, 0, 200, 200)), { x: 50, y: 50, width: 80, height: 80 })).toEqual({ ok: false, error: 'unsure' });
  });

  it('[CU8] [CU9] has a soft outline, without the colour of the background', () => {
    const given = disc(1200, 900);
    const found = cut(given, { x: 280, y: 140, width: 640, height: 620 });
    if (!found.ok) throw new Error(found.error);
    const { data } = given;
    withAlpha(given, found.value.alpha);
    expect([data[3], data[(450 * 1200 + 600) * 4 + 3]]).toEqual([0, 255]);
    const row = Array.from({ length: 1200 }, (_, x) => [...data.slice((450 * 1200 + x) * 4, (450 * 1200 + x) * 4 + 4)] as [number, number, number, number]);
    const soft = row.filter(([, , , alpha]) => alpha > 40 && alpha < 250);
    expect(soft.length).toBeGreaterThan(0);
    for (const [red, , blue] of soft) expect(red - blue).toBeGreaterThan(60);
  });

  it('[CU10] keeps transparent what was, and gives a picture that stands free already its own opacity', () => {
    const free = picture(200, 200, (context) => {
      context.fillStyle = '#d03020';
      context.fillRect(60, 60, 80, 80);
    });
    const found = cut(free);
    expect(found.ok && found.value.found).toBe('transparent');
    expect(found.ok && [found.value.alpha[0], found.value.alpha[100 * 200 + 100]]).toEqual([0, 255]);
  });
});
