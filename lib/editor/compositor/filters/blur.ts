import { blurNarrow, narrowKernel } from '@/lib/editor/compositor/filters/narrow-blur';

/** How often the box runs over a line: three come within 3 % of a gaussian. */
const passes = 3;

/** A box that is `2 × whole + 1` samples wide and has a further part of a sample, `part` of 0 to 1, at both ends. */
interface Box {
  readonly whole: number;
  readonly part: number;
}

/**
 * The box whose three passes spread as far as a gaussian of `sigma` samples. Boxes of whole samples would jump from size to size, so that a
 * preview at half size would differ and an animated blur would stutter.
 */
export function boxOf(sigma: number): Box {
  const variance = (sigma * sigma) / passes;
  const whole = Math.floor((Math.sqrt(12 * variance + 1) - 1) / 2);
  const part = ((2 * whole + 1) * (whole * (whole + 1) - 3 * variance)) / (6 * (variance - (whole + 1) ** 2));
  return { whole, part };
}

/**
 * EG4: blurs pixels (red, green, blue, alpha, not premultiplied) in place by a gaussian of `sigmaPx`. Colours weigh as much as they are solid, so
 * that nothing bleeds out of what is transparent. What is beyond an edge is taken to be like the edge.
 */
export function blurPixels(pixels: Uint8ClampedArray, widthPx: number, heightPx: number, sigmaPx: number): void {
  if (sigmaPx <= 0 || pixels.length === 0) return;
  const box = boxOf(sigmaPx);
  if (box.whole === 0) {
    blurNarrow(pixels, widthPx, heightPx, narrowKernel(box.part));
    return;
  }
  const values = premultiply(pixels);
  blurLines(values, { count: heightPx, lineStride: widthPx * 4, length: widthPx, pixelStride: 4 }, box);
  blurLines(values, { count: widthPx, lineStride: 4, length: heightPx, pixelStride: widthPx * 4 }, box);
  writeBack(pixels, values);
}

function premultiply(pixels: Uint8ClampedArray): Float32Array {
  const values = new Float32Array(pixels.length);
  for (let at = 0; at < pixels.length; at += 4) {
    const alpha = pixels[at + 3] ?? 0;
    const share = alpha / 255;
    values[at] = (pixels[at] ?? 0) * share;
    values[at + 1] = (pixels[at + 1] ?? 0) * share;
    values[at + 2] = (pixels[at + 2] ?? 0) * share;
    values[at + 3] = alpha;
  }
  return values;
}

function writeBack(pixels: Uint8ClampedArray, values: Float32Array): void {
  for (let at = 0; at < pixels.length; at += 4) {
    const alpha = values[at + 3] ?? 0;
    const share = alpha === 0 ? 0 : 255 / alpha;
    pixels[at] = (values[at] ?? 0) * share;
    pixels[at + 1] = (values[at + 1] ?? 0) * share;
    pixels[at + 2] = (values[at + 2] ?? 0) * share;
    pixels[at + 3] = alpha;
  }
}

/** Lines of pixels in a picture: rows or columns. Strides are counts of values. */
interface Lines {
  readonly count: number;
  readonly lineStride: number;
  readonly length: number;
  readonly pixelStride: number;
}

/** All passes over one line while it is near, and then the next line. */
function blurLines(values: Float32Array, { count, lineStride, length, pixelStride }: Lines, box: Box): void {
  // Room at both ends for what is beyond the edges, so that the loop needs not ask where it is.
  const margin = (box.whole + 1) * 4;
  const [line, blurred] = [new Float32Array(length * 4 + 2 * margin), new Float32Array(length * 4)];
  for (let index = 0; index < count; index += 1) {
    gather(values, index * lineStride, pixelStride, line.subarray(margin, margin + length * 4));
    for (let pass = 0; pass < passes; pass += 1) {
      if (pass > 0) line.set(blurred, margin);
      repeatEnds(line, margin);
      boxLine(line, blurred, box);
    }
    scatter(blurred, values, index * lineStride, pixelStride);
  }
}

function gather(values: Float32Array, start: number, pixelStride: number, line: Float32Array): void {
  for (let to = 0, from = start; to < line.length; to += 4, from += pixelStride) {
    line[to] = values[from] ?? 0;
    line[to + 1] = values[from + 1] ?? 0;
    line[to + 2] = values[from + 2] ?? 0;
    line[to + 3] = values[from + 3] ?? 0;
  }
}

function scatter(line: Float32Array, values: Float32Array, start: number, pixelStride: number): void {
  for (let from = 0, to = start; from < line.length; from += 4, to += pixelStride) {
    values[to] = line[from] ?? 0;
    values[to + 1] = line[from + 1] ?? 0;
    values[to + 2] = line[from + 2] ?? 0;
    values[to + 3] = line[from + 3] ?? 0;
  }
}

function repeatEnds(line: Float32Array, margin: number): void {
  const end = line.length - margin;
  for (let index = 0; index < margin; index += 1) {
    line[index] = line[margin + (index & 3)] ?? 0;
    line[end + index] = line[end - 4 + (index & 3)] ?? 0;
  }
}

/** One pass over a line with margins: four sums that move along, and the parts of samples at their ends. */
function boxLine(from: Float32Array, to: Float32Array, { whole, part }: Box): void {
  const [share, width] = [1 / (2 * whole + 1 + 2 * part), (2 * whole + 2) * 4];
  let [red, green, blue, alpha] = [0, 0, 0, 0];
  for (let index = 4; index < width; index += 4) {
    red += from[index] ?? 0;
    green += from[index + 1] ?? 0;
    blue += from[index + 2] ?? 0;
    alpha += from[index + 3] ?? 0;
  }
  for (let index = 0; index < to.length; index += 4) {
    const after = index + width;
    to[index] = (red + part * ((from[index] ?? 0) + (from[after] ?? 0))) * share;
    to[index + 1] = (green + part * ((from[index + 1] ?? 0) + (from[after + 1] ?? 0))) * share;
    to[index + 2] = (blue + part * ((from[index + 2] ?? 0) + (from[after + 2] ?? 0))) * share;
    to[index + 3] = (alpha + part * ((from[index + 3] ?? 0) + (from[after + 3] ?? 0))) * share;
    red += (from[after] ?? 0) - (from[index + 4] ?? 0);
    green += (from[after + 1] ?? 0) - (from[index + 5] ?? 0);
    blue += (from[after + 2] ?? 0) - (from[index + 6] ?? 0);
    alpha += (from[after + 3] ?? 0) - (from[index + 7] ?? 0);
  }
}
