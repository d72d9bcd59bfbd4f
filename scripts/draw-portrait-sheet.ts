/**
 * `npm run sheets:portrait`: one picture and its portrait in every look, as docs/images/portrait-looks.webp, and what each took of a processor. With a file
 * as its argument it draws that picture, beside it, as a file of its own.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import { drawPortrait } from '@/lib/portrait/draw-portrait';
import { canvasOf } from '@/scripts/canvas-of';
import { projectRoot } from '@/scripts/process/places.mjs';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import { portraitLooks } from '@/lib/tools/portrait-looks';

const columns = 4;
const gapPx = 6;
const captionPx = 22;
const widthPx = 280;
const quality = 70;

async function main(): Promise<void> {
  const given = process.argv[2];
  const image = await loadImage(readFileSync(given ?? join(projectRoot, 'docs', 'images', 'portrait-source.jpg')));
  const source = createCanvas(image.width, image.height);
  source.getContext('2d').drawImage(image, 0, 0);
  const { data, width, height } = source.getContext('2d').getImageData(0, 0, image.width, image.height);
  const cells: (readonly [string, Canvas])[] = [['The picture', source]];
  for (const look of portraitLooks) {
    const before = process.cpuUsage().user;
    cells.push([toolFormsTexts.portrait.looks[look], canvasOf(drawPortrait({ data, width, height }, look))]);
    console.log(`${look}: ${((process.cpuUsage().user - before) / 1e6).toFixed(1)} s for ${width} × ${height}`);
  }
  const heightPx = Math.round((widthPx * height) / width);
  const sheet = createCanvas(columns * (widthPx + gapPx) - gapPx, Math.ceil(cells.length / columns) * (heightPx + captionPx));
  const context = sheet.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.font = '13px sans-serif';
  for (const [index, [name, cell]] of cells.entries()) {
    const [x, y] = [(index % columns) * (widthPx + gapPx), Math.floor(index / columns) * (heightPx + captionPx)];
    context.drawImage(cell, x, y, widthPx, heightPx);
    context.fillStyle = '#222222';
    context.fillText(name, x, y + heightPx + 15);
  }
  const file = given === undefined ? join(projectRoot, 'docs', 'images', 'portrait-looks.webp') : `${join(parse(given).dir, parse(given).name)}-looks.webp`;
  writeFileSync(file, sheet.toBuffer('image/webp', quality));
}

void main();
