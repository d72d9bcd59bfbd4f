/**
 * `npm run cutout:figures`: cuts the composed pictures whose masks are known, tells each overlap, the means and the wrong answers, and draws
 * docs/images/cutout.jpg. With `tuning` it takes the pictures that the engine's numbers were chosen with, and draws nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { cutPicture } from '@/lib/cutout/cut-picture';
import { overlap } from '@/lib/cutout/mask/regions';
import { readNetwork } from '@/lib/cutout/network/read-network';
import { withAlpha } from '@/lib/cutout/apply-alpha';
import { projectRoot } from '@/scripts/process/places.mjs';
import { composeWithout } from '@/scripts/testing/cutout/backdrops';
import { composeCutoutPicture } from '@/scripts/testing/cutout/compose-picture';
import { judged, tuning, tuningWithout, without } from '@/scripts/testing/cutout/picture-specs';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { BoxPx, CutOut } from '@/lib/cutout/model';
import type { SetName } from '@/scripts/testing/cutout/picture-specs';

const network = readNetwork(Uint8Array.from(readFileSync(createRequire(import.meta.url).resolve('@mediapipe/selfie_segmentation/selfie_segmentation.tflite'))).buffer);
const forTuning = process.argv[2] === 'tuning';
const cellPx = 128;

function cut(picture: Canvas, box: BoxPx | null): CutOut | string {
  const { data, width, height } = picture.getContext('2d').getImageData(0, 0, picture.width, picture.height);
  const outcome = cutPicture({ data, width, height }, box, network);
  return outcome.ok ? outcome.value : outcome.error;
}

function drawCell(ctx: SKRSContext2D, picture: Canvas, found: CutOut | string, x: number, y: number): void {
  const scale = (cellPx - 4) / Math.max(picture.width, picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  ctx.drawImage(picture, x, y, width, height);
  if (typeof found === 'string') return;
  const image = picture.getContext('2d').getImageData(0, 0, picture.width, picture.height);
  withAlpha({ data: image.data, width: picture.width, height: picture.height }, found.alpha);
  const applied = createCanvas(picture.width, picture.height);
  applied.getContext('2d').putImageData(image, 0, 0);
  ctx.fillStyle = '#3ad07a';
  ctx.fillRect(x, y + cellPx, width, height);
  ctx.drawImage(applied, x, y + cellPx, width, height);
}

async function main(): Promise<void> {
  const sheet = createCanvas(cellPx * 10, cellPx * 6);
  const ctx = sheet.getContext('2d');
  ctx.fillStyle = '#ffffff';
  ctx.fillRect(0, 0, sheet.width, sheet.height);
  const sets = forTuning ? tuning : judged;
  for (const [row, set] of (['people', 'boxed', 'alone'] satisfies readonly SetName[]).entries()) {
    let sum = 0;
    for (const [column, spec] of sets[set].entries()) {
      const { picture, mask, box } = await composeCutoutPicture(spec);
      const found = cut(picture, set === 'boxed' ? box : null);
      const share = typeof found === 'string' ? 0 : overlap(found.alpha.map((alpha) => (alpha > 127 ? 1 : 0)), mask);
      sum += share;
      console.log(`${spec.name}, ${spec.backdrop}: ${share.toFixed(3)} ${typeof found === 'string' ? found : `${found.found}, confidence ${found.confidence.toFixed(2)}`}`);
      drawCell(ctx, picture, found, column * cellPx, row * 2 * cellPx);
    }
    console.log(`${set}: ${(sum / sets[set].length).toFixed(3)} on average\n`);
  }
  for (const name of forTuning ? tuningWithout : without) {
    const found = cut(composeWithout(name), null);
    console.log(`nothing, ${name}: ${typeof found === 'string' ? found : `wrongly sure (${found.found}, ${found.confidence.toFixed(2)})`}`);
  }
  if (!forTuning) writeFileSync(join(projectRoot, 'docs', 'images', 'cutout.jpg'), sheet.toBuffer('image/jpeg', 82));
}

void main();
