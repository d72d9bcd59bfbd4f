import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas';
import { limits } from '@/lib/base/limits';
import type { Pixels } from '@/lib/base/pixels';
import { hasTransparency } from '@/lib/portrait/has-transparency';
import { isUpscalable, type UpscaleFactor } from '@/lib/tools/upscale-size';
import { upscalePicture } from '@/lib/upscale/upscale-picture';
import { answerWork, type WorkOutcome } from './answer-work';

/** Of opaque results: what was won is not to be lost in the file. */
const jpegQuality = 94;
/** Where a PNG of a result with transparency is too large to keep. */
const webpQuality = 92;

/** What the thread is asked for. */
export interface UpscaleWork {
  /** Encoded. */
  readonly picture: Uint8Array;
  readonly factor: UpscaleFactor;
}

answerWork(async ({ picture, factor }: UpscaleWork): Promise<WorkOutcome> => {
  const image = await loadImage(Buffer.from(picture));
  const { width, height } = image;
  if (!isUpscalable({ width, height }, factor)) return { code: 'too_large', detail: `${width} × ${height} is too large for ${factor} times its size` };
  const source = createCanvas(width, height).getContext('2d');
  source.drawImage(image, 0, 0);
  const pixels = source.getImageData(0, 0, width, height);
  const upscaled = upscalePicture(pixels, factor);
  return encode(canvasOf(upscaled), hasTransparency(pixels));
});

function canvasOf({ data, width, height }: Pixels): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  // Band by band: all of it as image data would be a third copy of the largest picture that there is.
  const rows = 256;
  for (let y = 0; y < height; y += rows) {
    const band = context.createImageData(width, Math.min(rows, height - y));
    band.data.set(data.subarray(y * width * 4, (y * width + band.data.length / 4) * 4));
    context.putImageData(band, 0, y);
  }
  return canvas;
}

async function encode(canvas: Canvas, isTransparent: boolean): Promise<Uint8Array> {
  if (!isTransparent) return canvas.encode('jpeg', jpegQuality);
  const png = await canvas.encode('png');
  return png.byteLength <= limits.generatedImageBytes ? png : canvas.encode('webp', webpQuality);
}
