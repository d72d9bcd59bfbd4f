import { createCanvas } from '@napi-rs/canvas';
import { adjust, mix } from '../light/colour';
import { recolour } from '../geometry/shape';
import { cloudTile, eachPixel, grainTile, tileAt } from './texture';
import { fillShape, unitCanvas } from './surface';
import type { Canvas } from '@napi-rs/canvas';
import type { Context, Sheet, Style } from './surface';

const paper = [226, 214, 206] as const;

/** Soft chalk on tinted, toothed paper: the picture is laid in with thousands of short strokes, paper shows between them. */
export const renderPastel: Style = (sheet) => {
  const scale = Math.min(1, 1100 / Math.min(sheet.widthPx, sheet.heightPx));
  const [width, height] = [Math.round(sheet.widthPx * scale), Math.round(sheet.heightPx * scale)];
  const under = unitCanvas(sheet, width, height);
  for (const shape of sheet.picture.shapes) fillShape(under.ctx, { ...shape, paint: recolour(shape.paint, chalk) });
  const { canvas, ctx } = unitCanvas(sheet);
  ctx.save();
  ctx.resetTransform();
  ctx.drawImage(under.canvas, 0, 0, sheet.widthPx, sheet.heightPx);
  ctx.restore();
  layStrokes(ctx, sheet, under.canvas);
  ctx.save();
  ctx.resetTransform();
  ctx.globalAlpha = 0.2;
  ctx.drawImage(under.canvas, 0, 0, sheet.widthPx, sheet.heightPx);
  ctx.restore();
  bareTooth(canvas, sheet.random);
  return canvas;
};

const chalks = new Map<string, string>();

/** Chalk is light and a little dusty. The cache saves most of the colour arithmetic; it is bounded by the palette of a picture. */
function chalk(colour: string): string {
  const known = chalks.get(colour);
  if (known !== undefined) return known;
  if (chalks.size > 4000) chalks.clear();
  const made = mix(adjust(colour.slice(0, 7), { lightness: 0.045, saturation: 1.04 }), '#f3dfe0', 0.13) + colour.slice(7);
  chalks.set(colour, made);
  return made;
}

/** Strokes in the local colour, all leaning one way, broken by the hand. */
function layStrokes(ctx: Context, sheet: Sheet, source: Canvas): void {
  const { random } = sheet;
  const { width, height, light } = sheet.picture;
  const sample = createCanvas(Math.ceil(width / 5), Math.ceil(height / 5));
  const sampleCtx = sample.getContext('2d');
  sampleCtx.drawImage(source, 0, 0, sample.width, sample.height);
  const { data } = sampleCtx.getImageData(0, 0, sample.width, sample.height);
  ctx.lineCap = 'round';
  const pitch = 11;
  for (let y = -pitch; y < height + pitch; y += pitch) {
    for (let x = -pitch; x < width + pitch; x += pitch) {
      const [px, py] = [x + (random() - 0.5) * pitch * 1.6, y + (random() - 0.5) * pitch * 1.6];
      const index = (Math.min(sample.height - 1, Math.max(0, Math.floor(py / 5))) * sample.width + Math.min(sample.width - 1, Math.max(0, Math.floor(px / 5)))) * 4;
      const shift = (random() - 0.5) * 46;
      const warm = (random() - 0.5) * 18;
      ctx.strokeStyle = `rgb(${Math.round((data[index] ?? 0) + shift + warm)},${Math.round((data[index + 1] ?? 0) + shift)},${Math.round((data[index + 2] ?? 0) + shift - warm)})`;
      ctx.globalAlpha = 0.34 + random() * 0.36;
      ctx.lineWidth = 2.4 + random() * 4.4;
      const long = 7 + random() * 13;
      const angle = -0.95 * light.side + (random() - 0.5) * 0.5;
      ctx.beginPath();
      ctx.moveTo(px - Math.cos(angle) * long, py - Math.sin(angle) * long);
      ctx.lineTo(px + Math.cos(angle) * long, py + Math.sin(angle) * long);
      ctx.stroke();
    }
  }
  ctx.globalAlpha = 1;
}

/** Where the tooth of the paper is deep, no chalk has reached it. */
function bareTooth(canvas: Canvas, random: () => number): void {
  const tooth = cloudTile(random, 64, 3);
  const streak = cloudTile(random, 16, 3);
  const grain = grainTile(random);
  const coarse = Math.max(1, Math.round(Math.min(canvas.width, canvas.height) / 1024));
  eachPixel(canvas, (data, index, x, y) => {
    const [u, v] = [Math.floor(x / coarse), Math.floor(y / coarse)];
    const depth = tileAt(tooth, u, v) * 0.75 + tileAt(grain, u, v) * 0.34 + tileAt(streak, u * 2 + v, v - u) * 0.34;
    const bare = depth > 0.26 ? Math.min(0.6, (depth - 0.26) * 1.1) : 0;
    for (let channel = 0; channel < 3; channel += 1) {
      const value = data[index + channel] ?? 0;
      data[index + channel] = value + ((paper[channel] ?? 220) - value) * bare + depth * 10;
    }
  });
}
