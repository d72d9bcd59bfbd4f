/** A closed outline as x0, y0, x1, y1, …; y grows downwards. */
export type Polygon = readonly number[];
export type Point = readonly [x: number, y: number];
/** A point of a skeleton with the half-width of the flesh around it. */
export type Joint = readonly [x: number, y: number, radius: number];

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const fullTurn = Math.PI * 2;

/** A polygon through the given corners, turned so that unions by the non-zero rule hold. */
export function polygon(...points: readonly Point[]): Polygon {
  return wound(points.flat());
}

export function rectangle(left: number, top: number, width: number, height: number): Polygon {
  return polygon([left, top], [left + width, top], [left + width, top + height], [left, top + height]);
}

/** An ellipse, or the closed segment of one between two angles (radians, clockwise from the right). */
export function ellipse(x: number, y: number, rx: number, ry = rx, turn = 0, from = 0, to = fullTurn): Polygon {
  const steps = Math.max(8, Math.ceil((Math.abs(to - from) / fullTurn) * 48));
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  const out: number[] = [];
  for (let index = 0; index <= steps; index += 1) {
    const angle = from + ((to - from) * index) / steps;
    const px = Math.cos(angle) * rx;
    const py = Math.sin(angle) * ry;
    out.push(x + px * cos - py * sin, y + px * sin + py * cos);
  }
  return wound(out);
}

export function roundedRectangle(left: number, top: number, width: number, height: number, radius: number): Polygon {
  const r = Math.min(radius, width / 2, height / 2);
  const out: number[] = [];
  const corners: readonly Joint[] = [
    [left + width - r, top + r, -0.25],
    [left + width - r, top + height - r, 0],
    [left + r, top + height - r, 0.25],
    [left + r, top + r, 0.5],
  ];
  for (const [x, y, start] of corners) {
    for (let index = 0; index <= 6; index += 1) {
      const angle = (start + index / 24) * fullTurn;
      out.push(x + Math.cos(angle) * r, y + Math.sin(angle) * r);
    }
  }
  return wound(out);
}

/** A smooth closed outline through the points (Catmull-Rom). */
export function smooth(points: readonly Point[], stepsPerPoint = 9): Polygon {
  const out: number[] = [];
  const count = points.length;
  for (let index = 0; index < count; index += 1) {
    const [a, b, c, d] = [-1, 0, 1, 2].map((offset) => points[(index + offset + count) % count]) as [Point, Point, Point, Point];
    for (let step = 0; step < stepsPerPoint; step += 1) {
      const t = step / stepsPerPoint;
      out.push(spline(a[0], b[0], c[0], d[0], t), spline(a[1], b[1], c[1], d[1], t));
    }
  }
  return wound(out);
}

/** The points of a smooth open curve through the given ones. */
export function curve(points: readonly Point[], stepsPerPoint = 9): Point[] {
  return sampleJoints(points.map(([x, y]): Joint => [x, y, 0]), stepsPerPoint).map(([x, y]): Point => [x, y]);
}

/** Flesh around a skeleton: a smooth tube through the joints with round ends. Animals, trunks and arms are made of these. */
export function limb(joints: readonly Joint[], stepsPerJoint = 8): Polygon {
  return tube(sampleJoints(joints, stepsPerJoint), true);
}

/** A line of even width, or one that tapers to its end. */
export function line(points: readonly Point[], width: number, endWidth = width): Polygon {
  const last = Math.max(1, points.length - 1);
  return tube(
    points.map(([x, y], index): Joint => [x, y, (width + ((endWidth - width) * index) / last) / 2]),
    false,
  );
}

export function mapPolygon(shape: Polygon, map: (x: number, y: number) => Point): Polygon {
  const out = new Array<number>(shape.length);
  for (let index = 0; index < shape.length; index += 2) {
    const [x, y] = map(shape[index] ?? 0, shape[index + 1] ?? 0);
    out[index] = x;
    out[index + 1] = y;
  }
  return wound(out);
}

export function boundsOf(polygons: readonly Polygon[]): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const shape of polygons) {
    for (let index = 0; index < shape.length; index += 2) {
      const x = shape[index] ?? 0;
      const y = shape[index + 1] ?? 0;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return { left, top, right, bottom };
}

function spline(a: number, b: number, c: number, d: number, t: number): number {
  return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
}

function sampleJoints(joints: readonly Joint[], steps: number): Joint[] {
  const out: Joint[] = [];
  const at = (index: number): Joint => joints[Math.min(joints.length - 1, Math.max(0, index))] ?? [0, 0, 0];
  for (let index = 0; index < joints.length - 1; index += 1) {
    const [a, b, c, d] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    for (let step = 0; step < steps; step += 1) {
      const t = step / steps;
      out.push([spline(a[0], b[0], c[0], d[0], t), spline(a[1], b[1], c[1], d[1], t), Math.max(0, spline(a[2], b[2], c[2], d[2], t))]);
    }
  }
  out.push(at(joints.length - 1));
  return out;
}

function tube(joints: readonly Joint[], roundEnds: boolean): Polygon {
  const left: number[] = [];
  const right: number[] = [];
  const directionAt = (index: number): number => {
    const before = joints[Math.max(0, index - 1)] ?? [0, 0, 0];
    const after = joints[Math.min(joints.length - 1, index + 1)] ?? [0, 0, 0];
    return Math.atan2(after[1] - before[1], after[0] - before[0]);
  };
  joints.forEach(([x, y, radius], index) => {
    const angle = directionAt(index) + Math.PI / 2;
    left.push(x + Math.cos(angle) * radius, y + Math.sin(angle) * radius);
    right.unshift(x - Math.cos(angle) * radius, y - Math.sin(angle) * radius);
  });
  if (!roundEnds) return wound([...left, ...right]);
  const first = joints[0] ?? [0, 0, 0];
  const last = joints[joints.length - 1] ?? first;
  return wound([...left, ...cap(last, directionAt(joints.length - 1)), ...right, ...cap(first, directionAt(0) + Math.PI)]);
}

/** A half circle around an end, from the left side over the tip to the right side. */
function cap([x, y, radius]: Joint, direction: number): number[] {
  const out: number[] = [];
  for (let index = 1; index < 8; index += 1) {
    const angle = direction + Math.PI / 2 - (Math.PI * index) / 8;
    out.push(x + Math.cos(angle) * radius, y + Math.sin(angle) * radius);
  }
  return out;
}

/** Turns an outline so that its signed area is positive: overlapping outlines then add up and never cancel. */
function wound(flat: number[]): Polygon {
  let area = 0;
  for (let index = 0; index < flat.length; index += 2) {
    const next = (index + 2) % flat.length;
    area += (flat[index] ?? 0) * (flat[next + 1] ?? 0) - (flat[next] ?? 0) * (flat[index + 1] ?? 0);
  }
  if (area >= 0) return flat;
  const out: number[] = [];
  for (let index = flat.length - 2; index >= 0; index -= 2) out.push(flat[index] ?? 0, flat[index + 1] ?? 0);
  return out;
}
