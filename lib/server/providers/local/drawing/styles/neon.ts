import { chromaOf, hueOf, lightnessOf, mix, oklch } from '../light/colour';
import { mainColour, recolour } from '../geometry/shape';
import { glowOf } from './texture';
import { clipped, extentOf, fillShape, strokeOutline, trace, unitCanvas } from './surface';
import type { Shape } from '../geometry/shape';
import type { Context, Style } from './surface';

const night = '#0a0620';
/** Hues of gas in a tube: colours are drawn to the nearest. */
const tubes = [350, 25, 60, 95, 150, 195, 250, 300] as const;

/** Glass tubes in the dark: bodies are near black, their outlines burn and throw light. */
export const renderNeon: Style = (sheet) => {
  const { canvas, ctx } = unitCanvas(sheet);
  const lines = unitCanvas(sheet);
  const { width, height, shapes } = sheet.picture;
  ctx.fillStyle = night;
  ctx.fillRect(0, 0, width, height);
  for (const shape of shapes) drawShape(ctx, lines.ctx, shape);
  const unit = sheet.widthPx / width;
  ctx.save();
  ctx.resetTransform();
  ctx.globalCompositeOperation = 'lighter';
  ctx.globalAlpha = 0.75;
  ctx.drawImage(glowOf(lines.canvas, 30 * unit, 8), 0, 0, sheet.widthPx, sheet.heightPx);
  ctx.globalAlpha = 0.8;
  ctx.drawImage(glowOf(lines.canvas, 8 * unit, 4), 0, 0, sheet.widthPx, sheet.heightPx);
  ctx.globalAlpha = 1;
  ctx.drawImage(lines.canvas, 0, 0);
  ctx.restore();
  drawScanlines(ctx, width, height);
  return canvas;
};

function tube(colour: string): string {
  const hue = hueOf(colour);
  const saturation = chromaOf(colour);
  const nearest = tubes.reduce((best, each) => (turnBetween(each, hue) < turnBetween(best, hue) ? each : best));
  return oklch(0.78 + lightnessOf(colour) * 0.1, saturation < 0.035 ? 0.07 : 0.2, saturation < 0.035 ? 215 : nearest);
}

function turnBetween(a: number, b: number): number {
  const turn = Math.abs(a - b) % 360;
  return Math.min(turn, 360 - turn);
}

function drawShape(ctx: Context, lines: Context, shape: Shape): void {
  const colour = mainColour(shape.paint).slice(0, 7);
  const bright = tube(colour);
  const extent = extentOf(shape);
  if (shape.role === 'wash') return fillShape(ctx, shape, recolour(shape.paint, (each) => mix(night, tube(each), 0.05 + lightnessOf(each) * 0.24)));
  if (shape.role === 'mist') return fillShape(ctx, shape, shape.paint.kind === 'flat' ? { kind: 'flat', colour: bright } : shape.paint, shape.opacity * (shape.paint.kind === 'flat' ? 0.1 : 0.5));
  if (shape.role === 'shade') return;
  if (shape.role === 'light') return fillShape(lines, shape, { kind: 'flat', colour: mix(bright, '#ffffff', 0.35) }, shape.opacity * 0.9);
  if (shape.role === 'detail' && extent < 40) return fillShape(lines, { ...shape, blur: 0 }, { kind: 'flat', colour: lightnessOf(colour) < 0.3 ? mix(night, bright, 0.25) : bright }, shape.opacity * 0.75);
  const thick = (shape.role === 'mass' ? 2 : 1.2) + shape.depth * 2.2 + (shape.hero === true ? 1.4 : 0);
  if (shape.role === 'mass') {
    fillShape(ctx, shape, { kind: 'flat', colour: mix(night, bright, 0.09 + (1 - shape.depth) * 0.06 + (shape.hero === true ? 0.07 : 0)) }, Math.min(1, shape.opacity + 0.2));
    lines.globalCompositeOperation = 'destination-out';
    clipped(lines, shape, () => {
      trace(lines, shape.polygons);
      lines.fill();
    });
    lines.globalCompositeOperation = 'source-over';
  }
  if (extent < 7) return fillShape(lines, shape, { kind: 'flat', colour: bright });
  lines.globalAlpha = shape.opacity * (0.45 + shape.depth * 0.55) * (shape.role === 'mass' ? 1 : 0.6);
  strokeTube(lines, shape, bright, Math.min(thick, Math.max(0.8, extent * 0.05)));
  lines.globalAlpha = 1;
}

function strokeTube(lines: Context, shape: Shape, bright: string, thick: number): void {
  strokeOutline(lines, shape, bright, thick * 1.5);
  if (shape.polygons.length > 1 && shape.role === 'mass') {
    lines.globalCompositeOperation = 'destination-out';
    const before = lines.globalAlpha;
    lines.globalAlpha = 1;
    clipped(lines, shape, () => {
      trace(lines, shape.polygons);
      lines.fill();
    });
    lines.globalAlpha = before;
    lines.globalCompositeOperation = 'source-over';
  }
}

function drawScanlines(ctx: Context, width: number, height: number): void {
  ctx.fillStyle = 'rgba(2,0,14,0.2)';
  for (let y = 0; y < height; y += 5) ctx.fillRect(0, y, width, 1.7);
}
