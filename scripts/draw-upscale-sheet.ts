/**
 * `npm run sheets:upscale`: pictures made smaller and then larger again, plainly (bicubic) and by the engine, beside what they were, as docs/images/upscale.webp;
 * and what each was worth.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { cropped, shrunk } from '@/lib/base/pixels';
import { bicubic } from '@/lib/upscale/testing/bicubic';
import { psnr, ssim, steepness } from '@/lib/upscale/testing/measures';
import { upscalePicture } from '@/lib/upscale/upscale-picture';
import { canvasOf } from '@/scripts/canvas-of';
import { projectRoot } from '@/scripts/process/places.mjs';
import { judgedPictures } from '@/scripts/testing/upscale/judged-pictures';

/** Which of the judged pictures are shown, and where in them, as shares of their sides. */
const shown: readonly (readonly [name: string, x: number, y: number])[] = [['balloon', 0.3, 0.05], ['words and lines', 0.45, 0.05], ['night train', 0.3, 0.25], ['ink', 0.25, 0.3]];
const cutPx = 96;
const zoom = 3;
const gapPx = 6;
const captionPx = 22;
const quality = 78;

async function main(): Promise<void> {
  const pictures = await judgedPictures();
  for (const factor of [2, 4] as const) {
    const gains = pictures.map(({ name, large }) => {
      const given = shrunk(large, large.width / factor, large.height / factor);
      const [made, plain] = [upscalePicture(given, factor), bicubic(given, factor)];
      const gain = psnr(large, made) - psnr(large, plain);
      console.log(`${factor}× ${name}: ${psnr(large, plain).toFixed(2)} dB and ${gain.toFixed(2)} more, SSIM ${ssim(large, plain).toFixed(4)} and ${(ssim(large, made) - ssim(large, plain)).toFixed(4)} more, edges ${(steepness(made) / steepness(plain)).toFixed(2)} times as steep`);
      return gain;
    });
    console.log(`${factor}× on average ${(gains.reduce((sum, each) => sum + each, 0) / gains.length).toFixed(2)} dB more`);
  }
  const side = cutPx * zoom;
  const names = ['Given', 'Bicubic, 4×', 'AI Upscale, 4×', 'The true picture'];
  const sheet = createCanvas(names.length * (side + gapPx) - gapPx, captionPx + shown.length * (side + gapPx) - gapPx);
  const context = sheet.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.fillStyle = '#222222';
  context.font = '14px sans-serif';
  for (const [index, name] of names.entries()) context.fillText(name, index * (side + gapPx), 15);
  context.imageSmoothingEnabled = false;
  for (const [row, [name, x, y]] of shown.entries()) {
    const large = pictures.find((each) => each.name === name)?.large;
    if (large === undefined) continue;
    const given = shrunk(large, large.width / 4, large.height / 4);
    const place = { x: Math.floor(x * (large.width - cutPx)), y: Math.floor(y * (large.height - cutPx)), width: Math.min(cutPx, large.width), height: Math.min(cutPx, large.height) };
    const small = { x: Math.floor(place.x / 4), y: Math.floor(place.y / 4), width: cutPx / 4, height: cutPx / 4 };
    const cells = [cropped(given, small), cropped(bicubic(given, 4), place), cropped(upscalePicture(given, 4), place), cropped(large, place)];
    for (const [column, cell] of cells.entries()) context.drawImage(canvasOf(cell), column * (side + gapPx), captionPx + row * (side + gapPx), side, side);
  }
  writeFileSync(join(projectRoot, 'docs', 'images', 'upscale.webp'), sheet.toBuffer('image/webp', quality));
}

void main();
