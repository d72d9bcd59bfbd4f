import { err, ok } from '@/lib/base/result';
import { confidenceOf, foreignShare, leastConfidence } from './confidence';
import { grabCut, known } from './grabcut/grab-cut';
import { behindOf, isForeign } from './grabcut/mixture';
import { featheredAlpha } from './mask/feather';
import { boundsOf, cleaned, grown, worn } from './mask/regions';
import { cropped, fitted, resized, shrunk } from '@/lib/base/pixels';
import { borderColours, partingLevel, standingOut } from './seed/object-seed';
import { personCertainty, personProbability } from './seed/person-seed';
import type { Result } from '@/lib/base/result';
import type { Mask } from './mask/regions';
import type { BoxPx, CutFailure, CutOut } from './model';
import type { Network } from './network/read-network';
import type { Field, Pixels } from '@/lib/base/pixels';

/** Longest sides at which a subject is looked for, and at which its outline is drawn. */
const findingPx = 200;
const cuttingPx = 420;
/** How far around the subject the outline is looked for, in parts of its size. */
const around = 0.3;

/** A guess where the subject is, at any size. */
interface Found {
  readonly kind: 'person' | 'object' | 'boxed';
  /** 0–1 over the region. */
  readonly probability: Field;
  readonly region: BoxPx;
  /** How much of the subject has colours that are not found behind it. */
  readonly foreign: number;
}

/** How large a part must be beside the largest one to belong to the subject: what somebody has drawn a box around may have small ones. */
const leastPart = { person: 0.15, object: 0.2, boxed: 0.03 } as const;

/** Cuts the subject out of a picture: finds it, or takes what is in the box, cuts along its outline and feathers it. Deterministic. */
export function cutPicture(pixels: Pixels, box: BoxPx | null, network: Network): Result<CutOut, CutFailure> {
  if (box === null && standsFree(pixels)) return ok({ alpha: ownAlpha(pixels), widthPx: pixels.width, heightPx: pixels.height, confidence: 1, found: 'transparent' });
  const found = box === null ? find(pixels, network) : inBox(pixels, box);
  if (found === null) return err('unsure');
  const small = workOn(pixels, found.region);
  const probability = resized(found.probability, small.width, small.height);
  const guess = guessOf(found.kind, probability, small);
  const side = grabCut(small, guess, { rounds: 4, leaning: leaningOf(found.kind, probability) });
  const mask = cleaned({ data: side, width: small.width, height: small.height }, leastPart[found.kind]);
  const confidence = confidenceOf(found.kind, mask, small, found.foreign);
  if (confidence < leastConfidence) return err('unsure');
  const alpha = featheredAlpha(pixels, small, mask, found.region);
  return ok({ alpha, widthPx: pixels.width, heightPx: pixels.height, confidence, found: found.kind });
}

/** CU10: true where somebody has removed the background before: most of the border is transparent, and not everything is. */
function standsFree({ data, width, height }: Pixels): boolean {
  let [clear, border, opaque] = [0, 0, 0];
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) {
    const alpha = data[(y * width + x) * 4 + 3]!;
    if (alpha > 127) opaque += 1;
    if (x !== 0 && y !== 0 && x !== width - 1 && y !== height - 1) continue;
    border += 1;
    if (alpha < 8) clear += 1;
  }
  return clear > border * 0.6 && opaque > width * height * 0.005;
}

function ownAlpha({ data, width, height }: Pixels): Uint8ClampedArray {
  return Uint8ClampedArray.from({ length: width * height }, (_, index) => data[index * 4 + 3]!);
}

function workOn(pixels: Pixels, region: BoxPx): Pixels {
  const size = fitted(region.width, region.height, cuttingPx);
  return shrunk(cropped(pixels, region), size.width, size.height);
}

/** People first, since the network knows them; then whatever stands out. */
function find(pixels: Pixels, network: Network): Found | null {
  return findPerson(pixels, network) ?? findObject(pixels);
}

/** Looks for a person, and once more closely where there may be one. */
function findPerson(pixels: Pixels, network: Network): Found | null {
  const size = fitted(pixels.width, pixels.height, cuttingPx);
  const small = shrunk(pixels, size.width, size.height);
  const first = personProbability(network, small);
  const bounds = boundsOf(cleaned(maskAbove(first, 0.6), 0.25));
  if (bounds === null) return null;
  const region = widened(scaledBox(bounds, small, pixels), pixels, around);
  const probability = personProbability(network, workOn(pixels, region));
  const likely = probability.data.filter((value) => value > 0.5);
  const certain = likely.reduce((sum, value) => sum + value, 0) / Math.max(1, likely.length);
  const share = likely.length / probability.data.length;
  if (share < 0.08 || share > 0.9 || certain < personCertainty) return null;
  return { kind: 'person', probability, region, foreign: 1 };
}

