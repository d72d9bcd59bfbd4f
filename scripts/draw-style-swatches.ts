import { mkdirSync, writeFileSync } from 'node:fs';
import { createCanvas } from '@napi-rs/canvas';
import { drawCanvas } from '@/lib/server/providers/local/drawing/draw-image';
import { imageStyles } from '@/lib/tools/image-styles';

/**
 * Draws the little pictures beside the names of the styles in AI Generate Image: one scene in every style, by the engine that draws what people
 * ask for. Run it after a change of a style:
 *
 *   npx tsx scripts/draw-style-swatches.ts
 */
const folder = 'public/styles';
const [widthPx, heightPx] = [192, 128];

mkdirSync(folder, { recursive: true });
for (const style of imageStyles) {
  const drawn = drawCanvas({ prompt: 'a sailing boat on a lake below mountains', style, widthPx: widthPx * 3, heightPx: heightPx * 3, seed: 5 });
  const swatch = createCanvas(widthPx, heightPx);
  swatch.getContext('2d').drawImage(drawn, 0, 0, widthPx, heightPx);
  const bytes = swatch.toBuffer('image/webp', 82);
  writeFileSync(`${folder}/${style}.webp`, bytes);
  console.log(`${style}: ${bytes.length.toLocaleString('en')} bytes`);
}
