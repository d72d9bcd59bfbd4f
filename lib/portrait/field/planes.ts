import type { Field, Pixels } from '@/lib/base/pixels';
import { blurred, fieldOf } from '@/lib/base/pixels';

/** The colours of a picture as one number from 0 to 1 for each of red, green and blue. */
export interface Planes {
  readonly red: Float32Array;
  readonly green: Float32Array;
  readonly blue: Float32Array;
  readonly width: number;
  readonly height: number;
}

export type Colour = readonly [red: number, green: number, blue: number];

export function planesOf(width: number, height: number): Planes {
  const count = width * height;
  return { red: new Float32Array(count), green: new Float32Array(count), blue: new Float32Array(count), width, height };
}

/** A picture as it looks on white paper: what is transparent lends no colour to what is beside it. */
export function readPlanes({ data, width, height }: Pixels): Planes {
  const planes = planesOf(width, height);
  for (let index = 0, at = 0; index < width * height; index += 1, at += 4) {
    const alpha = data[at + 3]! / 255;
    planes.red[index] = 1 - alpha + (alpha * data[at]!) / 255;
    planes.green[index] = 1 - alpha + (alpha * data[at + 1]!) / 255;
    planes.blue[index] = 1 - alpha + (alpha * data[at + 2]!) / 255;
  }
  return planes;
}

/** PT4: the colours as bytes, with the opacity of the picture that they were made of. */
export function writePlanes({ red, green, blue, width, height }: Planes, opacity: Pixels): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let index = 0, at = 0; index < width * height; index += 1, at += 4) {
    data[at] = red[index]! * 255;
    data[at + 1] = green[index]! * 255;
    data[at + 2] = blue[index]! * 255;
    data[at + 3] = opacity.data[at + 3]!;
  }
  return { data, width, height };
}

export function luminanceOf(red: number, green: number, blue: number): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

export function luminance({ red, green, blue, width, height }: Planes): Field {
  const out = fieldOf(width, height);
  for (let index = 0; index < out.data.length; index += 1) out.data[index] = luminanceOf(red[index]!, green[index]!, blue[index]!);
  return out;
}

/** About a Gaussian of this deviation in pixels: three running means. */
export function softened(field: Field, sigma: number): Field {
  const radius = Math.round(Math.sqrt(4 * sigma * sigma + 1) / 2 - 0.5);
  return radius < 1 ? nearlySharp(field, sigma) : blurred(blurred(blurred(field, radius), radius), radius);
}

/** Below the reach of running means: a share of each neighbour. */
function nearlySharp(field: Field, sigma: number): Field {
  const share = Math.min(1, (sigma * sigma) / 0.66);
  if (share < 0.02) return field;
  const soft = blurred(field, 1);
  const out = fieldOf(field.width, field.height);
  for (let index = 0; index < out.data.length; index += 1) out.data[index] = field.data[index]! + (soft.data[index]! - field.data[index]!) * share;
  return out;
}

export function softenedPlanes(planes: Planes, sigma: number): Planes {
  const { width, height } = planes;
  const soft = (data: Float32Array): Float32Array => softened({ data, width, height }, sigma).data;
  return { red: soft(planes.red), green: soft(planes.green), blue: soft(planes.blue), width, height };
}

/** The field stretched so that its darkest hundredth is 0 and its lightest 1; a field of one value stays as it is. */
export function levelled(field: Field): Field {
  const counts = new Uint32Array(256);
  for (const value of field.data) counts[Math.max(0, Math.min(255, Math.round(value * 255)))]! += 1;
  const [low, high] = [quantile(counts, field.data.length * 0.01), quantile(counts, field.data.length * 0.99)];
  if (high - low < 0.05) return field;
  const out = fieldOf(field.width, field.height);
  for (let index = 0; index < out.data.length; index += 1) out.data[index] = clamp01((field.data[index]! - low) / (high - low));
  return out;
}

function quantile(counts: Uint32Array, wanted: number): number {
  let seen = 0;
  for (let value = 0; value < 256; value += 1) {
    seen += counts[value]!;
    if (seen > wanted) return value / 255;
  }
  return 1;
}

export function clamp01(value: number): number {
  return value < 0 ? 0 : value > 1 ? 1 : value;
}

/** 0 below `from`, 1 above `to`, smooth between. */
export function smoothstep(from: number, to: number, value: number): number {
  const t = clamp01((value - from) / (to - from));
  return t * t * (3 - 2 * t);
}

/** What one unit of length is in pixels: a thousandth of the longer side, so that a look has the same grain at every size. */
export function unitOf({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.max(width, height) / 1000;
}

/** A picture of which each pixel is told by itself. */
export function painted({ width, height }: { readonly width: number; readonly height: number }, colourAt: (index: number, x: number, y: number) => Colour): Planes {
  const out = planesOf(width, height);
  for (let y = 0, index = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, index += 1) {
      const colour = colourAt(index, x, y);
      out.red[index] = colour[0];
      out.green[index] = colour[1];
      out.blue[index] = colour[2];
    }
  }
  return out;
}

/** Between two colours: 0 is the first. */
export function mixed(from: Colour, to: Colour, share: number): Colour {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share, from[2] + (to[2] - from[2]) * share];
}

/** @param hex six digits. */
export function colourOf(hex: string): Colour {
  const at = (from: number): number => Number.parseInt(hex.slice(from, from + 2), 16) / 255;
  return [at(0), at(2), at(4)];
}

/** Further from grey where `by` is above 1, nearer to it below. */
export function saturated(red: number, green: number, blue: number, by: number): Colour {
  const grey = luminanceOf(red, green, blue);
  return [clamp01(grey + (red - grey) * by), clamp01(grey + (green - grey) * by), clamp01(grey + (blue - grey) * by)];
}
