/**
 * `npm run upscale:learn`: learns the filters of the upscaling engine (lib/upscale/filters) and writes them. The large pictures are drawings of the local image
 * engine and one photograph of this repository, each also turned and mirrored; what is learned is what four pixels have that their mean has not. Nothing of the
 * judged pictures (lib/upscale/upscale-picture.test.ts) is among them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Pixels } from '@/lib/base/pixels';
import { shrunk } from '@/lib/base/pixels';
import { drawCanvas } from '@/lib/server/providers/local/drawing/draw-image';
import { imageStyles } from '@/lib/tools/image-styles';
import { detailCount, filterReach, keptFilters, tapCount, tapPlaces } from '@/lib/upscale/filters/filters';
import { classCount, structureOf } from '@/lib/upscale/structure';
import { projectRoot } from '@/scripts/process/places.mjs';

const prompts = ['a village by a river in autumn', 'two cats on a sofa', 'a bowl of lemons and grapes', 'a city street in the rain', 'a knight, portrait', 'quantum jazz'];
const border = 4;
/** Pulls the filters of a class with few examples towards those of all. */
const pull = 40;

interface Sums {
  /** The products of the taps with each other, and with each detail. */
  readonly taps: Float64Array;
  readonly details: Float64Array;
  weight: number;
}

const sums: readonly Sums[] = Array.from({ length: classCount }, () => ({ taps: new Float64Array(tapCount * tapCount), details: new Float64Array(tapCount * detailCount), weight: 0 }));

/** Learns from one picture: its half is what is given, and it is what should come. */
function learn(large: Pixels): void {
  const [width, height] = [large.width >> 1, large.height >> 1];
  const small = shrunk({ ...large }, width, height);
  const luma = Float32Array.from({ length: width * height }, (_, at) => 0.299 * small.data[at * 4]! + 0.587 * small.data[at * 4 + 1]! + 0.114 * small.data[at * 4 + 2]!);
  const { classes } = structureOf({ luma, width, height });
  const taps = new Float64Array(tapCount);
  for (let y = border; y < height - border; y += 1) {
    for (let x = border; x < width - border; x += 1) {
      const at = y * width + x;
      const sum = sums[classes[at]!]!;
      for (let channel = 0; channel < 3; channel += 1) {
        const middle = small.data[at * 4 + channel]!;
        for (let tap = 0; tap < tapCount; tap += 1) taps[tap] = small.data[(at + tapPlaces[tap]![1] * width + tapPlaces[tap]![0]) * 4 + channel]! - middle;
        add(sum, taps, detailsAt(large, x, y, channel));
      }
    }
  }
}

function detailsAt({ data, width }: Pixels, x: number, y: number, channel: number): readonly number[] {
  const at = (2 * y * width + 2 * x) * 4 + channel;
  const [a, b, c, d] = [data[at]!, data[at + 4]!, data[at + width * 4]!, data[at + width * 4 + 4]!];
  return [(b + d - a - c) / 4, (c + d - a - b) / 4, (a + d - b - c) / 4];
}

function add(sum: Sums, taps: Float64Array, details: readonly number[]): void {
  sum.weight += 1;
  for (let row = 0; row < tapCount; row += 1) {
    const value = taps[row]!;
    if (value === 0) continue;
    for (let column = 0; column < tapCount; column += 1) sum.taps[row * tapCount + column]! += value * taps[column]!;
    for (let detail = 0; detail < detailCount; detail += 1) sum.details[row * detailCount + detail]! += value * details[detail]!;
  }
}

