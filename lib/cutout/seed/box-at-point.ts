import { grabCut, known } from '@/lib/cutout/grabcut/grab-cut';
import { boundsOf, regionAt } from '@/lib/cutout/mask/regions';
import { fieldOf, fitted, shrunk } from '@/lib/base/pixels';
import type { Mask } from '@/lib/cutout/mask/regions';
import type { BoxPx } from '@/lib/cutout/model';
import type { Network } from '@/lib/cutout/network/read-network';
import type { Pixels } from '@/lib/base/pixels';
import { partingLevel, standingOut } from './object-seed';
import { personCertainty, personProbability } from './person-seed';

/** The longest sides at which people and things that are pointed at are looked for. */
const personPx = 420;
const findingPx = 200;
/** Above this the network takes a pixel for a person's. */
const personLevel = 0.6;
/** Of this part of both sides it is the whole picture. */
const wholePart = 0.97;
/** What is around the point belongs to it for certain, in parts of the longest side. */
const certainPart = 0.025;
/** How many times as large as that a thing is at least. */
const leastGrowth = 1.5;
/** The strip along the borders that is background for certain, unless the point is in it. */
const borderPart = 0.02;
/** How much the box is larger than what was found, on each side. */
const margin = 0.03;

type Size = Pick<Pixels, 'width' | 'height'>;
type Point = { readonly x: number; readonly y: number };

/**
 * CU17: a box around what is at a point of a picture, in pixels; null where nothing there parts from what is around it. People are found by the network; of things what stands
 * out counts as much as what is near.
 */
export function boxAtPoint(pixels: Pixels, point: Point, network: Network): BoxPx | null {
  return personAt(pixels, point, network) ?? thingAt(pixels, point);
}

function personAt(pixels: Pixels, point: Point, network: Network): BoxPx | null {
  const size = fitted(pixels.width, pixels.height, personPx);
  const { data } = personProbability(network, shrunk(pixels, size.width, size.height));
  const person = regionAt({ data: Uint8Array.from(data, (value) => (value > personLevel ? 1 : 0)), ...size }, indexOf(point, pixels, size));
  if (person === null) return null;
  const [sum, count] = person.data.reduce(([total, points], isIn, index) => (isIn === 1 ? [total + data[index]!, points + 1] : [total, points]), [0, 0] as readonly [number, number]);
  return sum / count < personCertainty ? null : boxAround(person, pixels);
}

function thingAt(pixels: Pixels, point: Point): BoxPx | null {
  const size = fitted(pixels.width, pixels.height, findingPx);
  const small = shrunk(pixels, size.width, size.height);
  const at = indexOf(point, pixels, size);
  const { guess, leaning } = guessAt(small, { x: at % size.width, y: Math.floor(at / size.width) });
  const found = regionAt({ data: grabCut(small, guess, { rounds: 4, leaning }), ...size }, at);
  // Nothing but what was taken for certain: the colours around it are its own.
  const certain = guess.reduce((count, value) => count + (value === known.subject ? 1 : 0), 0);
  return found === null || found.data.reduce((count, value) => count + value, 0) < certain * leastGrowth ? null : boxAround(found, pixels);
}

function indexOf(point: Point, { width, height }: Size, to: Size): number {
  const [x, y] = [Math.floor((point.x * to.width) / width), Math.floor((point.y * to.height) / height)];
  return Math.min(to.height - 1, Math.max(0, y)) * to.width + Math.min(to.width - 1, Math.max(0, x));
}

/** Null where it is all of the picture. */
function boxAround(found: Mask, pixels: Size): BoxPx | null {
  const bounds = boundsOf(found);
  if (bounds === null || (bounds.width > found.width * wholePart && bounds.height > found.height * wholePart)) return null;
  const [scaleX, scaleY] = [pixels.width / found.width, pixels.height / found.height];
  const [byX, byY] = [bounds.width * margin, bounds.height * margin];
  const [x, y] = [Math.max(0, bounds.x - byX) * scaleX, Math.max(0, bounds.y - byY) * scaleY];
  const [right, bottom] = [Math.min(found.width, bounds.x + bounds.width + byX) * scaleX, Math.min(found.height, bounds.y + bounds.height + byY) * scaleY];
  return { x, y, width: right - x, height: bottom - y };
}

function guessAt(small: Pixels, at: Point) {
  const { width, height } = small;
  const longest = Math.max(width, height);
  const outstanding = standingOut(small);
  const level = partingLevel(outstanding);
  const near = regionAt({ data: Uint8Array.from(outstanding.data, (value) => (value > level ? 1 : 0)), width, height }, at.y * width + at.x);
  const strip = Math.max(1, Math.round(longest * borderPart));
  const guess = new Uint8Array(width * height);
  const leaning = fieldOf(width, height).data;
  for (let index = 0; index < guess.length; index += 1) {
    const [x, y] = [index % width, Math.floor(index / width)];
    const far = Math.hypot(x - at.x, y - at.y) / longest;
    const isBorder = x < strip || y < strip || x >= width - strip || y >= height - strip;
    // What stands out together with the point, or else what is around it, until the colours say more.
    const isLikely = near === null ? far < 0.14 : near.data[index] === 1;
    guess[index] = far < certainPart ? known.subject : isBorder ? known.background : isLikely ? known.maybeSubject : known.maybeBackground;
    leaning[index] = (isLikely ? 1 : -0.5) - far * 2.5;
  }
  return { guess, leaning };
}
