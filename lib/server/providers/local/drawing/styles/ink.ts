import { chromaOf, hueOf, lightnessOf, mix, oklch } from '../light/colour';
import { mainColour } from '../geometry/shape';
import { cloudTile, eachPixel, grainTile, tileAt } from './texture';
import { clipped, extentOf, fillShape, strokeOutline, trace, unitCanvas, wobble } from './surface';
import type { Shape } from '../geometry/shape';
import type { Context, Style } from './surface';

const paper = '#f4ecd9';
const black = '#1b1a20';

/** Pen and brush on cream paper: black contours, hatching for tone, and one spot colour for what the prompt is about. */
export const renderInk: Style = (sheet) => {
  const { canvas, ctx } = unitCanvas(sheet);
  const { width, height, shapes, light } = sheet.picture;
  ctx.fillStyle = paper;
  ctx.fillRect(0, 0, width, height);
  const spot = spotColour(shapes);
  let salt = sheet.random() * 50;
  for (const shape of shapes) {
    salt += 1.13;
    drawShape(ctx, shape, spot, salt, light.darkness);
  }
  agePaper(canvas, sheet.random);
  return canvas;
};

/** The hue of the most colourful body that was asked for; vermilion where nothing has colour. */
function spotColour(shapes: readonly Shape[]): string {
  let best = 0.06;
  let hue = 34;
  for (const shape of shapes) {
    if (shape.hero !== true || shape.role !== 'mass') continue;
    const weight = chromaOf(mainColour(shape.paint).slice(0, 7)) * Math.min(1, extentOf(shape) / 120);
    if (weight > best) [best, hue] = [weight, hueOf(mainColour(shape.paint).slice(0, 7))];
  }
  return oklch(0.6, 0.17, hue);
}

function drawShape(ctx: Context, shape: Shape, spot: string, salt: number, darkness: number): void {
  const colour = mainColour(shape.paint).slice(0, 7);
  const tone = lightnessOf(colour);
  const extent = extentOf(shape);
  const alike = shape.hero === true && chromaOf(colour) > 0.082 && turn(hueOf(colour), hueOf(spot)) < 46;
  if (shape.role === 'wash') return fillWash(ctx, shape, darkness);
  if (shape.role === 'mist') return fillShape(ctx, shape, shape.paint.kind === 'flat' ? { kind: 'flat', colour: paper } : recolourTo(shape), shape.opacity * (shape.paint.kind === 'flat' ? 0.75 : 0.35));
  if (shape.role === 'light') return drawLight(ctx, shape, spot, alike, salt, darkness);
  const polygons = wobble(shape.polygons, Math.min(1.5, extent * 0.006), salt);
  const drawn: Shape = { ...shape, polygons, blur: 0 };
  if (shape.role === 'shade') return tone < 0.55 ? hatch(ctx, drawn, 5.2, 0.85, 0.5 + shape.opacity * 0.5, -0.9) : undefined;
  const grey = mix(paper, black, Math.pow(1 - tone, 1.7) * 0.4 * (0.5 + shape.depth * 0.5));
  const fill = alike ? mix(spot, tone < 0.5 ? black : paper, Math.abs(tone - 0.6) * 0.8) : tone < 0.24 ? mix(black, paper, 0.1 + (1 - shape.depth) * 0.3) : grey;
  if (shape.role === 'mass' && extent > 10) {
    const pen = Math.min(6.4, 1.4 + shape.depth * 3.4 * Math.min(1, extent / 90) + (shape.hero === true ? 0.7 : 0));
    ctx.globalAlpha = 0.35 + shape.depth * 0.65;
    strokeOutline(ctx, drawn, black, pen);
    ctx.globalAlpha = 1;
  }
  fillShape(ctx, drawn, extent > 260 && !alike ? brushed(drawn, tone) : { kind: 'flat', colour: fill });
  if (shape.role === 'mass' && extent > 60 && extent < 900 && tone < 0.62 && !alike) hatch(ctx, drawn, 5 + tone * 12, 0.9, 0.28 + (0.62 - tone) * 0.5, 0.75);
}

