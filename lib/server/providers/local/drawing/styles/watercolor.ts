import { adjust, mix } from '../light/colour';
import { mainColour, recolour } from '../geometry/shape';
import { cloudTile, eachPixel, grainTile, tileAt } from './texture';
import { clipped, extentOf, fillOf, fillShape, strokeOutline, trace, unitCanvas, wobble } from './surface';
import type { Shape } from '../geometry/shape';
import type { Context, Style } from './surface';

const paper = '#fbf7ee';

/** Wet paint on rough paper: wobbling washes in layers, darker rims where pigment dries, a ragged white margin. */
export const renderWatercolor: Style = (sheet) => {
  const { canvas, ctx } = unitCanvas(sheet);
  const { width, height, shapes } = sheet.picture;
  ctx.fillStyle = paper;
  ctx.fillRect(0, 0, width, height);
  let salt = sheet.random() * 100;
  for (const shape of shapes) {
    salt += 1.37;
    paintWash(ctx, { ...shape, paint: recolour(shape.paint, (colour) => pigment(colour)) }, salt);
  }
  const margin = raggedMargin(sheet.random, width, height);
  ctx.globalAlpha = 1;
  ctx.fillStyle = paper;
  trace(ctx, margin);
  ctx.fill('evenodd');
  soak(canvas, sheet.random);
  return canvas;
};

/** Paint thinned with water: lighter, and never quite black. */
function pigment(colour: string): string {
  return mix(adjust(colour.slice(0, 7), { lightness: 0.05, saturation: 1.06 }), paper, 0.1) + colour.slice(7);
}

function paintWash(ctx: Context, shape: Shape, salt: number): void {
  const extent = extentOf(shape);
  if (shape.role === 'light') return fillShape(ctx, { ...shape, paint: recolour(shape.paint, (colour) => mix(colour.slice(0, 7), '#ffffff', 0.3) + colour.slice(7)) });
  if (shape.role === 'mist') return fillShape(ctx, shape, shape.paint, shape.opacity * 0.8);
  const loose = shape.role === 'wash' ? 0 : Math.min(4.6, 0.5 + extent * 0.014);
  const polygons = wobble(shape.polygons, loose, salt);
  clipped(ctx, shape, () => {
    ctx.fillStyle = fillOf(ctx, shape.paint);
    trace(ctx, polygons);
    ctx.globalAlpha = shape.opacity * (shape.role === 'shade' ? 0.72 : 0.88);
    ctx.fill();
    if (extent < 22 || shape.role === 'wash') return;
    ctx.globalAlpha = shape.opacity * 0.28;
    trace(ctx, wobble(shape.polygons, loose * 1.8, salt + 4));
    ctx.fill();
  });
  ctx.globalAlpha = 1;
  if (shape.role !== 'mass' || extent < 14) return;
  ctx.globalAlpha = 0.34 * shape.opacity;
  strokeOutline(ctx, { ...shape, polygons }, adjust(mainColour(shape.paint).slice(0, 7), { lightness: -0.17, saturation: 1.2 }), Math.min(2.6, 0.7 + extent * 0.005));
  ctx.globalAlpha = 1;
}

/** The frame's edge and an irregular inner edge: the unpainted rim between them. */
function raggedMargin(random: () => number, width: number, height: number): number[][] {
  const inner: number[] = [];
  const inset = 24;
  const edge = (fromX: number, fromY: number, toX: number, toY: number): void => {
    for (let step = 0; step < 60; step += 1) {
      const t = step / 60;
      inner.push(fromX + (toX - fromX) * t + (random() - 0.5) * 11 + Math.sin(t * 17 + fromX) * 5, fromY + (toY - fromY) * t + (random() - 0.5) * 11 + Math.sin(t * 13 + fromY) * 5);
    }
  };
  edge(inset, inset, width - inset, inset);
  edge(width - inset, inset, width - inset, height - inset);
  edge(width - inset, height - inset, inset, height - inset);
  edge(inset, height - inset, inset, inset);
  return [[-5, -5, width + 5, -5, width + 5, height + 5, -5, height + 5], inner];
}

/** Pigment settles in the valleys of the paper, and washes dry in clouds. */
function soak(canvas: Parameters<typeof eachPixel>[0], random: () => number): void {
  const cloud = cloudTile(random, 4, 4);
  const tooth = cloudTile(random, 64, 2);
  const grain = grainTile(random);
  const coarse = Math.max(1, Math.round(Math.min(canvas.width, canvas.height) / 512));
  eachPixel(canvas, (data, index, x, y) => {
    const wash = tileAt(cloud, Math.floor(x / coarse), Math.floor(y / coarse)) * 0.2;
    const valley = tileAt(tooth, x, y) * 0.13 + tileAt(grain, x, y) * 0.03;
    for (let channel = 0; channel < 3; channel += 1) {
      const value = data[index + channel] ?? 0;
      const depth = 255 - value;
      data[index + channel] = 255 - depth * (1 + wash + valley) - Math.max(0, valley) * 14;
    }
  });
}
