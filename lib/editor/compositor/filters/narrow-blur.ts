/** How much a pixel itself counts, and its neighbours one, two and three pixels away on each side. */
export type NarrowKernel = readonly [number, number, number, number];

/** Three passes of a box that has one whole sample and `part` of a sample at both ends, as the one kernel that they come to. */
export function narrowKernel(part: number): NarrowKernel {
  const box = [part, 1, part].map((weight) => weight / (1 + 2 * part));
  const twice = convolve(box, box);
  const [, , , middle = 1, one = 0, two = 0, three = 0] = convolve(twice, box);
  return [middle, one, two, three];
}

function convolve(a: readonly number[], b: readonly number[]): number[] {
  return Array.from({ length: a.length + b.length - 1 }, (_, index) => a.reduce((sum, weight, at) => sum + weight * (b[index - at] ?? 0), 0));
}

const reach = 3;
const margin = reach * 4;
const rowCount = 2 * reach + 1;

/**
 * Blurs pixels in place as {@link blurPixels} does, where no pixel counts further than three away: each row is blurred once across, and each row of the
 * result is a sum of seven of these. Only seven rows are held, and none is gone through by columns.
 */
export function blurNarrow(pixels: Uint8ClampedArray, widthPx: number, heightPx: number, kernel: NarrowKernel): void {
  const length = widthPx * 4;
  const line = new Float32Array(length + 2 * margin);
  const rows = Array.from({ length: rowCount }, () => new Float32Array(length));
  const rowAt = (y: number): Float32Array => rows[Math.min(Math.max(0, y), heightPx - 1) % rowCount] ?? line;
  let known = 0;
  for (let y = 0; y < heightPx; y += 1) {
    for (; known < heightPx && known <= y + reach; known += 1) {
      loadRow(pixels, known * length, line);
      blurAcross(line, rowAt(known), kernel);
    }
    sumRows(rowAt, y, pixels.subarray(y * length, (y + 1) * length), kernel);
  }
}

/** A row with its colours multiplied by how solid they are, and its ends repeated beyond both edges. */
function loadRow(pixels: Uint8ClampedArray, start: number, line: Float32Array): void {
  const end = line.length - margin;
  for (let to = margin, from = start; to < end; to += 4, from += 4) {
    const alpha = pixels[from + 3] ?? 0;
    const share = alpha / 255;
    line[to] = (pixels[from] ?? 0) * share;
    line[to + 1] = (pixels[from + 1] ?? 0) * share;
    line[to + 2] = (pixels[from + 2] ?? 0) * share;
    line[to + 3] = alpha;
  }
  for (let index = 0; index < margin; index += 1) {
    line[index] = line[margin + (index & 3)] ?? 0;
    line[end + index] = line[end - 4 + (index & 3)] ?? 0;
  }
}

function blurAcross(line: Float32Array, row: Float32Array, [middle, one, two, three]: NarrowKernel): void {
  for (let index = 0; index < row.length; index += 1) {
    const at = index + margin;
    row[index] =
      middle * (line[at] ?? 0) +
      one * ((line[at - 4] ?? 0) + (line[at + 4] ?? 0)) +
      two * ((line[at - 8] ?? 0) + (line[at + 8] ?? 0)) +
      three * ((line[at - 12] ?? 0) + (line[at + 12] ?? 0));
  }
}

function sumRows(rowAt: (y: number) => Float32Array, y: number, target: Uint8ClampedArray, [middle, one, two, three]: NarrowKernel): void {
  const [a, b, c, d, e, f, g] = [rowAt(y - 3), rowAt(y - 2), rowAt(y - 1), rowAt(y), rowAt(y + 1), rowAt(y + 2), rowAt(y + 3)];
  const valueAt = (at: number): number =>
    middle * (d[at] ?? 0) + one * ((c[at] ?? 0) + (e[at] ?? 0)) + two * ((b[at] ?? 0) + (f[at] ?? 0)) + three * ((a[at] ?? 0) + (g[at] ?? 0));
  for (let at = 0; at < target.length; at += 4) {
    const alpha = valueAt(at + 3);
    const share = alpha === 0 ? 0 : 255 / alpha;
    target[at] = valueAt(at) * share;
    target[at + 1] = valueAt(at + 1) * share;
    target[at + 2] = valueAt(at + 2) * share;
    target[at + 3] = alpha;
  }
}