function findObject(pixels: Pixels): Found | null {
  const size = fitted(pixels.width, pixels.height, findingPx);
  const small = shrunk(pixels, size.width, size.height);
  const outstanding = standingOut(small);
  const guess = guessOf('object', outstanding, small);
  const side = grabCut(small, guess, { rounds: 4, leaning: leaningOf('object', outstanding) });
  const mask = cleaned({ data: side, width: small.width, height: small.height }, leastPart.object);
  const bounds = boundsOf(mask);
  if (bounds === null) return null;
  const region = widened(scaledBox(bounds, small, pixels), pixels, around);
  const inside = scaledBox(region, pixels, small);
  const field: Field = { data: Float32Array.from(mask.data), width: small.width, height: small.height };
  return { kind: 'object', probability: croppedField(field, inside), region, foreign: foreignShare(borderColours(small), small, mask.data) };
}

/** What the person drew around: everything outside is background, inside the colours that are not found outside are the subject. */
function inBox(pixels: Pixels, drawn: BoxPx): Found {
  const box = widened(drawn, pixels, 0.02);
  const region = widened(box, pixels, around);
  const small = workOn(pixels, region);
  const [scaleX, scaleY] = [small.width / region.width, small.height / region.height];
  const inside = (index: number): boolean => {
    const [x, y] = [(index % small.width) / scaleX + region.x, Math.floor(index / small.width) / scaleY + region.y];
    return x >= box.x && y >= box.y && x < box.x + box.width && y < box.y + box.height;
  };
  const behind = behindOf(small, (index) => !inside(index));
  const foreign = Uint8Array.from({ length: small.width * small.height }, (_, index) => (behind === null || isForeign(behind, small, index) ? 1 : 0));
  const data = Float32Array.from(foreign, (value, index) => (inside(index) ? (value === 1 ? 0.9 : 0.4) : 0));
  const within = Uint8Array.from(foreign, (_, index) => (inside(index) ? 1 : 0));
  // A box is drawn around a subject and some of what is behind it: a part of foreign colours is enough.
  const share = Math.min(1, foreignShare(behind, small, within) * 2);
  return { kind: 'boxed', probability: { data, width: small.width, height: small.height }, region, foreign: share };
}

/** What is certain and what is only likely before the cut. */
function guessOf(kind: Found['kind'], probability: Field, pixels: Pixels): Uint8Array {
  const { width, height } = probability;
  const level = kind === 'object' ? partingLevel(probability) : 0.5;
  const guess = Uint8Array.from(probability.data, (value) => (value > level ? known.maybeSubject : known.maybeBackground));
  if (kind === 'person') {
    const sure = worn(maskAbove(probability, 0.9), 4);
    const near = grown(maskAbove(probability, 0.1), Math.round(Math.max(width, height) * 0.05));
    for (let index = 0; index < guess.length; index += 1) {
      if (sure.data[index] === 1) guess[index] = known.subject;
      else if (near.data[index] === 0) guess[index] = known.background;
    }
  }
  if (kind === 'boxed') probability.data.forEach((value, index) => {
    if (value === 0) guess[index] = known.background;
  });
  for (let index = 0; index < guess.length; index += 1) if (pixels.data[index * 4 + 3]! < 8) guess[index] = known.background;
  return guess;
}

function leaningOf(kind: Found['kind'], { data }: Field): Float32Array {
  if (kind === 'boxed') return new Float32Array(data.length);
  const weight = kind === 'person' ? 1.2 : 1;
  return data.map((value) => {
    const p = Math.min(0.98, Math.max(0.02, value));
    return Math.log(p / (1 - p)) * weight;
  });
}

function maskAbove({ data, width, height }: Field, level: number): Mask {
  return { data: Uint8Array.from(data, (value) => (value > level ? 1 : 0)), width, height };
}

/** A box with some of its size added on each side, inside the picture, in whole pixels. */
function widened(box: BoxPx, pixels: Pixels, part: number): BoxPx {
  const [x, y] = [Math.max(0, Math.floor(box.x - box.width * part)), Math.max(0, Math.floor(box.y - box.height * part))];
  const right = Math.min(pixels.width, Math.ceil(box.x + box.width * (1 + part)));
  const bottom = Math.min(pixels.height, Math.ceil(box.y + box.height * (1 + part)));
  return { x, y, width: Math.max(1, right - x), height: Math.max(1, bottom - y) };
}

function scaledBox(box: BoxPx, from: { readonly width: number; readonly height: number }, to: { readonly width: number; readonly height: number }): BoxPx {
  const [x, y] = [to.width / from.width, to.height / from.height];
  return { x: box.x * x, y: box.y * y, width: box.width * x, height: box.height * y };
}

function croppedField(field: Field, box: BoxPx): Field {
  const [x, y] = [Math.min(field.width - 1, Math.floor(box.x)), Math.min(field.height - 1, Math.floor(box.y))];
  const width = Math.max(1, Math.min(field.width - x, Math.round(box.width)));
  const height = Math.max(1, Math.min(field.height - y, Math.round(box.height)));
  const data = Float32Array.from({ length: width * height }, (_, index) => field.data[(y + Math.floor(index / width)) * field.width + x + (index % width)]!);
  return { data, width, height };
}
