import { createCanvas, loadImage } from '@napi-rs/canvas';
import { createPrng } from '@/lib/base/prng';
import { composePicture } from '@/lib/server/providers/local/drawing/compose/compose';
import { clipped, fillOf, fillShape, trace } from '@/lib/server/providers/local/drawing/styles/surface';
import { readPrompt } from '@/lib/server/providers/local/drawing/words/read-prompt';
import { paintBackdrop } from '@/scripts/testing/cutout/backdrops';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { Prng } from '@/lib/base/prng';
import type { Picture } from '@/lib/server/providers/local/drawing/compose/compose';
import type { Shape } from '@/lib/server/providers/local/drawing/geometry/shape';
import type { PictureSpec } from '@/scripts/testing/cutout/picture-specs';

export interface ComposedPicture {
  readonly picture: Canvas;
  /** 1 where the subject is, at half opacity and above. */
  readonly mask: Uint8Array;
  /** The subject's bounds as somebody would draw them: up to 6 % too large and 1 % too small on each side. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Draws subject and backdrop apart, so that the mask is exact, and photographs them: shading, cloth, noise of a sensor, JPEG. */
export async function composeCutoutPicture(spec: PictureSpec): Promise<ComposedPicture> {
  const { widthPx, heightPx } = spec;
  const random = createPrng(`cutout|${spec.name}`);
  const drawing = composePicture(readPrompt(spec.prompt), spec.prompt, widthPx / heightPx, spec.name);
  const subject = drawSubject(drawing, widthPx, heightPx, random);
  const mask = maskOf(subject);
  const picture = createCanvas(widthPx, heightPx);
  const ctx = picture.getContext('2d');
  if (spec.backdrop === 'scene') drawShapes(ctx, drawing, drawing.shapes.filter((shape) => shape.hero !== true));
  else paintBackdrop(ctx, spec.backdrop, random, meanColour(subject));
  ctx.resetTransform();
  ctx.drawImage(subject, 0, 0);
  addNoise(picture, random, 5);
  const photograph = createCanvas(widthPx, heightPx);
  photograph.getContext('2d').drawImage(await loadImage(picture.toBuffer('image/jpeg', 88)), 0, 0);
  return { picture: photograph, mask, box: sloppyBox(mask, widthPx, heightPx, random) };
}

function drawShapes(ctx: SKRSContext2D, drawing: Picture, shapes: readonly Shape[]): void {
  ctx.save();
  ctx.scale(ctx.canvas.width / drawing.width, ctx.canvas.height / drawing.height);
  for (const shape of shapes) fillShape(ctx, shape);
  ctx.restore();
}

function drawSubject(drawing: Picture, width: number, height: number, random: Prng): Canvas {
  const canvas = createCanvas(width, height);
  const ctx = canvas.getContext('2d');
  const shapes = drawing.shapes.filter((shape) => shape.hero === true);
  const body = shapes.filter((shape) => shape.role === 'mass' || shape.role === 'detail' || shape.role === 'light');
  ctx.save();
  ctx.scale(width / drawing.width, height / drawing.height);
  // Glows and shadows that lie outside of the body are no part of what is cut out.
  for (const shape of body) clipped(ctx, shape, () => {
    trace(ctx, shape.polygons);
    ctx.globalAlpha = shape.opacity;
    ctx.fillStyle = fillOf(ctx, shape.paint);
    ctx.fill();
    ctx.globalAlpha = 1;
  });
  ctx.globalCompositeOperation = 'source-atop';
  for (const shape of shapes) if (shape.role === 'shade' || shape.role === 'mist') fillShape(ctx, shape);
  ctx.restore();
  ctx.globalCompositeOperation = 'source-atop';
  const light = ctx.createRadialGradient(width * (0.2 + random() * 0.6), height * 0.2, 0, width / 2, height / 2, Math.max(width, height) * 0.7);
  light.addColorStop(0, '#fff6');
  light.addColorStop(0.5, '#fff0');
  light.addColorStop(1, '#0005');
  ctx.fillStyle = light;
  ctx.fillRect(0, 0, width, height);
  // Cloth, fur and grain: streaks of light and shadow on the body only.
  for (let streak = 0; streak < 700; streak += 1) {
    ctx.strokeStyle = random() < 0.5 ? '#ffffff12' : '#00000014';
    ctx.lineWidth = 1 + random() * 3;
    const [x, y] = [random() * width, random() * height];
    ctx.beginPath();
    ctx.moveTo(x, y);
    ctx.quadraticCurveTo(x + 10 - random() * 20, y + 15, x + 16 - random() * 32, y + 10 + random() * 26);
    ctx.stroke();
  }
  return canvas;
}

function maskOf(subject: Canvas): Uint8Array {
  const { data } = subject.getContext('2d').getImageData(0, 0, subject.width, subject.height);
  return Uint8Array.from({ length: data.length / 4 }, (_, index) => ((data[index * 4 + 3] ?? 0) > 127 ? 1 : 0));
}

function meanColour(subject: Canvas): readonly [number, number, number] {
  const { data } = subject.getContext('2d').getImageData(0, 0, subject.width, subject.height);
  const sum = [0, 0, 0];
  let count = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at + 3] ?? 0) > 127) {
    for (const channel of [0, 1, 2] as const) sum[channel] = (sum[channel] ?? 0) + (data[at + channel] ?? 0);
    count += 1;
  }
  const [red = 128, green = 128, blue = 128] = sum.map((each) => each / Math.max(1, count));
  return [red, green, blue];
}

/** What a sensor adds to everything alike. */
function addNoise(canvas: Canvas, random: Prng, amount: number): void {
  const ctx = canvas.getContext('2d');
  const image = ctx.getImageData(0, 0, canvas.width, canvas.height);
  for (let at = 0; at < image.data.length; at += 4) {
    const grey = (random() + random() + random() - 1.5) * amount * 1.4;
    for (let channel = 0; channel < 3; channel += 1) image.data[at + channel] = (image.data[at + channel] ?? 0) + grey + (random() + random() - 1) * amount * 0.8;
  }
  ctx.putImageData(image, 0, 0);
}

function sloppyBox(mask: Uint8Array, width: number, height: number, random: Prng): ComposedPicture['box'] {
  let [left, top, right, bottom] = [width, height, 0, 0];
  mask.forEach((value, index) => {
    if (value === 0) return;
    const [x, y] = [index % width, Math.floor(index / width)];
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x + 1), Math.max(bottom, y + 1)];
  });
  const slack = (size: number): number => (random() * 0.07 - 0.01) * size;
  const [w, h] = [right - left, bottom - top];
  const [x0, y0] = [Math.max(0, Math.round(left - slack(w))), Math.max(0, Math.round(top - slack(h)))];
  const [x1, y1] = [Math.min(width, Math.round(right + slack(w))), Math.min(height, Math.round(bottom + slack(h)))];
  return { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
}
