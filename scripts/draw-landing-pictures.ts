import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { drawCanvas } from '@/lib/server/providers/local/drawing/draw-image';
import { siteTexts } from '@/lib/texts/en/site';
import { imageStyles } from '@/lib/tools/image-styles';

const target = path.join('public', 'images', 'landing');
const picturesPerStyle = 4;
const width = 640;
const height = 360;
const webpQuality = 78;

/** Draws the pictures of the start page's sample with the local engine: its prompt, every style, the seeds 1 to 4, none chosen for luck. */
function main(): void {
  mkdirSync(target, { recursive: true });
  for (const style of imageStyles) {
    for (let index = 1; index <= picturesPerStyle; index += 1) {
      const drawn = drawCanvas({ prompt: siteTexts.instrument.prompt, style, widthPx: 1344, heightPx: 768, seed: index });
      const canvas = createCanvas(width, height);
      const drawnHeight = (width * drawn.height) / drawn.width;
      canvas.getContext('2d').drawImage(drawn, 0, (height - drawnHeight) / 2, width, drawnHeight);
      const file = path.join(target, `${style}-${index}.webp`);
      const bytes = canvas.toBuffer('image/webp', webpQuality);
      writeFileSync(file, bytes);
      process.stdout.write(`${file}  ${Math.round(bytes.length / 1024)} kB\n`);
    }
  }
}

main();
