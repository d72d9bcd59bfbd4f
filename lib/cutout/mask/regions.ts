import type { BoxPx } from '@/lib/cutout/model';

/** A yes or no for each point of a grid. */
export interface Mask {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** CU7: fills holes that are small beside the subject, and drops parts that are small (`leastPart`, 0–1) beside its largest. */
export function cleaned(mask: Mask, leastPart: number): Mask {
  const data = mask.data.slice();
  const largest = regionsOf(mask, 1).reduce((most, region) => Math.max(most, region.length), 0);
  for (const [value, least] of [[0, largest * 0.004], [1, largest * leastPart]] as const) {
    for (const region of regionsOf({ ...mask, data }, value)) if (region.length < least) for (const index of region) data[index] = 1 - value;
  }
  return { ...mask, data };
}

/** The region that is set and has this point; null where the point is not set. */
export function regionAt(mask: Mask, index: number): Mask | null {
  if (mask.data[index] !== 1) return null;
  const seen = new Uint8Array(mask.data.length);
  spread(mask, index, seen);
  return { ...mask, data: seen };
}

/** The connected regions of one value, as lists of points. */
function regionsOf(mask: Mask, value: number): number[][] {
  const seen = new Uint8Array(mask.data.length);
  const regions: number[][] = [];
  for (let start = 0; start < mask.data.length; start += 1) if (mask.data[start] === value && seen[start] === 0) regions.push(spread(mask, start, seen));
  return regions;
}

/** All points that are joined to this one by points of its value. They are marked as seen. */
function spread({ data, width, height }: Mask, start: number, seen: Uint8Array): number[] {
  const region = [start];
  seen[start] = 1;
  for (let at = 0; at < region.length; at += 1) {
    const index = region[at]!;
    const x = index % width;
    for (const next of [x > 0 ? index - 1 : -1, x < width - 1 ? index + 1 : -1, index - width, index + width]) {
      if (next < 0 || next >= width * height || data[next] !== data[start] || seen[next] === 1) continue;
      seen[next] = 1;
      region.push(next);
    }
  }
  return region;
}

/** Points within `radius` of one that is set (a square neighbourhood). */
export function grown({ data, width, height }: Mask, radius: number): Mask {
  const rows = new Uint8Array(data.length);
  const out = new Uint8Array(data.length);
  for (let index = 0; index < data.length; index += 1) {
    if (data[index] === 0) continue;
    const x = index % width;
    rows.fill(1, index - Math.min(radius, x), index + Math.min(radius, width - 1 - x) + 1);
  }
  for (let index = 0; index < rows.length; index += 1) {
    if (rows[index] === 0) continue;
    const [x, y] = [index % width, Math.floor(index / width)];
    for (let to = Math.max(0, y - radius); to <= Math.min(height - 1, y + radius); to += 1) out[to * width + x] = 1;
  }
  return { data: out, width, height };
}

/** Points whose whole neighbourhood is set. Beyond the borders everything counts as set: a subject may leave the picture. */
export function worn(mask: Mask, radius: number): Mask {
  const grownOutside = grown(inverted(mask), radius);
  return inverted(grownOutside);
}

function inverted(mask: Mask): Mask {
  return { ...mask, data: mask.data.map((value) => 1 - value) };
}

/** The bounds of what is set; null where nothing is. */
export function boundsOf({ data, width }: Mask): BoxPx | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -1, -1];
  data.forEach((value, index) => {
    if (value === 0) return;
    const [x, y] = [index % width, Math.floor(index / width)];
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
  });
  return right < 0 ? null : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

/** Intersection over union of two masks of one size; 1 for two empty ones. */
export function overlap(first: ArrayLike<number>, second: ArrayLike<number>): number {
  let [both, either] = [0, 0];
  for (let index = 0; index < first.length; index += 1) {
    both += first[index]! & second[index]!;
    either += first[index]! | second[index]!;
  }
  return either === 0 ? 1 : both / either;
}
