import { adjust, mix } from '../light/colour';
import { ellipse, limb, line, polygon, smooth } from '../geometry/polygon';
import type { Joint, Point, Polygon } from '../geometry/polygon';
import type { Pen } from '../compose/pen';

/** The build of a four-legged animal, about 100 units tall, facing right. Angles are not needed: joints say where things are. */
export interface Build {
  readonly colour: string;
  /** Colour of belly, cheek and tail tip. */
  readonly pale: string;
  /** Colour of the lower legs ("socks"); the body's where absent. */
  readonly socks?: string;
  /** Hip, waist, ribs, shoulder. */
  readonly trunk: readonly Joint[];
  readonly neck: readonly Joint[];
  /** Skull to nose. */
  readonly head: readonly Joint[];
  /** From the body to the tip. */
  readonly tail: readonly Joint[];
  readonly tailTip?: boolean;
  /** x of front and hind leg, y where they leave the body, half-widths at top, knee and foot. */
  readonly legs: { readonly front: number; readonly hind: number; readonly top: number; readonly thick: readonly [number, number, number]; readonly stride: number };
  readonly ears: readonly (readonly Point[])[];
  readonly eye: Point;
  readonly nose: Joint;
  readonly hooves?: boolean;
}

/** Draws the animal back to front: far legs, body in one silhouette, near legs within it, then face and markings. */
export function drawQuadruped(pen: Pen, build: Build): void {
  const far = adjust(build.colour, { lightness: -0.1 });
  const { legs } = build;
  const farLegs = [leg(build, legs.front - 7, legs.stride, false), leg(build, legs.hind + 8, -legs.stride, true)];
  pen.mass(farLegs, far, { contrast: 0.05 });
  if (build.socks !== undefined) pen.detail(farLegs.map(lower), adjust(build.socks, { lightness: -0.06 }), { clip: farLegs });
  if (build.hooves === true) pen.detail(farLegs.map(hoof), '#3a2c26', { clip: farLegs });
  pen.mass(limb(build.tail), build.colour, { contrast: 0.1 });
  const last = build.tail[build.tail.length - 1];
  if (build.tailTip === true && last !== undefined) {
    const reach = Math.max(...build.tail.map(([, , radius]) => radius)) * 1.7;
    pen.detail(ellipse(last[0], last[1], reach, reach), build.pale, { clip: [limb(build.tail)] });
  }
  const nearLegs = [leg(build, legs.front, -legs.stride, false), leg(build, legs.hind, legs.stride, true)];
  const body: Polygon[] = [limb(build.trunk), limb(build.neck), limb(build.head), ...nearLegs, ...build.ears.map((ear) => smooth(ear, 5))];
  pen.mass(body, build.colour, { contrast: 0.22 });
  drawMarkings(pen, build, body, nearLegs);
}

function drawMarkings(pen: Pen, build: Build, body: readonly Polygon[], nearLegs: readonly Polygon[]): void {
  const ribs = build.trunk[Math.floor(build.trunk.length / 2)] ?? [0, -50, 10];
  const hip = build.trunk[0] ?? ribs;
  const shoulder = build.trunk[build.trunk.length - 1] ?? ribs;
  const belly = limb(build.trunk.map(([x, y, radius]): Joint => [x, y + radius * 0.95, radius * 0.42]));
  pen.shade(belly, mix(build.pale, build.colour, 0.3), 0.75, { clip: [limb(build.trunk)] });
  pen.shade([ellipse(hip[0] + 1, hip[1] + hip[2] * 0.5, hip[2] * 0.62, hip[2] * 0.95), ellipse(shoulder[0], shoulder[1] + shoulder[2] * 0.5, shoulder[2] * 0.5, shoulder[2] * 0.85)], adjust(build.colour, { lightness: -0.06 }), 0.5, { clip: body });
  if (build.socks !== undefined) pen.detail(nearLegs.map(lower), build.socks, { clip: nearLegs });
  if (build.hooves === true) pen.detail(nearLegs.map(hoof), '#2c211d', { clip: nearLegs });
  for (const ear of build.ears) pen.shade(smooth(shrink(ear, 0.55), 5), mix(build.pale, '#c9887a', 0.4), 0.7);
  const [eyeX, eyeY] = build.eye;
  const size = Math.max(1.1, (build.head[0]?.[2] ?? 8) * 0.15);
  pen.detail(ellipse(eyeX, eyeY, size, size * 1.1), '#17120f', { depth: 1 });
  pen.detail(ellipse(eyeX + size * 0.3, eyeY - size * 0.35, size * 0.34), '#ffffff', { depth: 1 });
  pen.detail(ellipse(build.nose[0], build.nose[1], build.nose[2], build.nose[2] * 0.8), '#241a18', { depth: 1 });
}

/** Front legs are nearly straight; hind legs have a thigh and a hock. */
function leg(build: Build, x: number, stride: number, hind: boolean): Polygon {
  const [top, knee, foot] = build.legs.thick;
  const y = build.legs.top;
  if (!hind) return limb([[x, y, top], [x + stride * 0.4, y * 0.5, knee], [x + stride, -foot * 1.2, foot * 0.86], [x + stride + foot * 0.9, -foot, foot]]);
  return limb([[x + 2, y, top * 1.35], [x + 3 + stride * 0.3, y * 0.66, top], [x - 5 + stride * 0.7, y * 0.36, knee], [x - 2 + stride, -foot * 1.2, foot * 0.86], [x + stride + foot * 0.7, -foot, foot]]);
}

function lower(outline: Polygon): Polygon {
  return below(outline, 0.48);
}

function hoof(outline: Polygon): Polygon {
  return below(outline, 0.12);
}

function below(outline: Polygon, part: number): Polygon {
  let [top, left, right] = [0, Infinity, -Infinity];
  for (let index = 0; index < outline.length; index += 2) {
    top = Math.min(top, outline[index + 1] ?? 0);
    left = Math.min(left, outline[index] ?? 0);
    right = Math.max(right, outline[index] ?? 0);
  }
  return polygon([left - 2, top * part], [right + 2, top * part], [right + 2, 4], [left - 2, 4]);
}

function shrink(points: readonly Point[], part: number): Point[] {
  const [sumX, sumY] = points.reduce<Point>(([sx, sy], [x, y]) => [sx + x, sy + y], [0, 0]);
  const [cx, cy] = [sumX / points.length, sumY / points.length];
  return points.map(([x, y]): Point => [cx + (x - cx) * part, cy + (y - cy) * part]);
}

/** Antlers, horns: a curved beam with tines. */
export function antler(pen: Pen, x: number, y: number, size: number, lean: number): void {
  const beam: Point[] = [[x, y], [x - 6 * size + lean, y - 10 * size], [x - 7 * size + lean, y - 22 * size], [x + 2 * size + lean, y - 32 * size]];
  pen.mass([
    limb(beam.map(([px, py], index): Joint => [px, py, 1.5 * size * (1 - index * 0.2)])),
    line([[x - 3 * size + lean, y - 6 * size], [x + 6 * size + lean, y - 14 * size]], 2 * size, 0.5),
    line([[x - 7 * size + lean, y - 14 * size], [x + 4 * size + lean, y - 22 * size]], 2 * size, 0.5),
    line([[x - 7 * size + lean, y - 22 * size], [x - 13 * size + lean, y - 31 * size]], 1.8 * size, 0.5),
  ], '#cdb48c', { contrast: 0.1 });
}
