import { commands } from 'vitest/browser';
import { createCutter } from '@/lib/cutout/cutter';
import { overlap } from '@/lib/cutout/mask/regions';
import { networkUrl, openCutWorker } from '@/lib/cutout/open-worker';
import type { Cutter } from '@/lib/cutout/cutter';
import type { Pixels } from '@/lib/cutout/pixels';
import type { PictureForBrowser } from '@/scripts/testing/cutout/for-browser';

type SetForBrowser = 'people' | 'boxed' | 'alone' | 'nothing';

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** A composed picture whose subject is known. */
    cutoutPicture(set: SetForBrowser, index: number): Promise<PictureForBrowser>;
  }
}

/** The cutter as a page has it, without a limit of time. */
export function cutter(): Cutter {
  return createCutter({
    openWorker: openCutWorker,
    loadNetwork: async (signal) => (await fetch(networkUrl, { signal })).arrayBuffer(),
    setTimeout: () => undefined,
  });
}

/** Cuts a composed picture and compares: 0 where the engine was not sure. */
export async function judge(set: SetForBrowser, index: number): Promise<{ readonly name: string; readonly overlap: number; readonly outcome: string }> {
  const { name, pngBase64, mask, box } = await commands.cutoutPicture(set, index);
  const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(pngBase64), (letter) => letter.charCodeAt(0))]));
  const cut = await cutter().cut(picture, { box, signal: new AbortController().signal });
  if (!cut.ok) return { name, overlap: 0, outcome: cut.error };
  const known = Uint8Array.from(mask, (digit) => (digit === '1' ? 1 : 0));
  return { name, overlap: overlap(cut.value.alpha.map((alpha) => (alpha > 127 ? 1 : 0)), known), outcome: cut.value.found };
}

export function pixelsOf(picture: ImageBitmap): Pixels {
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const ctx = canvas.getContext('2d');
  if (ctx === null) throw new Error('no canvas');
  ctx.drawImage(picture, 0, 0);
  return ctx.getImageData(0, 0, picture.width, picture.height);
}
