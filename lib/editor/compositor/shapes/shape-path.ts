import type { ShapeId } from '@/lib/editor/document/drawn';

type Point = readonly [x: number, y: number];

/** Corners in a box of 1 × 1, clockwise. */
const polygons: Partial<Readonly<Record<ShapeId, readonly Point[]>>> = {
  rectangle: [[0, 0], [1, 0], [1, 1], [0, 1]],
  line: [[0, 0], [1, 0], [1, 1], [0, 1]],
  triangle: [[0.5, 0], [1, 1], [0, 1]],
  diamond: [[0.5, 0], [1, 0.5], [0.5, 1], [0, 0.5]],
  hexagon: [[0.25, 0], [0.75, 0], [1, 0.5], [0.75, 1], [0.25, 1], [0, 0.5]],
  star: starCorners(5, 0.42),
  arrow: [[0, 0.3], [0.58, 0.3], [0.58, 0], [1, 0.5], [0.58, 1], [0.58, 0.7], [0, 0.7]],
};

/** Of the corner radius: a line's ends are round where a box's corners are sharp. */
const leastRadius: Partial<Readonly<Record<ShapeId, number>>> = { line: 0.5 };

/**
 * EG14: the outline of a shape in a box of this size, as SVG path data in the box' own pixels.
 * @param cornerRadius of the corners, as a fraction of the shorter side
 */
export function shapePath(id: ShapeId, widthPx: number, heightPx: number, cornerRadius: number): string {
  const corners = polygons[id];
  const radiusPx = Math.max(cornerRadius, leastRadius[id] ?? 0) * Math.min(widthPx, heightPx);
  if (corners !== undefined) return roundedPolygon(corners.map(([x, y]) => [x * widthPx, y * heightPx]), radiusPx);
  if (id === 'ellipse') return ellipse(widthPx, heightPx);
  return id === 'heart' ? scalePath(heart, widthPx, heightPx) : speechBubble(widthPx, heightPx, radiusPx);
}

/** Points on two rings in turn, stretched to fill the box. */
function starCorners(points: number, innerRadius: number): readonly Point[] {
  const ring = Array.from({ length: points * 2 }, (_, index): Point => {
    const angle = (index * Math.PI) / points - Math.PI / 2;
    const radius = index % 2 === 0 ? 1 : innerRadius;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  return ring.map(([x, y]) => [(x - left) / width, (y - top) / height]);
}

/** Every corner is cut where a circle of the radius would touch its sides, or at their middle where they are too short for it. */
function roundedPolygon(corners: readonly Point[], radiusPx: number): string {
  const pieces = corners.map((corner, index) => {
    const before = corners[(index + corners.length - 1) % corners.length] ?? corner;
    const after = corners[(index + 1) % corners.length] ?? corner;
    const half = halfAngle(before, corner, after);
    const room = Math.min(distance(before, corner), distance(corner, after)) / 2;
    const cut = Math.min(room, radiusPx / Math.tan(half));
    const [from, to] = [towards(corner, before, cut), towards(corner, after, cut)];
    const radius = cut * Math.tan(half);
    const sweep = cross(before, corner, after) >= 0 ? 1 : 0;
    return radiusPx === 0 ? `${index === 0 ? 'M' : 'L'}${point(corner)}` : `${index === 0 ? 'M' : 'L'}${point(from)}A${round(radius)} ${round(radius)} 0 0 ${sweep} ${point(to)}`;
  });
  return `${pieces.join('')}Z`;
}

function ellipse(widthPx: number, heightPx: number): string {
  const [rx, ry] = [round(widthPx / 2), round(heightPx / 2)];
  return `M0 ${ry}A${rx} ${ry} 0 0 1 ${round(widthPx)} ${ry}A${rx} ${ry} 0 0 1 0 ${ry}Z`;
}

/** In a box of 1 × 1. */
const heart: readonly (readonly [command: string, ...numbers: number[]])[] = [
  ['M', 0.5, 1],
  ['C', 0.42, 0.93, 0, 0.62, 0, 0.3],
  ['C', 0, 0.11, 0.13, 0, 0.27, 0],
  ['C', 0.38, 0, 0.46, 0.06, 0.5, 0.15],
  ['C', 0.54, 0.06, 0.62, 0, 0.73, 0],
  ['C', 0.87, 0, 1, 0.11, 1, 0.3],
  ['C', 1, 0.62, 0.58, 0.93, 0.5, 1],
];

function scalePath(path: typeof heart, widthPx: number, heightPx: number): string {
  return `${path.map(([command, ...numbers]) => command + numbers.map((number, index) => round(number * (index % 2 === 0 ? widthPx : heightPx))).join(' ')).join('')}Z`;
}

/** A rounded box with a tail at its lower left. Without a radius of its own it has a friendly one. */
function speechBubble(widthPx: number, heightPx: number, radiusPx: number): string {
  const bodyPx = heightPx * 0.78;
  const r = round(Math.min(Math.max(radiusPx, Math.min(widthPx, bodyPx) * 0.08), widthPx * 0.2, bodyPx / 2));
  const [w, b] = [round(widthPx), round(bodyPx)];
  const [tailLeft, tailRight, tipX] = [widthPx * 0.22, widthPx * 0.4, widthPx * 0.18].map(round);
  return `M${r} 0L${w - r} 0A${r} ${r} 0 0 1 ${w} ${r}L${w} ${b - r}A${r} ${r} 0 0 1 ${w - r} ${b}L${tailRight} ${b}L${tipX} ${round(heightPx)}L${tailLeft} ${b}L${r} ${b}A${r} ${r} 0 0 1 0 ${b - r}L0 ${r}A${r} ${r} 0 0 1 ${r} 0Z`;
}

function halfAngle(before: Point, corner: Point, after: Point): number {
  const [ax, ay, bx, by] = [before[0] - corner[0], before[1] - corner[1], after[0] - corner[0], after[1] - corner[1]];
  return Math.atan2(Math.abs(ax * by - ay * bx), ax * bx + ay * by) / 2;
}

function cross(before: Point, corner: Point, after: Point): number {
  return (corner[0] - before[0]) * (after[1] - corner[1]) - (corner[1] - before[1]) * (after[0] - corner[0]);
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function towards(from: Point, to: Point, length: number): Point {
  const share = length / Math.max(1e-9, distance(from, to));
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

function point([x, y]: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
