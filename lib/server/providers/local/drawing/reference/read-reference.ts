import { createCanvas, loadImage } from '@napi-rs/canvas';
import { fitted } from '@/lib/base/pixels';
import type { ReferenceStrength } from '@/lib/tools/reference';
import { guideOf, type Guide } from './guide';

/** A picture that a drawing follows, as it comes to a thread. */
export interface EncodedReference {
  readonly picture: Uint8Array;
  readonly strength: ReferenceStrength;
}

/** The longest side of a picture that is opened, in pixels. */
const largestSidePx = 8192;
const openedSidePx = 384;

/** @throws where it cannot be decoded, or is larger than any that is opened. */
export async function readReference({ picture, strength }: EncodedReference): Promise<Guide> {
  const image = await loadImage(Buffer.from(picture));
  if (Math.max(image.width, image.height) > largestSidePx) throw new Error(`a reference of ${image.width} × ${image.height}`);
  const { width, height } = fitted(image.width, image.height, openedSidePx);
  const context = createCanvas(width, height).getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  return guideOf(context.getImageData(0, 0, width, height), strength);
}
