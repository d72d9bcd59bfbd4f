import { chromaOf, hueOf, lightnessOf, mix, oklch } from '../light/colour';
import { mainColour, recolour } from '../geometry/shape';
import { addGrain, glowOf } from './texture';
import { clipped, extentOf, fillShape, trace, unitCanvas } from './surface';
import type { Paint, Shape } from '../geometry/shape';
import type { Context, Sheet, Style } from './surface';

/** Moonlit cinema: everything sinks into blue dusk, edges towards the moon catch a rim of light, whatever shines glows. */
export const renderNight: Style = (sheet) => {
  const { canvas, ctx } = unitCanvas(sheet);
  const lights = unitCanvas(sheet, Math.round(sheet.widthPx / 2), Math.round(sheet.heightPx / 2));
  const { width, shapes, light } = sheet.picture;
  const tones = new Map<string, string>();
  const dim = (colour: string): string => {
    const known = tones.get(colour);
    if (known !== undefined) return known;
    const made = moonlit(colour, Math.max(0.3, light.darkness));
    tones.set(colour, made);
    return made;
  };
  for (const shape of shapes) drawShape(ctx, lights.ctx, shape, dim, light.side);
  const unit = sheet.widthPx / width;
  ctx.save();
  ctx.resetTransform();
  ctx.globalCompositeOperation = 'lighter';
  ctx.globalAlpha = 0.9;
  ctx.drawImage(glowOf(lights.canvas, 17 * unit, 4), 0, 0, sheet.widthPx, sheet.heightPx);
  ctx.globalAlpha = 0.5;
  ctx.drawImage(glowOf(lights.canvas, 4 * unit, 2), 0, 0, sheet.widthPx, sheet.heightPx);
  ctx.restore();
  if (sheet.picture.kind === 'landscape') drawFireflies(ctx, sheet);
  drawVignette(ctx, sheet);
  addGrain(canvas, sheet.random, 7);
  return canvas;
};

/** A surface by moonlight: dark, blue, with a memory of its colour. */
function moonlit(colour: string, darkness: number): string {
  const base = colour.slice(0, 7);
  // What is dark already is not darkened twice.
  const reach = 0.54 + darkness * 0.4;
  const lightness = 0.1 + Math.pow(lightnessOf(base), 1.4 - darkness * 0.45) * reach;
  const own = oklch(lightness, chromaOf(base) * (0.7 + darkness * 0.3), hueOf(base));
  const blue = oklch(lightness, 0.075, 262);
  return mix(own, blue, 0.52 - darkness * 0.24) + colour.slice(7);
}

function drawShape(ctx: Context, lights: Context, shape: Shape, dim: (colour: string) => string, side: number): void {
  if (shape.role === 'light') {
    fillShape(ctx, shape, recolour(shape.paint, (colour) => mix(colour.slice(0, 7), '#fff0cf', 0.25) + colour.slice(7)));
    return fillShape(lights, shape);
  }
  if (shape.role === 'mist') {
    fillShape(ctx, shape, shape.paint.kind === 'flat' ? recolour(shape.paint, dim) : shape.paint, shape.opacity * (shape.paint.kind === 'flat' ? 0.8 : 0.62));
    return;
  }
  const paint = recolour(shape.paint, dim);
  const extent = extentOf(shape);
  if (shape.role === 'mass' && extent > 24) drawRimmed(ctx, shape, paint, side, Math.min(5, 1 + extent * 0.008));
  else fillShape(ctx, shape, paint, shape.role === 'shade' ? shape.opacity * 0.8 : shape.opacity);
  if (shape.role === 'mass') occlude(lights, shape);
}

/** What stands before a lamp hides its light. */
function occlude(lights: Context, shape: Shape): void {
  lights.globalCompositeOperation = 'destination-out';
  fillShape(lights, shape, { kind: 'flat', colour: '#000000' }, shape.opacity);
  lights.globalCompositeOperation = 'source-over';
}

/**
 * A body with a thin line of moonlight on the edges that face the moon: the silhouette is filled with light, then, within itself,
 * with its own paint shifted away from the moon. No seams where a body has parts.
 */
function drawRimmed(ctx: Context, shape: Shape, paint: Paint, side: number, width: number): void {
  fillShape(ctx, shape, paint);
  clipped(ctx, shape, () => {
    ctx.save();
    trace(ctx, shape.polygons);
    ctx.clip();
    ctx.globalAlpha = (shape.hero === true ? 0.85 : 0.36) * shape.opacity * (0.4 + shape.depth * 0.6);
    ctx.fillStyle = mix('#b4ccff', mainColour(paint).slice(0, 7), 0.2);
    ctx.fillRect(-50, -50, 2100, 2100);
    ctx.translate(-side * width * 0.7, width * 0.8);
    fillShape(ctx, { ...shape, clip: undefined }, paint, 1);
    ctx.restore();
  });
  ctx.globalAlpha = 1;
}

function drawFireflies(ctx: Context, sheet: Sheet): void {
  const { width, height } = sheet.picture;
  ctx.globalCompositeOperation = 'lighter';
  for (let index = 0; index < 26; index += 1) {
    const [x, y, size] = [sheet.random() * width, height * (0.35 + sheet.random() * 0.65), 1 + sheet.random() * 2.2];
    const glow = ctx.createRadialGradient(x, y, 0, x, y, size * 7);
    glow.addColorStop(0, 'rgba(255,236,170,0.55)');
    glow.addColorStop(1, 'rgba(255,236,170,0)');
    ctx.fillStyle = glow;
    ctx.fillRect(x - size * 7, y - size * 7, size * 14, size * 14);
  }
  ctx.globalCompositeOperation = 'source-over';
}

function drawVignette(ctx: Context, sheet: Sheet): void {
  const { width, height } = sheet.picture;
  const gradient = ctx.createRadialGradient(width / 2, height * 0.48, Math.min(width, height) * 0.36, width / 2, height * 0.5, Math.hypot(width, height) * 0.58);
  gradient.addColorStop(0, 'rgba(3,4,20,0)');
  gradient.addColorStop(1, 'rgba(3,4,20,0.58)');
  ctx.fillStyle = gradient;
  ctx.fillRect(0, 0, width, height);
}
