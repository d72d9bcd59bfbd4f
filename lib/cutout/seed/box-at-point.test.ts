import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it, vi } from 'vitest';
import { boundsOf, worn } from '@/lib/cutout/mask/regions';
import type { BoxPx } from '@/lib/cutout/model';
import { readNetwork } from '@/lib/cutout/network/read-network';
import { composeCutoutPicture } from '@/scripts/testing/cutout/compose-picture';
import { judged, type SetName } from '@/scripts/testing/cutout/picture-specs';
import { boxAtPoint } from './box-at-point';

// Each point is half a second of processor time, and its test may have to share the processor.
vi.setConfig({ testTimeout: 120_000 });

const file = Uint8Array.from(readFileSync(createRequire(import.meta.url).resolve('@mediapipe/selfie_segmentation/selfie_segmentation.tflite')));
const network = readNetwork(file.buffer);

function overlapOf(a: BoxPx, b: BoxPx): number {
  const width = Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x));
  const height = Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));
  return (width * height) / (a.width * a.height + b.width * b.height - width * height);
}

/** Half of a set of composed pictures, each pointed at in the middle of its subject's pixels: how well the box fits the subject's own. */
async function judge(set: SetName): Promise<readonly number[]> {
  const shares = [];
  for (const spec of judged[set].filter((_, index) => index % 2 === 0)) {
    const { picture, mask } = await composeCutoutPicture(spec);
    const { data, width, height } = picture.getContext('2d').getImageData(0, 0, picture.width, picture.height);
    const inner = worn({ data: mask, width, height }, 6).data;
    const points = [...inner.keys()].filter((index) => inner[index] === 1);
    const at = points[Math.floor(points.length / 2)] ?? 0;
    const box = boxAtPoint({ data, width, height }, { x: at % width, y: Math.floor(at / width) }, network);
    const own = boundsOf({ data: mask, width, height });
    shares.push(box === null || own === null ? 0 : overlapOf(box, own));
  }
  return shares;
}

describe('a box around what is pointed at', () => {
  it.each([['people', 0.7], ['boxed', 0.7], ['alone', 0.75]] as const)('[CU17] fits the subject: %s, on average at least %d of it', async (set, least) => {
    const shares = await judge(set);
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length, shares.map((share) => share.toFixed(2)).join(' ')).toBeGreaterThan(least);
  });

  it('[CU17] is none where there is nothing, and is inside of the picture', () => {
    const [width, height] = [200, 120];
    const plain = { data: new Uint8ClampedArray(width * height * 4).fill(200), width, height };
    expect(boxAtPoint(plain, { x: 100, y: 60 }, network)).toBeNull();
    const spotted = { ...plain, data: plain.data.slice() };
    for (let y = 0; y < 50; y += 1) for (let x = 160; x < width; x += 1) spotted.data.set([200, 20, 20, 255], (y * width + x) * 4);
    const box = boxAtPoint(spotted, { x: 180, y: 20 }, network);
    expect(box).not.toBeNull();
    if (box === null) return;
    expect(overlapOf(box, { x: 160, y: 0, width: 40, height: 50 })).toBeGreaterThan(0.8);
    expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(true);
  });

  it('[CU17] the network that the browser is given is the one of the package', () => {
    expect(readFileSync('public/cutout/selfie_segmentation.tflite').equals(Buffer.from(file))).toBe(true);
  });
});
