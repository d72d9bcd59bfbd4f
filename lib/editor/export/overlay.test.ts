import { describe, expect, it } from 'vitest';
import { createPrng } from '@/lib/base/prng';
import { blendBuffer } from '@/lib/editor/export/blend';
import { layOver, makeOverlay } from '@/lib/editor/export/overlay';
import { planesOfSize } from '@/lib/editor/export/planes';

interface Pixel {
  readonly light: number;
  readonly blue: number;
  readonly red: number;
}

/** A colour in limited-range BT.709. */
function planesOfColor(r: number, g: number, b: number): Pixel {
  const full = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return { light: 16 + (full * 219) / 255, blue: 128 + ((b - full) / 1.8556) * (224 / 255), red: 128 + ((r - full) / 1.5748) * (224 / 255) };
}

/** A picture of rows of colours whose opacity is `alphaAt`, laid over a film of random bytes: what comes, and what should, by the formula itself. */
function lay(widthPx: number, heightPx: number, alphaAt: (x: number, y: number) => number) {
  const random = createPrng(`${widthPx} ${heightPx}`);
  const data = new Uint8ClampedArray(widthPx * heightPx * 4).map(() => Math.floor(random() * 256));
  for (let index = 0; index < widthPx * heightPx; index += 1) data[index * 4 + 3] = alphaAt(index % widthPx, Math.floor(index / widthPx));
  const planes = planesOfSize({ widthPx, heightPx });
  const buffer = blendBuffer(planes.bytes);
  const laid = buffer.bytes;
  laid.forEach((_, index) => (laid[index] = Math.floor(random() * 256)));
  const before = laid.slice();
  const overlay = makeOverlay({ data, width: widthPx, height: heightPx }, planes);
  if (overlay !== null) layOver(overlay, buffer);
  const pixelAt = (x: number, y: number) => {
    const at = (y * widthPx + x) * 4;
    return { ...planesOfColor(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0), alpha: (data[at + 3] ?? 0) / 255 };
  };
  const wanted = Float64Array.from(before);
  for (let y = 0; y < heightPx; y += 1) {
    for (let x = 0; x < widthPx; x += 1) {
      const { light, alpha } = pixelAt(x, y);
      wanted[y * widthPx + x] = alpha * light + (1 - alpha) * (before[y * widthPx + x] ?? 0);
      if (x % 2 === 1 || y % 2 === 1) continue;
      const four = [pixelAt(x, y), pixelAt(x + 1, y), pixelAt(x, y + 1), pixelAt(x + 1, y + 1)];
      const seen = 1 - four.reduce((sum, pixel) => sum + pixel.alpha, 0) / 4;
      for (const name of ['blue', 'red'] as const) {
        const at = planes[name].offset + (y / 2) * planes[name].stride + x / 2;
        wanted[at] = four.reduce((sum, pixel) => sum + pixel.alpha * pixel[name], 0) / 4 + seen * (before[at] ?? 0);
      }
    }
  }
  return { before, laid, wanted, overlay };
}

describe('a picture that is laid over a film', () => {
  it.each([
    [64, 32, 'half seen everywhere', () => 128],
    [66, 34, 'solid, with rows that begin at any byte of four', () => 255],
    [70, 10, 'in the middle', (x: number, y: number) => (x > 12 && x < 51 && y > 2 && y < 7 ? 204 : 0)],
    [62, 18, 'otherwise at each place', (x: number, y: number) => (x * 37 + y * 101) % 256],
    [2, 2, 'of four pixels', () => 77],
  ] as const)('[EO15] is what its opacity says, byte by byte (%i × %i, %s)', (widthPx, heightPx, _, alphaAt) => {
    const { laid, wanted } = lay(widthPx, heightPx, alphaAt);
    // Values and shares are rounded before they are laid over, and the sum is.
    const furthest = Math.max(...[...laid].map((value, index) => Math.abs(value - (wanted[index] ?? 0))));
    expect(furthest).toBeLessThan(1.51);
  });

  it('[EO15] changes nothing where it is not, and is nothing where all of it is transparent', () => {
    const { before, laid } = lay(64, 32, (x, y) => (x < 8 && y < 8 ? 255 : 0));
    expect(laid.subarray(8 * 64, 32 * 64)).toEqual(before.subarray(8 * 64, 32 * 64));
    expect(laid.subarray(0, 8)).not.toEqual(before.subarray(0, 8));
    expect(lay(64, 32, () => 0).overlay).toBeNull();
  });
});
