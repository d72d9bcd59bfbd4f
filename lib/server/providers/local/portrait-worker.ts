import { createCanvas, loadImage } from '@napi-rs/canvas';
import { drawPortrait, portraitPixels } from '@/lib/portrait/draw-portrait';
import { hasTransparency } from '@/lib/portrait/has-transparency';
import type { PortraitLook } from '@/lib/tools/portrait-looks';
import { answerWork, type WorkOutcome } from './answer-work';

/** PT5: the longest side of a picture that is opened, in pixels. */
const largestSidePx = 8192;
/** A picture of more pixels than this is made smaller while it is decoded: the rest, which asks for more memory, is done by the engine. */
const openedPixels = 4 * portraitPixels;
const jpegQuality = 93;

/** What the thread is asked for. */
export interface PortraitWork {
  /** Encoded. */
  readonly picture: Uint8Array;
  readonly look: PortraitLook;
}

answerWork(async ({ picture, look }: PortraitWork): Promise<WorkOutcome> => {
  const image = await loadImage(Buffer.from(picture));
  const { width, height } = image;
  if (Math.max(width, height) > largestSidePx) return { code: 'too_large', detail: `${width} × ${height} is more than ${largestSidePx} pixels a side` };
  const scale = Math.min(1, Math.sqrt(openedPixels / (width * height)));
  const [openedWidth, openedHeight] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const source = createCanvas(openedWidth, openedHeight).getContext('2d');
  source.imageSmoothingQuality = 'high';
  source.drawImage(image, 0, 0, openedWidth, openedHeight);
  const portrait = drawPortrait(source.getImageData(0, 0, openedWidth, openedHeight), look);
  const canvas = createCanvas(portrait.width, portrait.height);
  const context = canvas.getContext('2d');
  const drawn = context.createImageData(portrait.width, portrait.height);
  drawn.data.set(portrait.data);
  context.putImageData(drawn, 0, 0);
  // The grain of paint and paper makes a PNG many times as large.
  return hasTransparency(portrait) ? canvas.encode('png') : canvas.encode('jpeg', jpegQuality);
});
