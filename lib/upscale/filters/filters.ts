import { assert } from '@/lib/base/assert';
import { classCount } from '@/lib/upscale/structure';
import kept from './filters.json';

/** How far a filter looks, in pixels: a square of 5. */
export const filterReach = 2;
const side = 2 * filterReach + 1;
/** All of the square but its middle: filters are given what a pixel's neighbours differ from it. */
export const tapCount = side * side - 1;
/** What lies in the four pixels that one becomes, beside their mean: from left to right, from top to bottom, and across. */
export const detailCount = 3;

/** Where the taps are, from the middle. */
export const tapPlaces: readonly (readonly [number, number])[] = Array.from({ length: side * side }, (_, index) => [(index % side) - filterReach, Math.floor(index / side) - filterReach] as const).filter(([x, y]) => x !== 0 || y !== 0);

/** As they are kept: whole numbers of 16 bits, so many of which are 1. */
interface KeptFilters {
  readonly one: number;
  readonly weights: string;
}

let read: Float32Array | undefined;

/** The weights of all classes: `classCount` × `detailCount` × `tapCount`. They were learned by scripts/learn-upscaling.ts. */
export function filterWeights(): Float32Array {
  read ??= readFilters(kept);
  return read;
}

function readFilters({ one, weights }: KeptFilters): Float32Array {
  const bytes = Uint8Array.from(atob(weights), (letter) => letter.charCodeAt(0));
  const values = Float32Array.from(new Int16Array(bytes.buffer), (value) => value / one);
  assert(values.length === classCount * detailCount * tapCount, 'the filters are those of these classes');
  return values;
}

/** The other way round. */
export function keptFilters(weights: Float32Array): KeptFilters {
  const one = 16_384;
  const bytes = new Uint8Array(Int16Array.from(weights, (value) => Math.max(-32_768, Math.min(32_767, Math.round(value * one)))).buffer);
  return { one, weights: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) };
}
