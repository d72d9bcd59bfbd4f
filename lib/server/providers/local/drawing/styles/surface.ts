import { createCanvas } from '@napi-rs/canvas';
import { mainColour } from '../geometry/shape';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { Paint, Shape } from '../geometry/shape';
import type { Polygon } from '../geometry/polygon';
import type { Picture } from '../compose/compose';
import type { Prng } from '@/lib/base/prng';

export type Context = SKRSContext2D;

/** What a style needs: the picture, the pixels to fill and a source of chance of its own. */
export interface Sheet {
  readonly picture: Picture;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly random: Prng;
}

/** A style turns the shapes of a picture into pixels. */
export type Style = (sheet: Sheet) => Canvas;

/** A canvas in frame units: drawing at (0,0)–(width,height) fills it. */
export function unitCanvas(sheet: Sheet, widthPx = sheet.widthPx, heightPx = sheet.heightPx): { readonly canvas: Canvas; readonly ctx: Context } {
  const canvas = createCanvas(widthPx, heightPx);
  const ctx = canvas.getContext('2d');
  ctx.scale(widthPx / sheet.picture.width, heightPx / sheet.picture.height);
  return { canvas, ctx };
}

export function trace(ctx: Context, polygons: readonly Polygon[]): void {
  ctx.beginPath();
  for (const polygon of polygons) {
    ctx.moveTo(polygon[0] ?? 0, polygon[1] ?? 0);
    for (let index = 2; index < polygon.length; index += 2) ctx.lineTo(polygon[index] ?? 0, polygon[index + 1] ?? 0);
    ctx.closePath();
  }
}

/** A fill style for a paint; gradients stay gradients. */
export function fillOf(ctx: Context, paint: Paint): string | CanvasGradient {
  if (paint.kind === 'flat') return paint.colour;
  const gradient = paint.kind === 'linear'
    ? ctx.createLinearGradient(paint.from[0], paint.from[1], paint.to[0], paint.to[1])
    : ctx.createRadialGradient(paint.centre[0], paint.centre[1], 0, paint.centre[0], paint.centre[1], paint.radius);
  for (const [offset, colour] of paint.stops) gradient.addColorStop(Math.min(1, Math.max(0, offset)), colour);
  return gradient;
}

/** Runs `draw` inside the clip of a shape, if it has one. */
export function clipped(ctx: Context, shape: Shape, draw: () => void): void {
  if (shape.clip === undefined) return draw();
  ctx.save();
  trace(ctx, shape.clip);
  ctx.clip();
  draw();
  ctx.restore();
}

/** Fills a shape with its paint (or another), soft where the shape is soft. */
export function fillShape(ctx: Context, shape: Shape, paint: Paint = shape.paint, opacity = shape.opacity): void {
  clipped(ctx, shape, () => {
    trace(ctx, shape.polygons);
    ctx.globalAlpha = opacity;
    ctx.fillStyle = fillOf(ctx, paint);
    if (shape.blur <= 0) ctx.fill();
    else softFill(ctx, shape.blur, opacity, mainColour(paint));
    ctx.globalAlpha = 1;
  });
}

/** A soft edge from a few strokes of growing width: far cheaper than a blur of the whole canvas. */
function softFill(ctx: Context, blur: number, opacity: number, colour: string): void {
  ctx.globalAlpha = opacity * 0.4;
  ctx.fill();
  ctx.strokeStyle = colour;
  ctx.lineJoin = 'round';
  for (const width of [0.7, 1.5, 2.4]) {
    ctx.globalAlpha = opacity * 0.16;
    ctx.lineWidth = blur * width * 2;
    ctx.stroke();
    ctx.fill();
  }
}

/** The outline of a silhouette: stroked twice as wide as wanted, to be covered by its own fill. */
export function strokeOutline(ctx: Context, shape: Shape, colour: string, widthUnits: number): void {
  clipped(ctx, shape, () => {
    trace(ctx, shape.polygons);
    ctx.strokeStyle = colour;
    ctx.lineWidth = widthUnits;
    ctx.lineJoin = 'round';
    ctx.stroke();
  });
}

/** The wider side of a shape's bounds, in units: tells big bodies from small marks. */
export function extentOf(shape: Shape): number {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const polygon of shape.polygons) for (let index = 0; index < polygon.length; index += 2) {
    const [x, y] = [polygon[index] ?? 0, polygon[index + 1] ?? 0];
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return Math.max(right - left, bottom - top);
}

/** Moves every point of outlines by a smooth, repeatable wobble: a hand that is not a machine. */
export function wobble(polygons: readonly Polygon[], amount: number, salt: number): Polygon[] {
  return polygons.map((polygon) => {
    const out = new Array<number>(polygon.length);
    for (let index = 0; index < polygon.length; index += 2) {
      const [x, y] = [polygon[index] ?? 0, polygon[index + 1] ?? 0];
      out[index] = x + amount * (Math.sin(y * 0.061 + salt) * 0.6 + Math.sin(x * 0.037 + y * 0.023 + salt * 2.1) * 0.7 + Math.sin(y * 0.17 + x * 0.13 + salt) * 0.3);
      out[index + 1] = y + amount * (Math.sin(x * 0.057 + salt * 1.7) * 0.6 + Math.sin(y * 0.041 - x * 0.029 + salt) * 0.7 + Math.sin(x * 0.15 - y * 0.11 + salt) * 0.3);
    }
    return out;
  });
}
