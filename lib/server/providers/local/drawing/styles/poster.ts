import { createCanvas } from '@napi-rs/canvas';
import { chromaOf, hueOf, lightnessOf, oklch } from '../light/colour';
import { mainColour, recolour } from '../geometry/shape';
import { addGrain } from './texture';
import { clipped, extentOf, fillOf, fillShape, trace, unitCanvas } from './surface';
import type { Canvas } from '@napi-rs/canvas';
import type { Paint, Shape, Stop } from '../geometry/shape';
import type { Context, Style } from './surface';

/** Screen print: flat, strong inks in few tones, skies in bands, shadows as halftone dots, a grain of paper. */
export const renderPoster: Style = (sheet) => {
  const { canvas, ctx } = unitCanvas(sheet);
  const inks = new Map<string, string>();
  const ink = (colour: string): string => {
    const known = inks.get(colour);
    if (known !== undefined) return known;
    const made = inkOf(colour);
    inks.set(colour, made);
    return made;
  };
  for (const shape of sheet.picture.shapes) drawShape(ctx, { ...shape, paint: recolour(shape.paint, ink) });
  addGrain(canvas, sheet.random, 9);
  return canvas;
};

/** Few steps of lightness, more colour: what a limited set of inks gives. */
function inkOf(colour: string): string {
  const steps = 11;
  const lightness = Math.round(Math.pow(lightnessOf(colour.slice(0, 7)), 1.05) * steps) / steps;
  return oklch(lightness, Math.min(0.21, chromaOf(colour.slice(0, 7)) * 1.22), Math.round(hueOf(colour.slice(0, 7)) / 6) * 6) + colour.slice(7);
}

function drawShape(ctx: Context, shape: Shape): void {
  if (shape.role === 'wash') return fillShape(ctx, shape, banded(shape.paint, 7));
  if (shape.role === 'mist') return fillShape(ctx, shape, shape.paint.kind === 'radial' ? banded(shape.paint, 4) : shape.paint);
  if (shape.role === 'shade') return halftone(ctx, shape);
  if (shape.role === 'mass' && extentOf(shape) > 30) return fillShape(ctx, shape, banded(shape.paint, 3));
  fillShape(ctx, { ...shape, blur: 0 }, banded(shape.paint, 2));
}

/** A gradient in hard steps. */
function banded(paint: Paint, bands: number): Paint {
  if (paint.kind === 'flat') return paint;
  const stops: Stop[] = [];
  for (let band = 0; band < bands; band += 1) {
    const colour = colourAt(paint.stops, (band + 0.5) / bands);
    stops.push([band / bands, colour], [(band + 1) / bands - 0.002, colour]);
  }
  return { ...paint, stops };
}

function colourAt(stops: readonly Stop[], at: number): string {
  const after = stops.findIndex(([offset]) => offset >= at);
  const [high, low] = [stops[after] ?? stops[stops.length - 1], stops[Math.max(0, after - 1)]];
  if (high === undefined || low === undefined || high[0] === low[0]) return high?.[1] ?? '#808080';
  return mixAlpha(low[1], high[1], (at - low[0]) / (high[0] - low[0]));
}

/** A mix in plain bytes that keeps alpha: bands of a glow must fade. */
function mixAlpha(from: string, to: string, amount: number): string {
  const byte = (colour: string, index: number): number => (index === 3 && colour.length < 9 ? 255 : parseInt(colour.slice(1 + index * 2, 3 + index * 2), 16));
  return `#${[0, 1, 2, 3].map((index) => Math.round(byte(from, index) + (byte(to, index) - byte(from, index)) * amount).toString(16).padStart(2, '0')).join('')}`;
}

/** Distance of the dots in units. */
const dotPitch = 7.4;
/** Pixels of the tile that holds two dots; it is scaled down to the pitch, so its edges stay clean. */
const tilePx = 64;

/** Shadow and light as a screen of dots whose size follows the opacity. */
function halftone(ctx: Context, shape: Shape): void {
  const colour = mainColour(shape.paint);
  if (extentOf(shape) < 46) return fillShape(ctx, { ...shape, blur: 0 });
  clipped(ctx, shape, () => {
    trace(ctx, shape.polygons);
    ctx.fillStyle = fillOf(ctx, shape.paint);
    ctx.globalAlpha = shape.opacity * 0.4;
    ctx.fill();
    ctx.globalAlpha = Math.min(1, shape.opacity * 0.9);
    ctx.save();
    ctx.clip();
    ctx.scale(dotPitch / tilePx, dotPitch / tilePx);
    ctx.fillStyle = ctx.createPattern(dots(colour.slice(0, 7), shape.opacity), 'repeat');
    const reach = (2000 * tilePx) / dotPitch;
    ctx.fillRect(-100, -100, reach, reach);
    ctx.restore();
    ctx.globalAlpha = 1;
  });
}

/** A tile with dots in its corners and its middle. */
function dots(colour: string, opacity: number): Canvas {
  const tile = createCanvas(tilePx, tilePx);
  const ctx = tile.getContext('2d');
  ctx.fillStyle = colour;
  const radius = tilePx * (0.13 + opacity * 0.24);
  ctx.beginPath();
  for (const [x, y] of [[0, 0], [tilePx, 0], [0, tilePx], [tilePx, tilePx], [tilePx / 2, tilePx / 2]] as const) {
    ctx.moveTo(x + radius, y);
    ctx.arc(x, y, radius, 0, Math.PI * 2);
  }
  ctx.fill();
  return tile;
}
