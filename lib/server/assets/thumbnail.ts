import 'server-only';
import { createCanvas, loadImage } from '@napi-rs/canvas';

const longSidePx = 480;

export interface PictureFacts {
  readonly widthPx: number;
  readonly heightPx: number;
  /** JPEG. */
  readonly thumbnail: Uint8Array;
}

/**
 * Decodes a picture and makes its thumbnail (longest side 480 px).
 * @returns null where the bytes are not a picture that can be decoded.
 */
export async function describePicture(bytes: Uint8Array): Promise<PictureFacts | null> {
  const picture = await loadImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).catch(() => null);
  if (picture === null || picture.width < 1 || picture.height < 1) return null;
  const scale = Math.min(1, longSidePx / Math.max(picture.width, picture.height));
  const canvas = createCanvas(Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale)));
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return { widthPx: picture.width, heightPx: picture.height, thumbnail: await canvas.encode('jpeg', 82) };
}
