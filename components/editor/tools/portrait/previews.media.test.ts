import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLookPreviews } from '@/components/editor/tools/portrait/look-previews';
import { openPreviewWorker } from '@/components/editor/tools/portrait/open-preview-worker';
import { readSmallPicture } from '@/components/editor/tools/portrait/read-small-picture';
import type { Pixels } from '@/lib/base/pixels';
import { drawPortrait } from '@/lib/portrait/draw-portrait';
import { facePicture } from '@/lib/portrait/testing/face';
import type { PortraitLook } from '@/lib/tools/portrait-looks';
import { portraitLooks } from '@/lib/tools/portrait-looks';

let url = '';
beforeAll(async () => {
  const canvas = new OffscreenCanvas(640, 400);
  canvas.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(facePicture(640, 400).data), 640, 400), 0, 0);
  url = URL.createObjectURL(await canvas.convertToBlob());
});
afterAll(() => URL.revokeObjectURL(url));

it('[TO19] a picture is read small, in its proportions; what is no picture is none', async () => {
  const small = await readSmallPicture(url);
  expect([small?.width, small?.height]).toEqual([224, 140]);
  expect(await readSmallPicture(URL.createObjectURL(new Blob(['no picture'], { type: 'image/png' })))).toBeNull();
});

it('[TO19] the worker draws every look, as the engine itself does', async () => {
  const picture = facePicture(40, 50);
  const drawn = await new Promise<Map<PortraitLook, Pixels>>((resolve) => {
    const found = new Map<PortraitLook, Pixels>();
    const previews = createLookPreviews(openPreviewWorker(), (look, pixels) => {
      found.set(look, pixels);
      if (found.size < portraitLooks.length) return;
      previews.close();
      resolve(found);
    });
    previews.show(picture, 'neon');
  });
  for (const look of portraitLooks) expect(drawn.get(look)).toEqual(drawPortrait(picture, look));
});
