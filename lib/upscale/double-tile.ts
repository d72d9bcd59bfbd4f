import type { Pixels } from '@/lib/base/pixels';
import { detailCount, filterReach, filterWeights, tapCount, tapPlaces } from '@/lib/upscale/filters/filters';
import { structureOf, structureReach, type Structure } from '@/lib/upscale/structure';

export interface TilePlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A tile with what lies around it, colours weighed by their opacity. */
interface Planes {
  /** Red, green, blue, and alpha where there is any; 0 to 255. */
  readonly channels: readonly Float32Array[];
  readonly luma: Float32Array;
  readonly width: number;
  readonly height: number;
}

const margin = Math.max(filterReach, structureReach);
/** Details are drawn a little more strongly than is most likely: what is most likely is a little soft. */
const gain = 1.06;
/** UP4: how far a pixel may go beyond what stands around it, as a share of the contrast there. */
const slack = 0.1;
/** UP5: where the picture changes by less than so many times its noise, it is taken for noise. */
const noiseReach = 1.6;
/** Noise of fewer steps than this cannot be seen, and may be the paper of a drawing. */
const leastNoise = 1.5;

/** Writes the doubled tile into the doubled picture. `noise` is that of the whole picture, in steps of grey. */
export function writeDoubled(picture: Pixels, place: TilePlace, noise: number, out: Pixels): void {
  const planes = planesOf(picture, place);
  const structure = structureOf(planes);
  const details = planes.channels.map((channel) => detailsOf(channel, planes, structure, noise));
  if (planes.channels.length > 3) holdAlike(details);
  for (const each of details) hold(each);
  writeTile(planes, details, place, out);
}

function planesOf({ data, width: pictureWidth, height: pictureHeight }: Pixels, place: TilePlace): Planes {
  const [width, height] = [place.width + 2 * margin, place.height + 2 * margin];
  const [red, green, blue, alpha, luma] = [0, 1, 2, 3, 4].map(() => new Float32Array(width * height));
  let isOpaque = true;
  for (let row = 0, at = 0; row < height; row += 1) {
    const y = Math.min(pictureHeight - 1, Math.max(0, place.y + row - margin));
    for (let column = 0; column < width; column += 1, at += 1) {
      const from = (y * pictureWidth + Math.min(pictureWidth - 1, Math.max(0, place.x + column - margin))) * 4;
      const opacity = data[from + 3]!;
      isOpaque &&= opacity === 255;
      red![at] = (data[from]! * opacity) / 255;
      green![at] = (data[from + 1]! * opacity) / 255;
      blue![at] = (data[from + 2]! * opacity) / 255;
      alpha![at] = opacity;
      luma![at] = 0.299 * red![at]! + 0.587 * green![at]! + 0.114 * blue![at]!;
    }
  }
  return { channels: [red!, green!, blue!, ...(isOpaque ? [] : [alpha!])], luma: luma!, width, height };
}

/** What lies in the four pixels of each, beside their mean: three numbers for each pixel of the tile without its margin, and how much of them may be drawn. */
interface Details {
  readonly values: Float32Array;
  readonly shares: Float32Array;
}

function detailsOf(channel: Float32Array, { width, height }: Planes, { classes, strength }: Structure, noise: number): Details {
  const weights = filterWeights();
  const offsets = Int32Array.from(tapPlaces, ([x, y]) => y * width + x);
  const differences = new Float32Array(tapCount);
  const shares = new Float32Array((width - 2 * margin) * (height - 2 * margin));
  const values = new Float32Array(shares.length * detailCount);
  let to = 0;
  for (let y = margin; y < height - margin; y += 1) {
    for (let x = margin, at = y * width + margin; x < width - margin; x += 1, at += 1, to += detailCount) {
      const middle = channel[at]!;
      for (let tap = 0; tap < tapCount; tap += 1) differences[tap] = channel[at + offsets[tap]!]! - middle;
      let from = classes[at]! * detailCount * tapCount;
      let across = 0;
      let down = 0;
      let diagonal = 0;
      for (let tap = 0; tap < tapCount; tap += 1, from += 1) {
        const difference = differences[tap]!;
        across += weights[from]! * difference;
        down += weights[from + tapCount]! * difference;
        diagonal += weights[from + 2 * tapCount]! * difference;
      }
      const wanted = gain * trust(strength[at]!, noise);
      shares[to / detailCount] = wanted * room(channel, at, width, middle, wanted * across, wanted * down, wanted * diagonal);
      values[to] = across;
      values[to + 1] = down;
      values[to + 2] = diagonal;
    }
  }
  return { values, shares };
}

