import { createCanvas, type Canvas } from '@napi-rs/canvas';
import type { Pixels } from '@/lib/base/pixels';

/** A picture as something that can be drawn. */
export function canvasOf({ data, width, height }: Pixels): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const image = context.createImageData(width, height);
  image.data.set(data);
  context.putImageData(image, 0, 0);
  return canvas;
}
