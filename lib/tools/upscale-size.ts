import type { PixelSize } from '@/lib/tools/image-size';

/** How many times as many pixels in each direction. */
export const upscaleFactors = [2, 4] as const;
export type UpscaleFactor = (typeof upscaleFactors)[number];

/** TO51: what a result may have at most. */
export const upscaledMaxSidePx = 8_192;
/** A frame in 8K: 33 million. */
const upscaledMaxPixels = 7_680 * 4_320;

/** The pixels of a result. */
export function upscaledSize({ width, height }: PixelSize, factor: UpscaleFactor): PixelSize {
  return { width: width * factor, height: height * factor };
}

/** TO51: whether a result of that size is made. */
export function isUpscalable(size: PixelSize, factor: UpscaleFactor): boolean {
  const { width, height } = upscaledSize(size, factor);
  return Math.max(width, height) <= upscaledMaxSidePx && width * height <= upscaledMaxPixels;
}
