import { known, grabCut } from '@/lib/cutout/grabcut/grab-cut';
import { featheredAlpha } from '@/lib/cutout/mask/feather';
import { cropped, fitted, shrunk } from '@/lib/base/pixels';
import { coverageOf } from './coverage';
import type { BoxPx } from '@/lib/cutout/model';
import type { Field, Pixels } from '@/lib/base/pixels';

/** What a brush has painted. */
export interface Stroke {
  readonly kind: 'keep' | 'remove';
  /** Where it went, in parts of the picture's width and height. One point is a dab. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** In parts of the picture's longest side. */
  readonly radius: number;
  /** Only what looks like what is under its middle changes; without it everything that is under it. */
  readonly followsEdges: boolean;
}

/** The opacities of a part of the picture. */
export interface AlphaPatch extends BoxPx {
  readonly alpha: Uint8ClampedArray;
}

/** The longest side at which the outline under a stroke is looked for. */
const cuttingPx = 420;
/** How far around a stroke the colours are learned, in radii. */
const around = 3;
/** The middle of a stroke, in radii, is meant for certain. */
const core = 0.3;
/** Where the stroke itself, before the colours are asked, is taken for what it is meant to be. */
const likely = 0.75;

/** CU12–CU14: what a stroke makes of the opacities under it. Null where it lies beside the picture. */
export function strokePatch(pixels: Pixels, alpha: Uint8ClampedArray, stroke: Stroke): AlphaPatch | null {
  const longest = Math.max(pixels.width, pixels.height);
  const radius = Math.max(0.75, stroke.radius * longest);
  const points = stroke.points.map(({ x, y }) => ({ x: x * pixels.width, y: y * pixels.height }));
  const box = boundsOf(points, radius + 1, pixels);
  if (box === null) return null;
  const coverage = coverageOf(points, radius, box);
  const before = part(alpha, pixels.width, box);
  const wanted = stroke.followsEdges ? followed(pixels, alpha, stroke, points, radius, box) : null;
  const isKept = stroke.kind === 'keep';
  const after = before.map((value, index) => {
    const cover = coverage.data[index]!;
    if (cover === 0) return value;
    const opaque = pixels.data[(((box.y + Math.floor(index / box.width)) * pixels.width + box.x + (index % box.width)) << 2) + 3]!;
    const goal = wanted?.[index] ?? (isKept ? opaque : 0);
    // CU12: a stroke that keeps takes nothing away, and one that removes gives nothing back.
    return isKept ? Math.max(value, goal * cover) : Math.min(value, value + (goal - value) * cover);
  });
  return { ...box, alpha: after };
}

/** Puts opacities in their place. */
export function placePatch(alpha: Uint8ClampedArray, pictureWidth: number, patch: AlphaPatch): void {
  for (let row = 0; row < patch.height; row += 1) {
    alpha.set(patch.alpha.subarray(row * patch.width, (row + 1) * patch.width), (patch.y + row) * pictureWidth + patch.x);
  }
}

/** The opacities of a part of a picture. */
export function part(alpha: Uint8ClampedArray, pictureWidth: number, { x, y, width, height }: BoxPx): Uint8ClampedArray {
  const out = new Uint8ClampedArray(width * height);
  for (let row = 0; row < height; row += 1) out.set(alpha.subarray((y + row) * pictureWidth + x, (y + row) * pictureWidth + x + width), row * width);
  return out;
}

type Points = readonly { readonly x: number; readonly y: number }[];

function boundsOf(points: Points, margin: number, { width, height }: Pixels): BoxPx | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
  const [x, y] = [Math.max(0, Math.floor(left - margin)), Math.max(0, Math.floor(top - margin))];
  const [toX, toY] = [Math.min(width, Math.ceil(right + margin)), Math.min(height, Math.ceil(bottom + margin))];
  return toX <= x || toY <= y ? null : { x, y, width: toX - x, height: toY - y };
}

/** CU13: the cheapest cut between the colours of what the stroke is meant for and those of the other side, as they are around it. */
function followed(pixels: Pixels, alpha: Uint8ClampedArray, { kind }: Stroke, points: Points, radius: number, box: BoxPx): Uint8ClampedArray {
  const region = boundsOf(points, radius * around, pixels) ?? box;
  const own = cropped(pixels, region);
  const size = fitted(own.width, own.height, cuttingPx);
  const small = shrunk(own, size.width, size.height);
  const scale = size.width / region.width;
  const inSmall = points.map(({ x, y }) => ({ x: (x - region.x) * scale, y: (y - region.y) * (size.height / region.height) }));
  const whole = { x: 0, y: 0, ...size };
  const reach = (radii: number): Field => coverageOf(inSmall, Math.max(0.75, radius * scale * radii), whole);
  const [certain, meant, touched] = [reach(core), reach(likely), reach(1)];
  const guess = new Uint8Array(size.width * size.height);
  const [sure, maybe, other] = kind === 'keep' ? [known.subject, known.maybeSubject, known.maybeBackground] : [known.background, known.maybeBackground, known.maybeSubject];
  for (let index = 0; index < guess.length; index += 1) {
    const [x, y] = [Math.floor(((index % size.width) + 0.5) / scale), Math.floor(((Math.floor(index / size.width) + 0.5) * region.height) / size.height)];
    const isSubject = alpha[(region.y + Math.min(region.height - 1, y)) * pixels.width + region.x + Math.min(region.width - 1, x)]! > 127;
    if (certain.data[index]! > 0.5) guess[index] = sure;
    else if (touched.data[index]! > 0) guess[index] = meant.data[index]! > 0.5 ? maybe : other;
    else guess[index] = isSubject ? known.subject : known.background;
  }
  const side = grabCut(small, guess, { rounds: 3 });
  const soft = featheredAlpha(own, small, { data: side, ...size }, { x: 0, y: 0, width: region.width, height: region.height });
  return part(soft, region.width, { ...box, x: box.x - region.x, y: box.y - region.y });
}
