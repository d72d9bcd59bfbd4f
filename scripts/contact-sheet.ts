import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { drawImage } from '@/lib/server/providers/local/drawing/draw-image';
import { imageStyles } from '@/lib/tools/image-styles';
import type { StyleId } from '@/lib/tools/image-styles';

/** The prompts of the sheet, each in a style that suits it; the same seed for all, none chosen for luck. */
const rows: readonly (readonly [prompt: string, style: StyleId])[] = [
  ['a lighthouse on a cliff at sunset', 'poster'],
  ['a red fox in a snowy forest', 'paper-cut'],
  ['a city street at night in the rain', 'night'],
  ['an astronaut portrait', 'poster'],
  ['a bowl of oranges and a blue vase', 'watercolor'],
  ['hot air balloons over a desert at dawn', 'poster'],
  ['a whale under the northern lights', 'paper-cut'],
  ['quantum jazz', 'neon'],
  ['a sailboat on a calm sea', 'watercolor'],
  ['misty mountains above a lake', 'ink'],
  ['two elephants in the savanna at sunset', 'poster'],
  ['neon city skyline', 'neon'],
  ['an old castle on a hill, full moon', 'night'],
  ['a cup of coffee and books by the window', 'pastel'],
  ['a steam train through autumn mountains', 'poster'],
  ['a rocket flying past planets', 'pixel'],
  ['coral reef with a sea turtle', 'paper-cut'],
  ['portrait of a queen', 'pastel'],
  ['a black cat in a flower meadow', 'watercolor'],
  ['a friendly robot', 'poster'],
  ['cherry blossom tree by a river in spring', 'pastel'],
  ['stag in a foggy pine forest', 'ink'],
  ['a yellow car on a country road', 'pixel'],
  ['hope and memory', 'watercolor'],
];

const columns = 4;
const cellWidth = 480;
const cellHeight = 274;
const captionHeight = 26;

/** Draws the sheet of 24 prompts, or (arguments: target file, prompt, seed) one prompt in all eight styles. */
async function main(): Promise<void> {
  const [target = 'docs/images/contact-sheet.jpg', only, seed = '7'] = process.argv.slice(2);
  const cells = only === undefined ? rows : imageStyles.map((style): readonly [string, StyleId] => [only, style]);
  const sheet = createCanvas(columns * (cellWidth + 10) + 10, Math.ceil(cells.length / columns) * (cellHeight + captionHeight + 10) + 10);
  const ctx = sheet.getContext('2d');
  ctx.fillStyle = '#16161b';
  ctx.fillRect(0, 0, sheet.width, sheet.height);
  for (const [index, [prompt, style]] of cells.entries()) {
    const startedAt = performance.now();
    const bytes = drawImage({ prompt, style, widthPx: 1344, heightPx: 768, seed: Number(seed) });
    const took = Math.round(performance.now() - startedAt);
    const [x, y] = [10 + (index % columns) * (cellWidth + 10), 10 + Math.floor(index / columns) * (cellHeight + captionHeight + 10)];
    ctx.drawImage(await loadImage(bytes), x, y, cellWidth, cellHeight);
    ctx.fillStyle = '#c9c9d2';
    ctx.font = '15px Geist, Inter, sans-serif';
    ctx.fillText(`${prompt}  ·  ${style}`, x + 2, y + cellHeight + 18, cellWidth - 4);
    process.stdout.write(`${took} ms  ${Math.round(bytes.length / 1024)} kB  ${prompt} (${style})\n`);
  }
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, target.endsWith('.png') ? sheet.toBuffer('image/png') : sheet.toBuffer('image/jpeg', 84));
  process.stdout.write(`${target}\n`);
}

await main();
