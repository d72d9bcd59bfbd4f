import { readFileSync } from 'node:fs';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { cutPicture } from '@/lib/cutout/cut-picture';
import { withAlpha } from '@/lib/cutout/apply-alpha';
import type { BoxPx } from '@/lib/cutout/model';
import { readNetwork, type Network } from '@/lib/cutout/network/read-network';
import type { SubjectBox } from '@/lib/tools/remove-background';
import { answerWork, type WorkOutcome } from './answer-work';

/** CU3: the longest side of a picture, in pixels. */
const largestSidePx = 4096;

/** What the thread is asked for. */
export interface CutoutWork {
  /** Encoded. */
  readonly picture: Uint8Array;
  readonly box: SubjectBox | null;
  /** The file of the network that finds people. */
  readonly networkFile: string;
}

let network: Network | undefined;

answerWork(async ({ picture, box, networkFile }: CutoutWork): Promise<WorkOutcome> => {
  const image = await loadImage(Buffer.from(picture));
  const { width, height } = image;
  if (Math.max(width, height) > largestSidePx) return { code: 'too_large', detail: `${width} × ${height} is more than ${largestSidePx} pixels a side` };
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const pixels = context.getImageData(0, 0, width, height);
  const file = readFileSync(networkFile);
  network ??= readNetwork(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
  const cut = cutPicture(pixels, box === null ? null : inPixels(box, width, height), network);
  if (!cut.ok) return { code: cut.error, detail: 'nothing stands out' };
  withAlpha(pixels, cut.value.alpha);
  context.putImageData(pixels, 0, 0);
  return canvas.encode('png');
});

/** Whole pixels inside of the picture, never none. */
function inPixels(box: SubjectBox, width: number, height: number): BoxPx {
  const [x, y] = [Math.min(width - 1, Math.floor(box.x * width)), Math.min(height - 1, Math.floor(box.y * height))];
  return { x, y, width: Math.max(1, Math.min(width - x, Math.ceil(box.width * width))), height: Math.max(1, Math.min(height - y, Math.ceil(box.height * height))) };
}
