import { grown, worn } from './regions';
import type { Mask } from './regions';
import type { BoxPx } from '@/lib/cutout/model';
import type { Pixels } from '@/lib/base/pixels';

/** Half the window, in pixels of the small picture, in which alpha is taken for a linear function of colour. */
const radius = 3;
/** How much colour must vary in a window before alpha follows it (squared parts of 255). */
const smoothing = 0.0006 * 255 * 255;

/**
 * CU8: a soft outline that follows the picture at its full size. Along the outline alpha is a linear function of colour, found on the small picture (guided filter, He and
 * others 2010, 2015) and used on the large one; elsewhere it is 0 or 255.
 */
export function featheredAlpha(pixels: Pixels, small: Pixels, mask: Mask, region: BoxPx): Uint8ClampedArray {
  const band = bandOf(mask);
  const lines = linesOf(small, mask, band);
  const alpha = new Uint8ClampedArray(pixels.width * pixels.height);
  const line = new Float32Array(4);
  for (let y = 0; y < region.height; y += 1) for (let x = 0; x < region.width; x += 1) {
    const [atX, atY] = [((x + 0.5) * mask.width) / region.width - 0.5, ((y + 0.5) * mask.height) / region.height - 0.5];
    const near = Math.min(mask.height - 1, Math.max(0, Math.round(atY))) * mask.width + Math.min(mask.width - 1, Math.max(0, Math.round(atX)));
    const to = (y + region.y) * pixels.width + x + region.x;
    const opaque = pixels.data[to * 4 + 3]! / 255;
    if (band.data[near] === 0) {
      alpha[to] = mask.data[near]! * 255 * opaque;
      continue;
    }
    lineAt(lines, mask, atX, atY, line);
    const value = line[0]! * pixels.data[to * 4]! + line[1]! * pixels.data[to * 4 + 1]! + line[2]! * pixels.data[to * 4 + 2]! + line[3]!;
    // The ends are pressed to 0 and 1: a veil over the background is worse than a hard pixel.
    alpha[to] = Math.min(1, Math.max(0, (value - 0.12) / 0.76)) * 255 * opaque;
  }
  return alpha;
}

function bandOf(mask: Mask): Mask {
  const [outer, inner] = [grown(mask, radius), worn(mask, radius)];
  return { ...mask, data: outer.data.map((value, index) => value & (1 - inner.data[index]!)) };
}

/** For each pixel near the outline: three slopes and an offset that give alpha from colour, the mean of those of its window. */
function linesOf(small: Pixels, mask: Mask, band: Mask): Float32Array {
  const wide = grown(band, radius + 1);
  const own = new Float32Array(mask.data.length * 4);
  each(wide, (index, x, y) => fitLine(small, mask, x, y, own, index * 4));
  const out = new Float32Array(own.length);
  each(grown(band, 1), (index, x, y) => {
    let count = 0;
    window(mask, x, y, (at) => {
      if (wide.data[at] === 0) return;
      for (let term = 0; term < 4; term += 1) out[index * 4 + term]! += own[at * 4 + term]!;
      count += 1;
    });
    for (let term = 0; term < 4; term += 1) out[index * 4 + term]! /= Math.max(1, count);
  });
  return out;
}

function each(mask: Mask, visit: (index: number, x: number, y: number) => void): void {
  for (let index = 0; index < mask.data.length; index += 1) if (mask.data[index] === 1) visit(index, index % mask.width, Math.floor(index / mask.width));
}

function window({ width, height }: Mask, x: number, y: number, visit: (at: number) => void): void {
  for (let row = Math.max(0, y - radius); row <= Math.min(height - 1, y + radius); row += 1) {
    for (let column = Math.max(0, x - radius); column <= Math.min(width - 1, x + radius); column += 1) visit(row * width + column);
  }
}

/** The least-squares line from colour to mask in one window. */
function fitLine({ data }: Pixels, mask: Mask, x: number, y: number, out: Float32Array, to: number): void {
  let [n, r, g, b, m, rr, gg, bb, rg, rb, gb, rm, gm, bm] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  window(mask, x, y, (at) => {
    const [red, green, blue, set] = [data[at * 4]!, data[at * 4 + 1]!, data[at * 4 + 2]!, mask.data[at]!];
    n += 1; r += red; g += green; b += blue; m += set;
    rr += red * red; gg += green * green; bb += blue * blue; rg += red * green; rb += red * blue; gb += green * blue;
    if (set === 1) { rm += red; gm += green; bm += blue; }
  });
  [r, g, b, m] = [r / n, g / n, b / n, m / n];
  const [vr, vg, vb] = [rr / n - r * r + smoothing, gg / n - g * g + smoothing, bb / n - b * b + smoothing];
  const [crg, crb, cgb] = [rg / n - r * g, rb / n - r * b, gb / n - g * b];
  const [mr, mg, mb] = [rm / n - r * m, gm / n - g * m, bm / n - b * m];
  const [i11, i12, i13] = [vg * vb - cgb * cgb, crb * cgb - crg * vb, crg * cgb - crb * vg];
  const [i22, i23, i33] = [vr * vb - crb * crb, crg * crb - cgb * vr, vr * vg - crg * crg];
  const determinant = vr * i11 + crg * i12 + crb * i13;
  const [ar, ag, ab] = [(i11 * mr + i12 * mg + i13 * mb) / determinant, (i12 * mr + i22 * mg + i23 * mb) / determinant, (i13 * mr + i23 * mg + i33 * mb) / determinant];
  out.set([ar, ag, ab, m - ar * r - ag * g - ab * b], to);
}

/** The line between four pixels. */
function lineAt(lines: Float32Array, { width, height }: Mask, atX: number, atY: number, out: Float32Array): void {
  const [x, y] = [Math.min(width - 1, Math.max(0, atX)), Math.min(height - 1, Math.max(0, atY))];
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  const [x1, y1] = [Math.min(width - 1, x0 + 1), Math.min(height - 1, y0 + 1)];
  const [u, v] = [x - x0, y - y0];
  for (let term = 0; term < 4; term += 1) {
    const upper = lines[(y0 * width + x0) * 4 + term]! * (1 - u) + lines[(y0 * width + x1) * 4 + term]! * u;
    const lower = lines[(y1 * width + x0) * 4 + term]! * (1 - u) + lines[(y1 * width + x1) * 4 + term]! * u;
    out[term] = upper * (1 - v) + lower * v;
  }
}
