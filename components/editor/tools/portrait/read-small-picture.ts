import type { Pixels } from '@/lib/base/pixels';
import { fitted } from '@/lib/base/pixels';

/** The longest side of a preview in pixels: twice what is seen of it, for fine screens. */
const previewPx = 224;

/** A picture that this page can show, small; null where it cannot be read. */
export async function readSmallPicture(url: string): Promise<Pixels | null> {
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const { width, height } = fitted(image.naturalWidth, image.naturalHeight, previewPx);
  const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  return { data: context.getImageData(0, 0, width, height).data, width, height };
}
