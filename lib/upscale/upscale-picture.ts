import type { Pixels } from '@/lib/base/pixels';
import { noiseOf } from '@/lib/upscale/noise';
import { writeDoubled } from '@/lib/upscale/double-tile';
import type { UpscaleFactor } from '@/lib/tools/upscale-size';

/** UP7: the longest side of a tile, in pixels of the given picture. */
const usualTilePx = 256;

/** UP1: the picture with `factor` times as many pixels in each direction. Four times is twice, two times over. */
export function upscalePicture(picture: Pixels, factor: UpscaleFactor, tilePx = usualTilePx): Pixels {
  const doubled = doublePicture(picture, tilePx);
  return factor === 2 ? doubled : doublePicture(doubled, tilePx);
}

function doublePicture(picture: Pixels, tilePx: number): Pixels {
  const { width, height } = picture;
  const out: Pixels = { data: new Uint8ClampedArray(width * height * 16), width: width * 2, height: height * 2 };
  const noise = noiseOf(picture);
  for (let y = 0; y < height; y += tilePx) {
    for (let x = 0; x < width; x += tilePx) writeDoubled(picture, { x, y, width: Math.min(tilePx, width - x), height: Math.min(tilePx, height - y) }, noise, out);
  }
  return out;
}
