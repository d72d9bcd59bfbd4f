import { beforeAll, expect, it } from 'vitest';
import { createFramePictures } from '@/components/editor/tools/source/frame-pictures';
import { createAssetLibrary } from '@/lib/editor/asset-library';
import { ticksPerSecond } from '@/lib/editor/document/time';
import { makeAsset } from '@/lib/editor/testing/assets';
import { makeVideo, readNumber } from '@/lib/editor/testing/make-media';

let url = '';
beforeAll(async () => {
  url = URL.createObjectURL(await makeVideo({ framesPerSecond: 30, frameCount: 60 }));
  return () => URL.revokeObjectURL(url);
});

function open() {
  const pictures = createFramePictures(createAssetLibrary([makeAsset({ id: 'film', kind: 'video', url }), makeAsset({ id: 'gone', kind: 'video', url: null })]));
  const at = (frame: number, assetId = 'film') => ({ clipId: 'clip', assetId, sourceTicks: (frame / 30) * ticksPerSecond });
  return { pictures, at };
}

async function numberOf(picture: Blob | null): Promise<number> {
  const bitmap = await createImageBitmap(picture ?? new Blob());
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('there is no context');
  context.drawImage(bitmap, 0, 0);
  return readNumber(context);
}

it('[TO6] the picture of a frame is that frame, as large as it is in the video', async () => {
  const { pictures, at } = open();
  for (const frame of [0, 17, 59, 4]) {
    const picture = await pictures.read(at(frame));
    expect(picture?.type).toBe('image/jpeg');
    const { width, height } = await createImageBitmap(picture ?? new Blob());
    expect([width, height]).toEqual([160, 96]);
    expect(await numberOf(picture)).toBe(frame);
  }
  pictures.close();
});

it('of several that are asked for at once the last one comes, the others are none', async () => {
  const { pictures, at } = open();
  const [first, second, last] = await Promise.all([3, 5, 8].map((frame) => pictures.read(at(frame))));
  expect(second).toBeNull();
  expect(first === null || (await numberOf(first ?? null)) === 3).toBe(true);
  expect(await numberOf(last ?? null)).toBe(8);
  pictures.close();
});

it('is none of a video that is not there, and none once it was closed', async () => {
  const { pictures, at } = open();
  expect(await pictures.read(at(3, 'gone'))).toBeNull();
  const late = pictures.read(at(3));
  pictures.close();
  expect(await late).toBeNull();
});
