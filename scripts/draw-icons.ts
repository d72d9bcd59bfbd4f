/** `npm run icons`: the icons of the installed applications, drawn from the numbers of `app/icon.svg` into public/icons. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { createCanvas } from '@napi-rs/canvas';
import { projectRoot } from '@/scripts/process/places.mjs';

/** The side of the drawing in `app/icon.svg`. */
const drawnPx = 32;
const colours = { ground: '#0e1a15', strokes: '#eaf3ed', cut: '#ff6f37' };

interface Icon {
  readonly name: string;
  readonly sizePx: number;
  /** Systems cut a maskable icon to their own shape: the ground goes to the edges, and the mark stays inside the safe circle. */
  readonly isMaskable: boolean;
}

const icons: readonly Icon[] = [
  { name: 'app-192', sizePx: 192, isMaskable: false },
  { name: 'app-512', sizePx: 512, isMaskable: false },
  { name: 'app-maskable-512', sizePx: 512, isMaskable: true },
];

const folder = join(projectRoot, 'public', 'icons');
mkdirSync(folder, { recursive: true });
for (const icon of icons) writeFileSync(join(folder, `${icon.name}.png`), draw(icon));

function draw({ sizePx, isMaskable }: Icon): Buffer {
  const canvas = createCanvas(sizePx, sizePx);
  const context = canvas.getContext('2d');
  const scale = sizePx / drawnPx;
  context.fillStyle = colours.ground;
  context.beginPath();
  context.roundRect(0, 0, sizePx, sizePx, isMaskable ? 0 : 7 * scale);
  context.fill();
  const markScale = isMaskable ? scale * 0.78 : scale;
  const marginPx = (sizePx - drawnPx * markScale) / 2;
  context.drawImage(strokes(sizePx, markScale, marginPx), 0, 0);
  context.setTransform(markScale, 0, 0, markScale, marginPx, marginPx);
  line(context, [4.5, 20.75, 27.5, 11.25], 2.8, colours.cut);
  return canvas.toBuffer('image/png');
}

/** Four strokes with the gap that the cut has made in them, on nothing. */
function strokes(sizePx: number, scale: number, marginPx: number) {
  const canvas = createCanvas(sizePx, sizePx);
  const context = canvas.getContext('2d');
  context.setTransform(scale, 0, 0, scale, marginPx, marginPx);
  for (const x of [8.5, 13.5, 18.5, 23.5]) line(context, [x, 6.5, x, 25.5], 2.6, colours.strokes);
  context.globalCompositeOperation = 'destination-out';
  line(context, [0, 22.6, 32, 9.4], 7, '#000');
  return canvas;
}

function line(context: SKRSContext2D, [fromX, fromY, toX, toY]: readonly [number, number, number, number], widthPx: number, colour: string): void {
  context.strokeStyle = colour;
  context.lineWidth = widthPx;
  context.beginPath();
  context.moveTo(fromX, fromY);
  context.lineTo(toX, toY);
  context.stroke();
}
