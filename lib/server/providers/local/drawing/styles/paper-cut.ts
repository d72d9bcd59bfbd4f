import { adjust, alpha, mix } from '../light/colour';
import { mainColour } from '../geometry/shape';
import { cloudTile, eachPixel, grainTile, tileAt } from './texture';
import { clipped, extentOf, fillShape, strokeOutline, trace, unitCanvas, wobble } from './surface';
import type { Canvas } from '@napi-rs/canvas';
import type { Shape, Stop } from '../geometry/shape';
import type { Context, Sheet, Style } from './surface';

/** Sheets of coloured card, cut with scissors and laid one on another: one colour each, real shadows, white cut edges. */
export const renderPaperCut: Style = (sheet) => {
  const { canvas, ctx } = unitCanvas(sheet);
  const { shapes, light } = sheet.picture;
  let salt = sheet.random() * 50;
  for (const shape of shapes) {
    salt += 0.91;
    layCard(ctx, shape, -light.side, salt, sheet);
  }
  fibre(canvas, sheet.random);
  return canvas;
};

function card(colour: string): string {
  return adjust(colour.slice(0, 7), { saturation: 1.12, lightness: 0.012 });
}

function layCard(ctx: Context, shape: Shape, away: number, salt: number, sheet: Sheet): void {
  const colour = card(mainColour(shape.paint));
  const extent = extentOf(shape);
  if (shape.role === 'wash') return layWash(ctx, shape, away, sheet);
  if (shape.role === 'mist' && shape.paint.kind !== 'flat') return fillRings(ctx, shape);
  if (shape.role === 'shade') return fillShape(ctx, { ...shape, blur: 0 }, { kind: 'flat', colour: mainColour(shape.paint).slice(0, 7) }, shape.opacity * 0.5);
  const polygons = extent > 40 ? wobble(shape.polygons, Math.min(1.8, extent * 0.005), salt) : shape.polygons;
  const cut: Shape = { ...shape, polygons, blur: 0, opacity: Math.max(shape.opacity, shape.role === 'mist' && shape.opacity > 0.5 ? 0.92 : shape.opacity) };
  const lift = shape.role === 'mass' || shape.role === 'mist' ? Math.min(10, 1.4 + extent * 0.012) * (0.5 + shape.depth * 0.7) : Math.min(1.6, extent * 0.02);
  if (extent > 9 && cut.opacity > 0.4) castShadow(ctx, cut, away * lift * 0.7, lift);
  fillShape(ctx, cut, { kind: 'flat', colour });
  if (extent > 26 && shape.role !== 'light' && cut.opacity > 0.4) {
    ctx.globalAlpha = 0.5 * cut.opacity;
    clipped(ctx, cut, () => {
      ctx.save();
      trace(ctx, polygons);
      ctx.clip();
      strokeOutline(ctx, { ...cut, clip: undefined }, mix(colour, '#ffffff', 0.5), 1.5);
      ctx.restore();
    });
    ctx.globalAlpha = 1;
  }
}

/** The sky as stacked sheets with a wavy cut. */
function layWash(ctx: Context, shape: Shape, away: number, sheet: Sheet): void {
  if (shape.paint.kind !== 'linear') return fillShape(ctx, shape);
  const { stops, from, to } = shape.paint;
  fillShape(ctx, shape, { kind: 'flat', colour: card(stops[0]?.[1] ?? '#888888') });
  const { width, height } = sheet.picture;
  const bands = 6;
  for (let band = 1; band < bands; band += 1) {
    const at = band / bands;
    const y = from[1] + (to[1] - from[1]) * at;
    const points: number[] = [];
    for (let x = -30; x <= width + 30; x += 12) points.push(x, y + Math.sin(x * 0.011 + band * 2.3) * 13 + Math.sin(x * 0.027 + band) * 6);
    points.push(width + 30, height + 40, -30, height + 40);
    const layer: Shape = { ...shape, role: 'mass', polygons: [points], clip: shape.polygons, paint: { kind: 'flat', colour: card(stopAt(stops, at)) } };
    castShadow(ctx, layer, away * 3, -4);
    fillShape(ctx, layer);
  }
}

function stopAt(stops: readonly Stop[], at: number): string {
  const index = Math.min(stops.length - 2, Math.floor(at * (stops.length - 1)));
  const [low, high] = [stops[Math.max(0, index)], stops[index + 1]];
  return mix(low?.[1].slice(0, 7) ?? '#888888', high?.[1].slice(0, 7) ?? '#888888', at * (stops.length - 1) - index);
}

/** A soft shadow from three offset copies. */
function castShadow(ctx: Context, shape: Shape, dx: number, dy: number): void {
  for (const [reach, strength] of [[1.25, 0.07], [0.85, 0.09], [0.45, 0.11]] as const) {
    clipped(ctx, shape, () => {
      ctx.save();
      ctx.translate(dx * reach, dy * reach);
      trace(ctx, shape.polygons);
      ctx.globalAlpha = strength * shape.opacity;
      ctx.fillStyle = '#120a24';
      ctx.fill();
      ctx.restore();
    });
  }
  ctx.globalAlpha = 1;
}

/** A glow as discs of thin paper, one in another. */
function fillRings(ctx: Context, shape: Shape): void {
  if (shape.paint.kind !== 'radial') return fillShape(ctx, shape);
  const { centre, radius, stops } = shape.paint;
  const colour = stops[0]?.[1].slice(0, 7) ?? '#ffffff';
  const strength = parseInt(stops[0]?.[1].slice(7) || 'ff', 16) / 255;
  for (const ring of [0.62, 0.42, 0.25]) {
    ctx.beginPath();
    ctx.arc(centre[0], centre[1], radius * ring, 0, Math.PI * 2);
    ctx.fillStyle = alpha(colour, strength * 0.26);
    ctx.fill();
  }
}

function fibre(canvas: Canvas, random: () => number): void {
  const lumps = cloudTile(random, 32, 3);
  const grain = grainTile(random);
  eachPixel(canvas, (data, index, x, y) => {
    const value = (tileAt(lumps, x, y) - tileAt(lumps, x + 1, y + 1)) * 20 + tileAt(grain, x, y) * 5;
    data[index] = (data[index] ?? 0) + value;
    data[index + 1] = (data[index + 1] ?? 0) + value;
    data[index + 2] = (data[index + 2] ?? 0) + value;
  });
}
