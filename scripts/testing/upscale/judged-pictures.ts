import { readFileSync } from 'node:fs';
import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas';
import type { Pixels } from '@/lib/base/pixels';
import { shrunk } from '@/lib/base/pixels';
import { facePicture } from '@/lib/portrait/testing/face';
import { drawCanvas } from '@/lib/server/providers/local/drawing/draw-image';
import { composeCutoutPicture } from '@/scripts/testing/cutout/compose-picture';
import { judged } from '@/scripts/testing/cutout/picture-specs';

interface JudgedPicture {
  readonly name: string;
  /** What should come: sides are multiples of 4. */
  readonly large: Pixels;
}

/** What the upscaling engine is judged by, none of it among what its filters were learned from: a photograph, a film's frame, composed photographs of the cut-out engine's judged set, drawings, words and lines. */
export async function judgedPictures(): Promise<readonly JudgedPicture[]> {
  const composed = await Promise.all([...judged.people.slice(0, 1), ...judged.alone.slice(0, 1)].map(async (spec) => ({ name: spec.name, large: atWidth((await composeCutoutPicture(spec)).picture, 240) })));
  const drawings = (['poster', 'watercolor', 'ink', 'night'] as const).map((style) => ({ name: style, large: pixelsOf(drawCanvas({ prompt: 'a castle by a lake, two boats', style, widthPx: 320, heightPx: 240, seed: 5 })) }));
  return [
    { name: 'balloon', large: atWidth(await opened('lib/scenarios/media/balloon.jpg'), 480) },
    { name: 'night train', large: atWidth(await opened('lib/scenarios/media/night-train.poster.jpg'), 320) },
    { name: 'face', large: facePicture(160, 160) },
    { name: 'words and lines', large: pixelsOf(wordsAndLines()) },
    ...composed,
    ...drawings,
  ];
}

async function opened(file: string): Promise<Canvas> {
  const image = await loadImage(readFileSync(file));
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas;
}

function pixelsOf(canvas: Canvas): Pixels {
  const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return { data, width, height };
}

/** Small enough that nothing of a file's own compression is left. */
function atWidth(canvas: Canvas, width: number): Pixels {
  return shrunk(pixelsOf(canvas), width, Math.floor((width * canvas.height) / canvas.width / 4) * 4);
}

function wordsAndLines(): Canvas {
  const canvas = createCanvas(280, 160);
  const context = canvas.getContext('2d');
  context.fillStyle = '#f6f2e8';
  context.fillRect(0, 0, 280, 160);
  context.fillStyle = '#1c2c3c';
  for (let line = 0; line < 4; line += 1) {
    context.font = `${14 + line * 7}px sans-serif`;
    context.fillText('Harbour at dawn', 8, 24 + line * 38);
  }
  context.strokeStyle = '#b03030';
  context.lineWidth = 2;
  for (let ray = 0; ray < 24; ray += 1) {
    context.beginPath();
    context.moveTo(220, 60);
    context.lineTo(220 + 54 * Math.cos(ray / 3.8), 60 + 54 * Math.sin(ray / 3.8));
    context.stroke();
  }
  return canvas;
}
