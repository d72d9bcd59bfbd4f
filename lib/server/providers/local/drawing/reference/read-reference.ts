import { createCanvas, loadImage } from '@napi-rs/canvas';
import { fitted } from '@/lib/base/pixels';
import type { ReferenceStrength } from '@/lib/tools/reference';
import { guideOf, type Guide } from './guide';

/** A picture that a drawing follows, as it comes to a thread. */
export interface EncodedReference {
  readonly picture: Uint8Array;
  readonly strength: ReferenceStrength;
}

/** The longest side that is looked at, in pixels. */
const openedSidePx = 384;

/** @throws where it cannot be decoded. */
export async function readReference({ picture, strength }: EncodedReference): Promise<Guide> {
  const image = await loadImage(Buffer.from(picture));
  const { width, height } = fitted(image.width, image.height, openedSidePx);
  const context = createCanvas(width, height).getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  return guideOf(context.getImageData(0, 0, width, height), strength);
}
