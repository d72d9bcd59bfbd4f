/** The shapes a picture can have, width before height. */
export const imageRatios = ['1:1', '16:9', '9:16', '4:3', '3:4'] as const;
export type Ratio = (typeof imageRatios)[number];

/** The two sizes on offer: about one million pixels, and twice that in each direction. */
export const imageSizes = ['1K', '2K'] as const;
export type ImageSize = (typeof imageSizes)[number];

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** The pixels of each ratio at 1K. Every side is a multiple of 64, which real image models ask for. */
const sizesAt1K: Readonly<Record<Ratio, PixelSize>> = {
  '1:1': { width: 1024, height: 1024 },
  '16:9': { width: 1344, height: 768 },
  '9:16': { width: 768, height: 1344 },
  '4:3': { width: 1152, height: 896 },
  '3:4': { width: 896, height: 1152 },
};

/** Width and height in pixels of a picture; 2K doubles both. */
export function imageSizePx(ratio: Ratio, size: ImageSize): PixelSize {
  const base = sizesAt1K[ratio];
  const factor = size === '2K' ? 2 : 1;
  return { width: base.width * factor, height: base.height * factor };
}
