import type { Pixels } from '@/lib/base/pixels';

/** Whole numbers up to this are counted; what is larger is an edge, not noise. */
const largest = 255;

/**
 * The noise of a picture in steps of grey, as the standard deviation of what one pixel has that its neighbours have not. The median of what a Laplacian leaves is
 * used: edges are few, noise is everywhere. Every `step`-th row is looked at.
 */
export function noiseOf({ data, width, height }: Pixels, step = Math.max(1, Math.floor(height / 400))): number {
  if (width < 3 || height < 3) return 0;
  const counts = new Uint32Array(largest + 1);
  let total = 0;
  const green = (x: number, y: number): number => data[(y * width + x) * 4 + 1]!;
  for (let y = 1; y < height - 1; y += step) {
    for (let x = 1; x < width - 1; x += 1) {
      if (data[(y * width + x) * 4 + 3]! < 255) continue;
      const middle = 4 * green(x, y) - 2 * (green(x - 1, y) + green(x + 1, y) + green(x, y - 1) + green(x, y + 1));
      const corners = green(x - 1, y - 1) + green(x + 1, y - 1) + green(x - 1, y + 1) + green(x + 1, y + 1);
      counts[Math.min(largest, Math.abs(middle + corners))]! += 1;
      total += 1;
    }
  }
  let [below, median] = [0, 0];
  while (median < largest && (below += counts[median]!) * 2 < total) median += 1;
  // The Laplacian of noise is six times as strong as the noise; the median of its size is 0.6745 of its deviation.
  return total === 0 ? 0 : median / 6 / 0.6745;
}
