import type { Field } from '@/lib/base/pixels';
import type { Prng } from '@/lib/base/prng';
import type { Flow } from '@/lib/portrait/field/flow';
import { grainOf } from '@/lib/portrait/field/grain';
import type { Colour, Planes } from '@/lib/portrait/field/planes';
import { unitOf } from '@/lib/portrait/field/planes';

/** What is being painted: colours, how thick the paint lies, and the directions of the picture. */
export interface Easel {
  readonly paint: Planes;
  readonly relief: Field;
  readonly flow: Flow;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const grain = grainOf('bristles');
/** In steps of `stepRadii`. */
const longest = 4;
const shortest = 1;
/** How far a step goes, in radii of the brush. */
const stepRadii = 1.7;

/** One stroke of one colour: it follows the edges until the picture has another colour. */
export function layStroke(easel: Easel, wanted: Planes, start: Point, radiusPx: number, random: Prng): void {
  const at = start.y * wanted.width + start.x;
  const colour: Colour = [wanted.red[at]!, wanted.green[at]!, wanted.blue[at]!];
  const path = pathOf(easel, wanted, start, radiusPx, colour);
  // Large strokes are bold; those of the finest brush, of which eyes and mouths are made, are thin and true.
  const boldness = Math.min(1, radiusPx / (12 * unitOf(wanted)));
  const shade = (random() - 0.5) * 0.12 * boldness;
  const piece = { radiusPx, thickness: 0.4 + 0.6 * boldness, colour: [colour[0] + shade, colour[1] + shade, colour[2] + shade] as const, bristles: bristlesOf(radiusPx, random) };
  for (let index = 1; index < path.length; index += 1) layPiece(easel, path[index - 1]!, path[index]!, piece);
}

/** One hair for about a pixel of the brush. */
function bristlesOf(radiusPx: number, random: Prng): Float32Array {
  const count = Math.max(4, Math.min(48, Math.round(radiusPx * 2)));
  const [seed, coarseness] = [random() * 200, Math.min(1, 10 / count)];
  return Float32Array.from({ length: count }, (_, hair) => grain(seed + hair * coarseness, seed));
}

function pathOf({ flow, paint }: Easel, wanted: Planes, start: Point, radiusPx: number, colour: Colour): readonly Point[] {
  const { width, height } = wanted;
  const path: Point[] = [start];
  let { x, y } = start;
  let [byX, byY] = [0, 0];
  for (let step = 0; step < longest; step += 1) {
    const at = Math.round(y) * width + Math.round(x);
    if (step >= shortest && differs(wanted, at, colour) > differs(wanted, at, [paint.red[at]!, paint.green[at]!, paint.blue[at]!]) + 0.02) break;
    let [dx, dy] = [flow.alongX[at]!, flow.alongY[at]!];
    if (dx * byX + dy * byY < 0) [dx, dy] = [-dx, -dy];
    // Half of the way it was going: strokes bend, they do not jump.
    [dx, dy] = [dx + byX * 0.5, dy + byY * 0.5];
    const length = Math.hypot(dx, dy) || 1;
    [byX, byY] = [dx / length, dy / length];
    x += byX * radiusPx * stepRadii;
    y += byY * radiusPx * stepRadii;
    if (Math.round(x) < 0 || Math.round(y) < 0 || Math.round(x) >= width || Math.round(y) >= height) break;
    path.push({ x, y });
  }
  return path.length === 1 ? [start, { x: start.x + 0.5, y: start.y + 0.5 }] : path;
}

function differs({ red, green, blue }: Planes, at: number, colour: Colour): number {
  return (Math.abs(red[at]! - colour[0]) + Math.abs(green[at]! - colour[1]) + Math.abs(blue[at]! - colour[2])) / 3;
}

interface Piece {
  readonly radiusPx: number;
  readonly colour: Colour;
  /** How thick the paint is, from 0 to 1. */
  readonly thickness: number;
  /** How thick the paint of each bristle is, over the width of the stroke. */
  readonly bristles: Float32Array;
}

/** A straight piece of a stroke, round at its ends; its bristles run along it. */
function layPiece({ paint, relief }: Easel, from: Point, to: Point, { radiusPx, colour, thickness, bristles: hairs }: Piece): void {
  const { width, height, data } = relief;
  const { red, green, blue } = paint;
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const left = Math.max(0, Math.floor(Math.min(from.x, to.x) - radiusPx));
  const right = Math.min(width - 1, Math.ceil(Math.max(from.x, to.x) + radiusPx));
  const top = Math.max(0, Math.floor(Math.min(from.y, to.y) - radiusPx));
  const bottom = Math.min(height - 1, Math.ceil(Math.max(from.y, to.y) + radiusPx));
  const firmness = Math.max(1.6, radiusPx * 0.45);
  const perHair = hairs.length / (2 * radiusPx);
  for (let y = top; y <= bottom; y += 1) {
    for (let x = left; x <= right; x += 1) {
      const across = (y - from.y) * dx - (x - from.x) * dy;
      const along = (x - from.x) * dx + (y - from.y) * dy;
      if (across >= radiusPx || across <= -radiusPx || along <= -radiusPx || along >= length + radiusPx) continue;
      const beyond = along < 0 ? -along : along > length ? along - length : 0;
      const edge = (beyond === 0 ? Math.abs(across) : Math.sqrt(across * across + beyond * beyond)) / radiusPx;
      if (edge >= 1) continue;
      const hair = hairs[((across + radiusPx) * perHair) | 0]!;
      const cover = Math.min(1, (1 - edge) * firmness * (0.55 + hair));
      const index = y * width + x;
      const light = (hair - 0.5) * 0.1;
      red[index]! += (colour[0] + light - red[index]!) * cover;
      green[index]! += (colour[1] + light - green[index]!) * cover;
      blue[index]! += (colour[2] + light - blue[index]!) * cover;
      data[index]! += ((hair * 0.75 + (1 - edge) * 0.25) * thickness - data[index]!) * cover;
    }
  }
}
