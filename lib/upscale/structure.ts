/** One grey value (0 to 255) for each pixel of a tile. */
export interface Tile {
  readonly luma: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** What is found around each pixel: which filters suit it, and how strongly the picture changes there. */
export interface Structure {
  readonly classes: Uint8Array;
  /** In steps of grey for each pixel. */
  readonly strength: Float32Array;
}

/** Directions of an edge that are told apart, in half a turn. */
const angles = 12;
/** In steps of grey for each pixel: below the first there is nothing but noise, above the last an edge of black and white. */
const strengths: readonly number[] = [1.5, 5, 14, 36];
/** How clear a direction is: 0 is a corner or grain, 1 a straight edge. */
const coherences: readonly number[] = [0.3, 0.6];
const ofStrength = strengths.length + 1;
const ofCoherence = coherences.length + 1;

export const classCount = angles * ofStrength * ofCoherence;

/** How far around a pixel is looked: the gradient of its neighbours' neighbours. */
export const structureReach = 3;

/** The structure of a tile by the smoothed tensor of its gradients. Within `structureReach` of the border it is that of a picture that goes on as it ends. */
export function structureOf(tile: Tile): Structure {
  const { width, height } = tile;
  const [xx, xy, yy] = tensorOf(tile).map((plane) => smoothed(plane, width, height));
  const classes = new Uint8Array(width * height);
  const strength = new Float32Array(width * height);
  for (let at = 0; at < classes.length; at += 1) {
    const a = xx![at]!;
    const b = xy![at]!;
    const c = yy![at]!;
    const middle = (a + c) / 2;
    const spread = Math.sqrt(((a - c) / 2) ** 2 + b * b);
    const along = Math.sqrt(middle + spread);
    const across = Math.sqrt(Math.max(0, middle - spread));
    strength[at] = along;
    classes[at] = classOf(along, (along - across) / (along + across + 1e-6), 0.5 * Math.atan2(2 * b, a - c));
  }
  return { classes, strength };
}

function classOf(strength: number, coherence: number, angle: number): number {
  let level = 0;
  let clarity = 0;
  while (level < strengths.length && strength > strengths[level]!) level += 1;
  while (clarity < coherences.length && coherence > coherences[clarity]!) clarity += 1;
  const direction = (Math.round((angle / Math.PI) * angles) + angles) % angles;
  return (direction * ofStrength + level) * ofCoherence + clarity;
}

/** The products of the gradients. */
function tensorOf({ luma, width, height }: Tile): readonly Float32Array[] {
  const planes = [0, 1, 2].map(() => new Float32Array(luma.length));
  const [xx, xy, yy] = planes;
  for (let y = 0, at = 0; y < height; y += 1) {
    const above = y === 0 ? 0 : -width;
    const below = y === height - 1 ? 0 : width;
    for (let x = 0; x < width; x += 1, at += 1) {
      const gx = (luma[at + (x === width - 1 ? 0 : 1)]! - luma[at - (x === 0 ? 0 : 1)]!) / 2;
      const gy = (luma[at + below]! - luma[at + above]!) / 2;
      xx![at] = gx * gx;
      xy![at] = gx * gy;
      yy![at] = gy * gy;
    }
  }
  return planes;
}

/** The mean by 1, 4, 6, 4, 1 in both directions. */
function smoothed(plane: Float32Array, width: number, height: number): Float32Array {
  const rows = new Float32Array(plane.length);
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    for (let x = 0; x < width; x += 1) {
      const near = plane[row + Math.max(0, x - 1)]! + plane[row + Math.min(width - 1, x + 1)]!;
      const far = plane[row + Math.max(0, x - 2)]! + plane[row + Math.min(width - 1, x + 2)]!;
      rows[row + x] = (far + 4 * near + 6 * plane[row + x]!) / 16;
    }
  }
  const out = new Float32Array(plane.length);
  for (let y = 0, at = 0; y < height; y += 1) {
    const above = Math.max(0, y - 1) * width;
    const below = Math.min(height - 1, y + 1) * width;
    const farAbove = Math.max(0, y - 2) * width;
    const farBelow = Math.min(height - 1, y + 2) * width;
    for (let x = 0; x < width; x += 1, at += 1) out[at] = (rows[farAbove + x]! + rows[farBelow + x]! + 4 * (rows[above + x]! + rows[below + x]!) + 6 * rows[at]!) / 16;
  }
  return out;
}
