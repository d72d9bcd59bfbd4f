import { createCanvas } from '@napi-rs/canvas';
import { adjust } from '../light/colour';
import { mainColour } from '../geometry/shape';
import { extentOf, fillShape, strokeOutline, unitCanvas } from './surface';
import type { Canvas } from '@napi-rs/canvas';
import type { Shape } from '../geometry/shape';
import type { Context, Style } from './surface';

/** Blocks along the shorter side. */
const shortSideBlocks = 144;
/** Ordered dithering (Bayer, 4 × 4). */
const bayer = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5] as const;

/** A picture of an old game: big square pixels, few colours with dithering between them, dark contours on bodies. */
export const renderPixel: Style = (sheet) => {
  const { widthPx, heightPx } = sheet;
  const block = Math.max(1, Math.round(Math.min(widthPx, heightPx) / shortSideBlocks));
  const [columns, rows] = [Math.ceil(widthPx / block), Math.ceil(heightPx / block)];
  const small = unitCanvas(sheet, columns, rows);
  for (const shape of sheet.picture.shapes) drawShape(small.ctx, shape);
  quantise(small.canvas);
  const canvas = createCanvas(widthPx, heightPx);
  const ctx = canvas.getContext('2d');
  ctx.imageSmoothingEnabled = false;
  ctx.drawImage(small.canvas, 0, 0, columns * block, rows * block);
  return canvas;
};

function drawShape(ctx: Context, shape: Shape): void {
  const extent = extentOf(shape);
  if (extent < 3.4 && shape.role !== 'light') return;
  if (shape.hero === true && shape.role === 'mass' && extent > 46) strokeOutline(ctx, shape, adjust(mainColour(shape.paint).slice(0, 7), { lightness: -0.3 }), 15);
  fillShape(ctx, { ...shape, blur: 0 });
}

/** Nine steps per channel, dithered, after raising contrast and colour. */
function quantise(canvas: Canvas): void {
  const ctx = canvas.getContext('2d');
  const { width, height } = canvas;
  const image = ctx.getImageData(0, 0, width, height);
  const { data } = image;
  for (let y = 0, index = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, index += 4) {
      const threshold = ((bayer[(y & 3) * 4 + (x & 3)] ?? 0) + 0.5) / 16 - 0.5;
      const mean = ((data[index] ?? 0) + (data[index + 1] ?? 0) + (data[index + 2] ?? 0)) / 3;
      for (let channel = 0; channel < 3; channel += 1) {
        const levels = 9;
        const vivid = mean + ((data[index + channel] ?? 0) - mean) * 1.28;
        const value = (vivid - 128) * 1.06 + 128;
        data[index + channel] = (Math.round((value / 255) * (levels - 1) + threshold * 0.7) / (levels - 1)) * 255;
      }
      data[index + 3] = 255;
    }
  }
  ctx.putImageData(image, 0, 0);
}
