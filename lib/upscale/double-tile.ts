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

/** What lies in the four pixels of each, beside their mean: three numbers for each pixel of the tile without its margin. */
function detailsOf(channel: Float32Array, { width, height }: Planes, { classes, strength }: Structure, noise: number): Float32Array {
  const weights = filterWeights();
  const offsets = Int32Array.from(tapPlaces, ([x, y]) => y * width + x);
  const differences = new Float32Array(tapCount);
  const details = new Float32Array((width - 2 * margin) * (height - 2 * margin) * detailCount);
  let to = 0;
  for (let y = margin; y < height - margin; y += 1) {
    for (let x = margin, at = y * width + margin; x < width - margin; x += 1, at += 1, to += detailCount) {
      const middle = channel[at]!;
      for (let tap = 0; tap < tapCount; tap += 1) differences[tap] = channel[at + offsets[tap]!]! - middle;
      let from = classes[at]! * detailCount * tapCount;
      let [across, down, diagonal] = [0, 0, 0];
      for (let tap = 0; tap < tapCount; tap += 1, from += 1) {
        const difference = differences[tap]!;
        across += weights[from]! * difference;
        down += weights[from + tapCount]! * difference;
        diagonal += weights[from + 2 * tapCount]! * difference;
      }
      const wanted = gain * trust(strength[at]!, noise);
      const allowed = wanted * room(channel, at, width, middle, wanted * across, wanted * down, wanted * diagonal);
      details[to] = across * allowed;
      details[to + 1] = down * allowed;
      details[to + 2] = diagonal * allowed;
    }
  }
  return details;
}

/** UP5: how far what is found is believed to be more than noise, 0 to 1. */
function trust(strength: number, noise: number): number {
  if (noise < leastNoise) return 1;
  const ratio = strength / (noise * noiseReach);
  return ratio >= 1 ? 1 : ratio * ratio;
}

/** UP4: the share of the details that may be drawn before one of the four pixels leaves the range of what stands around. All four are held back alike, so that their mean stays. */
function room(channel: Float32Array, at: number, width: number, middle: number, across: number, down: number, diagonal: number): number {
  let [low, high] = [middle, middle];
  for (const row of [at - width, at, at + width]) {
    for (let near = row - 1; near <= row + 1; near += 1) {
      const value = channel[near]!;
      if (value < low) low = value;
      else if (value > high) high = value;
    }
  }
  const beyond = (high - low) * slack;
  const up = Math.min(255, high + beyond) - middle;
  const under = middle - Math.max(0, low - beyond);
  const [a, b, c, d] = [-across - down + diagonal, across - down - diagonal, -across + down - diagonal, across + down + diagonal];
  const most = Math.max(a, b, c, d);
  const least = -Math.min(a, b, c, d);
  return Math.min(1, most > up ? up / most : 1, least > under ? under / least : 1);
}

const signs = [[-1, -1, 1], [1, -1, -1], [-1, 1, -1], [1, 1, 1]] as const;

function writeTile({ channels, width }: Planes, details: readonly Float32Array[], place: TilePlace, out: Pixels): void {
  const [red, green, blue, alpha] = channels;
  const [ofRed, ofGreen, ofBlue, ofAlpha] = details;
  for (let y = 0, from = 0; y < place.height; y += 1) {
    for (let x = 0, at = (y + margin) * width + margin; x < place.width; x += 1, at += 1, from += detailCount) {
      for (let quarter = 0; quarter < 4; quarter += 1) {
        const [across, down, diagonal] = signs[quarter]!;
        const valueOf = (plane: Float32Array, of: Float32Array): number => plane[at]! + across * of[from]! + down * of[from + 1]! + diagonal * of[from + 2]!;
        const to = ((2 * (place.y + y) + (quarter >> 1)) * out.width + 2 * (place.x + x) + (quarter & 1)) * 4;
        const opacity = alpha === undefined || ofAlpha === undefined ? 255 : valueOf(alpha, ofAlpha);
        const scale = opacity < 0.5 ? 0 : 255 / opacity;
        out.data[to] = valueOf(red!, ofRed!) * scale;
        out.data[to + 1] = valueOf(green!, ofGreen!) * scale;
        out.data[to + 2] = valueOf(blue!, ofBlue!) * scale;
        out.data[to + 3] = opacity;
      }
    }
  }
}