/** UP6: where something is transparent, colours and opacity are held back alike, or an edge would have another colour than what it is the edge of. */
function holdAlike(details: readonly Details[]): void {
  const [first, ...others] = details;
  for (let at = 0; at < first!.shares.length; at += 1) {
    let least = first!.shares[at]!;
    for (const { shares } of others) if (shares[at]! < least) least = shares[at]!;
    for (const { shares } of details) shares[at] = least;
  }
}

function hold({ values, shares }: Details): void {
  for (let at = 0; at < values.length; at += 1) values[at]! *= shares[Math.floor(at / detailCount)]!;
}

/** UP5: how far what is found is believed to be more than noise, 0 to 1. */
function trust(strength: number, noise: number): number {
  if (noise < leastNoise) return 1;
  const ratio = strength / (noise * noiseReach);
  return ratio >= 1 ? 1 : ratio * ratio;
}

/** UP4: the share of the details that may be drawn before one of the four pixels leaves the range of what stands around. All four are held back alike, so that their mean stays. */
function room(channel: Float32Array, at: number, width: number, middle: number, across: number, down: number, diagonal: number): number {
  let low = middle;
  let high = middle;
  for (let row = at - width; row <= at + width; row += width) {
    for (let near = row - 1; near <= row + 1; near += 1) {
      const value = channel[near]!;
      if (value < low) low = value;
      else if (value > high) high = value;
    }
  }
  const beyond = (high - low) * slack;
  const up = Math.min(255, high + beyond) - middle;
  const under = middle - Math.max(0, low - beyond);
  const upperLeft = diagonal - across - down;
  const upperRight = across - down - diagonal;
  const lowerLeft = down - across - diagonal;
  const lowerRight = across + down + diagonal;
  const most = Math.max(upperLeft, upperRight, lowerLeft, lowerRight);
  const least = -Math.min(upperLeft, upperRight, lowerLeft, lowerRight);
  return Math.min(1, most > up ? up / most : 1, least > under ? under / least : 1);
}

function writeTile({ channels, width }: Planes, details: readonly Details[], place: TilePlace, out: Pixels): void {
  const rowBytes = out.width * 4;
  const isOpaque = channels.length === 3;
  for (const [channel, plane] of channels.entries()) writeChannel(plane, details[channel]!.values, width, place, out, channel);
  for (let y = 0; y < 2 * place.height; y += 1) {
    const start = (2 * place.y + y) * rowBytes + 8 * place.x;
    for (let at = start; at < start + 8 * place.width; at += 4) {
      if (isOpaque) out.data[at + 3] = 255;
      else divide(out.data, at);
    }
  }
}

/** Writes one channel as it is: colours are still weighed by their opacity. */
function writeChannel(plane: Float32Array, details: Float32Array, width: number, place: TilePlace, out: Pixels, channel: number): void {
  const { data } = out;
  const rowBytes = out.width * 4;
  for (let y = 0, from = 0; y < place.height; y += 1) {
    let to = 2 * (place.y + y) * rowBytes + 8 * place.x + channel;
    for (let x = 0, at = (y + margin) * width + margin; x < place.width; x += 1, at += 1, from += detailCount, to += 8) {
      const middle = plane[at]!;
      const across = details[from]!;
      const down = details[from + 1]!;
      const diagonal = details[from + 2]!;
      data[to] = middle - across - down + diagonal;
      data[to + 4] = middle + across - down - diagonal;
      data[to + rowBytes] = middle - across + down - diagonal;
      data[to + rowBytes + 4] = middle + across + down + diagonal;
    }
  }
}

/** The colour of a pixel without its opacity's weight. */
function divide(data: Uint8ClampedArray, at: number): void {
  const scale = data[at + 3] === 0 ? 0 : 255 / data[at + 3]!;
  data[at] = data[at]! * scale;
  data[at + 1] = data[at + 1]! * scale;
  data[at + 2] = data[at + 2]! * scale;
}