/** A land form as one stroke of a wide wet brush: dark along its upper edge, running out into paper below. */
function brushed(shape: Shape, tone: number): Shape['paint'] {
  let [top, bottom] = [Infinity, -Infinity];
  for (const polygon of shape.polygons) for (let index = 1; index < polygon.length; index += 2) {
    top = Math.min(top, polygon[index] ?? 0);
    bottom = Math.max(bottom, polygon[index] ?? 0);
  }
  const strength = 0.22 + shape.depth * 0.34 + (1 - tone) * 0.3;
  const end = Math.min(bottom, top + 330);
  return { kind: 'linear', from: [0, top], to: [0, end], stops: [[0, mix(paper, black, strength)], [0.45, mix(paper, black, strength * 0.5)], [1, mix(paper, black, 0.04 + shape.depth * 0.03)]] };
}

function turn(a: number, b: number): number {
  const d = Math.abs(a - b) % 360;
  return Math.min(d, 360 - d);
}

function recolourTo(shape: Shape): Shape['paint'] {
  if (shape.paint.kind === 'flat') return shape.paint;
  return { ...shape.paint, stops: shape.paint.stops.map(([offset, colour]) => [offset, `#fffdf4${colour.slice(7)}`] as const) };
}

/** The sky as diluted ink: dark above at night, almost bare paper by day. */
function fillWash(ctx: Context, shape: Shape, darkness: number): void {
  const top = lightnessOf(shape.paint.kind === 'flat' ? shape.paint.colour : (shape.paint.stops[0]?.[1].slice(0, 7) ?? paper));
  const strength = 0.1 + darkness * 0.56 + (1 - top) * 0.14;
  if (shape.paint.kind !== 'linear') return fillShape(ctx, shape, { kind: 'flat', colour: mix(paper, black, strength * 0.6) });
  fillShape(ctx, shape, { ...shape.paint, stops: [[0, mix(paper, '#22222c', strength)], [0.6, mix(paper, '#22222c', strength * 0.5)], [1, mix(paper, '#22222c', strength * 0.14)]] });
}

function drawLight(ctx: Context, shape: Shape, spot: string, alike: boolean, salt: number, darkness: number): void {
  const extent = extentOf(shape);
  const drawn: Shape = { ...shape, polygons: wobble(shape.polygons, Math.min(1, extent * 0.004), salt) };
  if (extent > 24 && shape.polygons.length < 6) strokeOutline(ctx, drawn, black, 2.6);
  const sun = shape.depth === 0 && extent > 60 && shape.polygons.length === 1 && darkness < 0.5;
  fillShape(ctx, drawn, { kind: 'flat', colour: sun || (alike && extent > 20) ? spot : '#fffaf0' });
}

/** Parallel pen strokes inside a shape. */
function hatch(ctx: Context, shape: Shape, pitch: number, width: number, strength: number, slope: number): void {
  if (extentOf(shape) < 16) return;
  clipped(ctx, shape, () => {
    ctx.save();
    trace(ctx, shape.polygons);
    ctx.clip();
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const polygon of shape.polygons) for (let index = 0; index < polygon.length; index += 2) {
      left = Math.min(left, polygon[index] ?? 0);
      right = Math.max(right, polygon[index] ?? 0);
      top = Math.min(top, polygon[index + 1] ?? 0);
      bottom = Math.max(bottom, polygon[index + 1] ?? 0);
    }
    [left, right, top, bottom] = [Math.max(-20, left), Math.min(1900, right), Math.max(-20, top), Math.min(1900, bottom)];
    const tall = bottom - top;
    ctx.beginPath();
    for (let x = left - tall * Math.max(0, slope); x < right + tall * Math.max(0, -slope); x += pitch) {
      const bend = Math.sin(x * 0.31) * pitch * 0.3;
      ctx.moveTo(x + bend, bottom);
      ctx.lineTo(x + tall * slope + bend, top);
    }
    ctx.globalAlpha = strength * (0.35 + shape.depth * 0.65);
    ctx.strokeStyle = black;
    ctx.lineWidth = width + shape.depth * 0.7;
    ctx.stroke();
    ctx.restore();
    ctx.globalAlpha = 1;
  });
}

function agePaper(canvas: Parameters<typeof eachPixel>[0], random: () => number): void {
  const cloud = cloudTile(random, 4, 3);
  const grain = grainTile(random);
  eachPixel(canvas, (data, index, x, y) => {
    const value = tileAt(cloud, x >> 1, y >> 1) * 5 + tileAt(grain, x, y) * 8;
    data[index] = (data[index] ?? 0) + value;
    data[index + 1] = (data[index + 1] ?? 0) + value;
    data[index + 2] = (data[index + 2] ?? 0) + value * 1.2;
  });
}