/** The weights of least square error for one class. */
function solve({ taps, details, weight }: Sums, all: Float64Array | null): Float64Array {
  const matrix = Float64Array.from(taps);
  const wanted = Float64Array.from(details);
  const ridge = pull * (taps.reduce((sum, value, index) => (index % (tapCount + 1) === 0 ? sum + value : sum), 0) / Math.max(1, weight) / tapCount + 1);
  for (let row = 0; row < tapCount; row += 1) {
    matrix[row * tapCount + row]! += ridge;
    if (all !== null) for (let detail = 0; detail < detailCount; detail += 1) wanted[row * detailCount + detail]! += ridge * all[row * detailCount + detail]!;
  }
  for (let row = 0; row < tapCount; row += 1) {
    for (let other = row + 1; other < tapCount; other += 1) {
      const factor = matrix[other * tapCount + row]! / matrix[row * tapCount + row]!;
      for (let column = row; column < tapCount; column += 1) matrix[other * tapCount + column]! -= factor * matrix[row * tapCount + column]!;
      for (let detail = 0; detail < detailCount; detail += 1) wanted[other * detailCount + detail]! -= factor * wanted[row * detailCount + detail]!;
    }
  }
  for (let row = tapCount - 1; row >= 0; row -= 1) {
    for (let detail = 0; detail < detailCount; detail += 1) {
      let value = wanted[row * detailCount + detail]!;
      for (let column = row + 1; column < tapCount; column += 1) value -= matrix[row * tapCount + column]! * wanted[column * detailCount + detail]!;
      wanted[row * detailCount + detail] = value / matrix[row * tapCount + row]!;
    }
  }
  return wanted;
}

function transposed({ data, width, height }: Pixels): Pixels {
  const from = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const out = new Uint32Array(width * height);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) out[x * height + y] = from[y * width + x]!;
  return { data: new Uint8ClampedArray(out.buffer), width: height, height: width };
}

function mirrored({ data, width, height }: Pixels): Pixels {
  const from = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const out = new Uint32Array(width * height);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) out[y * width + width - 1 - x] = from[y * width + x]!;
  return { data: new Uint8ClampedArray(out.buffer), width, height };
}

/** A picture in all the ways that it can lie. */
function learnAllWays(picture: Pixels): void {
  let turned = picture;
  for (let quarter = 0; quarter < 4; quarter += 1) {
    learn(turned);
    learn(mirrored(turned));
    turned = mirrored(transposed(turned));
  }
}

async function photograph(sidePx: number): Promise<Pixels> {
  const image = await loadImage(readFileSync(join(projectRoot, 'docs', 'images', 'portrait-source.jpg')));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return shrunk(context.getImageData(0, 0, image.width, image.height), sidePx, Math.round((sidePx * image.height) / image.width));
}

async function main(): Promise<void> {
  // Small enough that nothing of the file's own compression is left.
  for (const sidePx of [720, 480]) learnAllWays(await photograph(sidePx));
  for (const [index, style] of imageStyles.entries()) {
    const canvas = drawCanvas({ prompt: prompts[index % prompts.length]!, style, widthPx: 672, heightPx: 384, seed: 40 + index });
    learnAllWays(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height));
    console.log(`${style}: learned`);
  }
  const together: Sums = { taps: new Float64Array(tapCount * tapCount), details: new Float64Array(tapCount * detailCount), weight: 0 };
  for (const { taps, details, weight } of sums) {
    for (const [at, value] of taps.entries()) together.taps[at]! += value;
    for (const [at, value] of details.entries()) together.details[at]! += value;
    together.weight += weight;
  }
  const all = solve(together, null);
  const weights = new Float32Array(classCount * detailCount * tapCount);
  for (const [index, sum] of sums.entries()) {
    const solved = solve(sum, all);
    for (let detail = 0; detail < detailCount; detail += 1) for (let tap = 0; tap < tapCount; tap += 1) weights[(index * detailCount + detail) * tapCount + tap] = solved[tap * detailCount + detail]!;
  }
  writeFileSync(join(projectRoot, 'lib', 'upscale', 'filters', 'filters.json'), `${JSON.stringify(keptFilters(weights))}\n`);
  console.log(`${classCount} classes of ${2 * filterReach + 1} × ${2 * filterReach + 1}, of ${Math.round(together.weight / 1000)} thousand examples; ${sums.filter(({ weight }) => weight < 1000).length} have fewer than a thousand`);
}

void main();
