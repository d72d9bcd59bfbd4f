import type { Pixels } from '@/lib/base/pixels';

/** What is compared with: the usual bicubic enlargement (Catmull and Rom), colours weighed by nothing, borders repeated. */
export function bicubic({ data, width, height }: Pixels, factor: number): Pixels {
  const [outWidth, outHeight] = [width * factor, height * factor];
  const rows = new Float32Array(outWidth * height * 4);
  for (let x = 0; x < outWidth; x += 1) {
    const taps = tapsAt(x, factor, width);
    for (let y = 0; y < height; y += 1) for (let channel = 0; channel < 4; channel += 1) rows[(y * outWidth + x) * 4 + channel] = taps.reduce((sum, [at, weight]) => sum + weight * data[(y * width + at) * 4 + channel]!, 0);
  }
  const out = new Uint8ClampedArray(outWidth * outHeight * 4);
  for (let y = 0; y < outHeight; y += 1) {
    const taps = tapsAt(y, factor, height);
    for (let x = 0; x < outWidth * 4; x += 1) out[y * outWidth * 4 + x] = taps.reduce((sum, [at, weight]) => sum + weight * rows[at * outWidth * 4 + x]!, 0);
  }
  return { data: out, width: outWidth, height: outHeight };
}

function tapsAt(index: number, factor: number, size: number): readonly (readonly [number, number])[] {
  const centre = (index + 0.5) / factor - 0.5;
  const first = Math.floor(centre) - 1;
  return [0, 1, 2, 3].map((tap) => [Math.min(size - 1, Math.max(0, first + tap)), catmullRom(Math.abs(centre - first - tap))] as const);
}

function catmullRom(t: number): number {
  if (t < 1) return 1.5 * t ** 3 - 2.5 * t ** 2 + 1;
  return t < 2 ? -0.5 * t ** 3 + 2.5 * t ** 2 - 4 * t + 2 : 0;
}
