import type { Pixels } from '@/lib/base/pixels';
import { shrunk } from '@/lib/base/pixels';
import type { ReferenceStrength } from '@/lib/tools/reference';
import { labDistance, labOf, type Lab } from './oklab';
import { paletteOf, type PaletteColour } from './palette';

/** What a drawing follows of a reference. */
export interface Guide {
  readonly palette: readonly PaletteColour[];
  /** The lightness (0 to 1) of a grid of `lightSide` × `lightSide` places, rows from the top. */
  readonly light: Float32Array;
  /** Where an upper half parts from a lower one, as a share of the height; null where nothing parts. */
  readonly horizon: number | null;
  /** Where the weight is, as a share of the width; null where it is all over. */
  readonly mass: number | null;
  /** The side that is lighter: −1 left, 1 right; null where neither is. */
  readonly side: -1 | 1 | null;
  /** 0 to 1. */
  readonly strength: number;
}

const strengthShares: Readonly<Record<ReferenceStrength, number>> = { low: 0.35, medium: 0.65, high: 1 };
export const lightSide = 5;
/** The picture is looked at this small: what is finer is not followed. */
const lookSide = 48;
const leastParting = 0.06;
const leastTilt = 0.025;

/** Reads a picture of any size. The same picture and strength give the same guide. */
export function guideOf(picture: Pixels, strength: ReferenceStrength): Guide {
  const small = shrunk(picture, Math.min(lookSide, picture.width), Math.min(lookSide, picture.height));
  const labs = labsOf(small);
  return { palette: paletteOf(small), light: lightOf(small), horizon: horizonOf(labs, small), mass: massOf(labs, small), side: sideOf(labs, small), strength: strengthShares[strength] };
}

/** The lightness of a picture on the coarse grid. */
export function lightOf(picture: Pixels): Float32Array {
  const coarse = shrunk(picture, Math.min(lightSide, picture.width), Math.min(lightSide, picture.height));
  return Float32Array.from({ length: lightSide * lightSide }, (_, index) => {
    const x = Math.floor(((index % lightSide) * coarse.width) / lightSide);
    const y = Math.floor((Math.floor(index / lightSide) * coarse.height) / lightSide);
    const at = (y * coarse.width + x) * 4;
    // What is transparent is seen on white.
    const over = (channel: number): number => 255 + ((coarse.data[at + channel]! - 255) * coarse.data[at + 3]!) / 255;
    return labOf(over(0), over(1), over(2))[0];
  });
}

function labsOf({ data, width, height }: Pixels): readonly Lab[] {
  return Array.from({ length: width * height }, (_, at) => labOf(data[at * 4]!, data[at * 4 + 1]!, data[at * 4 + 2]!));
}

/** The row that parts the picture best: what is above it and what is below differ most, weighed by how much there is of both. */
function horizonOf(labs: readonly Lab[], { width, height }: Pixels): number | null {
  const rows = Array.from({ length: height }, (_, y) => meanOf(labs.slice(y * width, (y + 1) * width)));
  let [best, parting] = [0, 0];
  for (let y = Math.ceil(height * 0.2); y <= height * 0.85; y += 1) {
    const share = y / height;
    const difference = labDistance(meanOf(rows.slice(0, y)), meanOf(rows.slice(y))) * Math.sqrt(4 * share * (1 - share));
    if (difference > parting) [best, parting] = [share, difference];
  }
  return parting < leastParting ? null : best;
}

/** The middle of what differs from the rest of its row. */
function massOf(labs: readonly Lab[], { width, height }: Pixels): number | null {
  let [weight, sum, squares] = [0, 0, 0];
  for (let y = 0; y < height; y += 1) {
    const row = labs.slice(y * width, (y + 1) * width);
    const mean = meanOf(row);
    for (const [x, lab] of row.entries()) {
      const differs = labDistance(lab, mean) ** 2;
      const at = (x + 0.5) / width;
      weight += differs;
      sum += differs * at;
      squares += differs * at * at;
    }
  }
  if (weight / (width * height) < 0.0004) return null;
  const middle = sum / weight;
  return Math.sqrt(Math.max(0, squares / weight - middle * middle)) > 0.27 ? null : middle;
}

function sideOf(labs: readonly Lab[], { width, height }: Pixels): -1 | 1 | null {
  const upper = labs.slice(0, width * Math.max(1, Math.ceil(height * 0.6)));
  const mean = (isThere: (x: number) => boolean): number => {
    const those = upper.filter((_, at) => isThere(at % width));
    return those.reduce((sum, [lightness]) => sum + lightness, 0) / Math.max(1, those.length);
  };
  const tilt = mean((x) => x >= width * 0.6) - mean((x) => x < width * 0.4);
  if (Math.abs(tilt) < leastTilt) return null;
  return tilt > 0 ? 1 : -1;
}

function meanOf(labs: readonly Lab[]): Lab {
  const sum: [number, number, number] = [0, 0, 0];
  for (const lab of labs) for (const axis of [0, 1, 2] as const) sum[axis] += lab[axis];
  return [sum[0] / Math.max(1, labs.length), sum[1] / Math.max(1, labs.length), sum[2] / Math.max(1, labs.length)];
}
