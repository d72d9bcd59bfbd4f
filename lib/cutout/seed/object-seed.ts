import { behindOf, unlikelinessAt } from '@/lib/cutout/grabcut/mixture';
import { blurred, fieldOf } from '@/lib/base/pixels';
import type { Behind } from '@/lib/cutout/grabcut/mixture';
import type { Field, Pixels } from '@/lib/base/pixels';

/**
 * How much each pixel stands out from what reaches the picture's borders, 0–1: half by the least barrier of colour on any way to a border (Zhang
 * and others, 2015), half by how unlikely its colour is among those of the borders.
 */
export function standingOut(pixels: Pixels): Field {
  const barrier = normalised(borderBarrier(pixels));
  const strange = normalised(blurred(strangeness(pixels), 1));
  const out = fieldOf(pixels.width, pixels.height);
  for (let y = 0; y < out.height; y += 1) for (let x = 0; x < out.width; x += 1) {
    const index = y * out.width + x;
    const [fromX, fromY] = [(x + 0.5) / out.width - 0.5, (y + 0.5) / out.height - 0.5];
    const central = Math.exp(-(fromX ** 2 + fromY ** 2) * 1.6);
    out.data[index] = (0.5 * barrier.data[index]! + 0.5 * strange.data[index]!) * central;
  }
  return normalised(out);
}

/** The level between two groups of values that parts them best (Otsu, 1979). */
export function partingLevel({ data }: Field): number {
  const bins = new Float64Array(128);
  for (const value of data) bins[Math.min(127, Math.floor(value * 128))]! += 1;
  const total = bins.reduce((sum, count, bin) => sum + count * bin, 0);
  let [below, sumBelow, best, level] = [0, 0, -1, 64];
  bins.forEach((count, bin) => {
    below += count;
    sumBelow += count * bin;
    const above = data.length - below;
    if (below === 0 || above === 0) return;
    const between = below * above * (sumBelow / below - (total - sumBelow) / above) ** 2;
    if (between > best) [best, level] = [between, bin + 1];
  });
  return level / 128;
}

/** The least span of colour that any way from a border to the pixel crosses, by sweeps to and fro. */
function borderBarrier(pixels: Pixels): Field {
  const { width, height } = pixels;
  const sum = fieldOf(width, height);
  for (let channel = 0; channel < 3; channel += 1) {
    const plane = fieldOf(width, height);
    for (let index = 0; index < plane.data.length; index += 1) plane.data[index] = pixels.data[index * 4 + channel]!;
    const values = blurred(plane, 1).data;
    const [high, low] = [values.slice(), values.slice()];
    const barrier = new Float32Array(values.length).fill(Infinity);
    for (let index = 0; index < values.length; index += 1) {
      const [x, y] = [index % width, Math.floor(index / width)];
      if (x === 0 || y === 0 || x === width - 1 || y === height - 1) barrier[index] = 0;
    }
    const pass = (index: number, from: number): void => {
      const [top, bottom] = [Math.max(high[from]!, values[index]!), Math.min(low[from]!, values[index]!)];
      if (top - bottom < barrier[index]!) [high[index], low[index], barrier[index]] = [top, bottom, top - bottom];
    };
    for (let sweep = 0; sweep < 3; sweep += 1) {
      for (let y = 1; y < height - 1; y += 1) for (let x = 1; x < width - 1; x += 1) {
        pass(y * width + x, y * width + x - 1);
        pass(y * width + x, (y - 1) * width + x);
      }
      for (let y = height - 2; y > 0; y -= 1) for (let x = width - 2; x > 0; x -= 1) {
        pass(y * width + x, y * width + x + 1);
        pass(y * width + x, (y + 1) * width + x);
      }
    }
    for (let index = 0; index < values.length; index += 1) sum.data[index]! += Number.isFinite(barrier[index]!) ? barrier[index]! : 0;
  }
  return sum;
}

function strangeness(pixels: Pixels): Field {
  const out = fieldOf(pixels.width, pixels.height);
  const behind = borderColours(pixels);
  if (behind === null) return out;
  for (let index = 0; index < out.data.length; index += 1) out.data[index] = unlikelinessAt(behind.mixture, pixels, index);
  return out;
}

/** What a strip along the picture's borders is made of: mostly background. */
export function borderColours(pixels: Pixels): Behind | null {
  const { width, height } = pixels;
  const edge = Math.max(2, Math.round(Math.min(width, height) * 0.06));
  return behindOf(pixels, (index) => {
    const [x, y] = [index % width, Math.floor(index / width)];
    return x < edge || y < edge || x >= width - edge || y >= height - edge;
  });
}

/** Stretched so that the 2nd and the 98th hundredth become 0 and 1. */
function normalised(field: Field): Field {
  const sorted = Float32Array.from(field.data).sort();
  const [low, high] = [sorted[Math.floor(sorted.length * 0.02)]!, sorted[Math.floor(sorted.length * 0.98)]!];
  const span = Math.max(1e-6, high - low);
  return { ...field, data: field.data.map((value) => Math.min(1, Math.max(0, (value - low) / span))) };
}
