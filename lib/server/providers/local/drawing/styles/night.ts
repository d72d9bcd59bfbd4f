import { chromaOf, hueOf, lightnessOf, mix, oklch } from '../light/colour';
import { mainColour, recolour } from '../geometry/shape';
import { addGrain, glowOf } from './texture';
import { clipped, extentOf, fillShape, strokeOutline, trace, unitCanvas } from './surface';
import type { Shape } from '../geometry/shape';
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
    const made = moonlit(colour);
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
  drawFireflies(ctx, sheet);
  drawVignette(ctx, sheet);
  addGrain(canvas, sheet.random, 7);
  return canvas;
};

/** A surface by moonlight: dark, blue, with a memory of its colour. */
function moonlit(colour: string): string {
  const base = colour.slice(0, 7);
  const lightness = lightnessOf(base);
  const own = oklch(0.09 + Math.pow(lightness, 1.45) * 0.5, chromaOf(base) * 0.62, hueOf(base));
  const blue = oklch(0.1 + Math.pow(lightness, 1.5) * 0.52, 0.075, 262);
  return mix(own, blue, 0.55) + colour.slice(7);
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
  fillShape(ctx, shape, recolour(shape.paint, dim), shape.role === 'shade' ? shape.opacity * 0.8 : shape.opacity);
  if (shape.role !== 'mass') return;
  occlude(lights, shape);
  const extent = extentOf(shape);
  if (extent > 24) drawRim(ctx, shape, side, Math.min(4.4, 1 + extent * 0.006));
}

/** What stands before a lamp hides its light. */
function occlude(lights: Context, shape: Shape): void {
  lights.globalCompositeOperation = 'destination-out';
  fillShape(lights, shape, { kind: 'flat', colour: '#000000' }, shape.opacity);
  lights.globalCompositeOperation = 'source-over';
}

/** A thin line of moonlight on the edges that face the moon: the outline, shifted inwards away from it, is cut out. */
function drawRim(ctx: Context, shape: Shape, side: number, width: number): void {
  clipped(ctx, shape, () => {
    ctx.save();
    trace(ctx, shape.polygons);
    ctx.clip();
    ctx.translate(side * width * 0.28, -width * 0.42);
    ctx.globalAlpha = (shape.hero === true ? 0.78 : 0.34) * shape.opacity * (0.4 + shape.depth * 0.6);
    const colour = mix('#a9c4ff', mainColour(shape.paint).slice(0, 7), 0.28);
    if (shape.polygons.length === 1) strokeOutline(ctx, { ...shape, clip: undefined }, colour, width);
    ctx.restore();
    ctx.globalAlpha = 1;
  });
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
  gradient.addColorStop(1, 'rgba(3,4,20,0.72)');
  ctx.fillStyle = gradient;
  ctx.fillRect(0, 0, width, height);
}
