/** A picture as RGBA bytes, rows from the top. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** One number for each pixel of a grid. */
export interface Field {
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
}

type Size = Pick<Pixels, 'width' | 'height'>;

export function fieldOf(width: number, height: number): Field {
  return { data: new Float32Array(width * height), width, height };
}

/** The size whose longer side is at most `longest`, in the same proportions, never larger than the picture. */
export function fitted(width: number, height: number, longest: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** A smaller picture: each of its pixels is the mean of those that it covers, weighed by their opacity, so that what is transparent lends no colour. */
export function shrunk(pixels: Pixels, width: number, height: number): Pixels {
  const out = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    const [top, bottom] = range(y, height, pixels.height);
    for (let x = 0; x < width; x += 1) {
      const [left, right] = range(x, width, pixels.width);
      let [red, green, blue, alpha] = [0, 0, 0, 0];
      for (let fromY = top; fromY < bottom; fromY += 1) for (let at = (fromY * pixels.width + left) * 4, fromX = left; fromX < right; fromX += 1, at += 4) {
        const weight = pixels.data[at + 3]!;
        red += pixels.data[at]! * weight;
        green += pixels.data[at + 1]! * weight;
        blue += pixels.data[at + 2]! * weight;
        alpha += weight;
      }
      const to = (y * width + x) * 4;
      if (alpha > 0) {
        out[to] = red / alpha;
        out[to + 1] = green / alpha;
        out[to + 2] = blue / alpha;
      }
      out[to + 3] = alpha / ((bottom - top) * (right - left));
    }
  }
  return { data: out, width, height };
}

/** A smaller plane of one byte a pixel, such as opacities: each is the mean of those that it covers. */
export function shrunkPlane(plane: Uint8ClampedArray, from: Size, to: Size): Uint8ClampedArray {
  const out = new Uint8ClampedArray(to.width * to.height);
  for (let y = 0; y < to.height; y += 1) {
    const [top, bottom] = range(y, to.height, from.height);
    for (let x = 0; x < to.width; x += 1) {
      const [left, right] = range(x, to.width, from.width);
      let sum = 0;
      for (let fromY = top; fromY < bottom; fromY += 1) for (let fromX = left; fromX < right; fromX += 1) sum += plane[fromY * from.width + fromX]!;
      out[y * to.width + x] = sum / ((bottom - top) * (right - left));
    }
  }
  return out;
}

function range(index: number, count: number, size: number): readonly [number, number] {
  const from = Math.min(size - 1, Math.floor((index * size) / count));
  return [from, Math.max(from + 1, Math.floor(((index + 1) * size) / count))];
}

/** The same field with another number of points, bilinear. */
export function resized(field: Field, width: number, height: number): Field {
  const out = fieldOf(width, height);
  for (let y = 0; y < height; y += 1) {
    const fromY = Math.min(field.height - 1, Math.max(0, ((y + 0.5) * field.height) / height - 0.5));
    const [y0, y1] = [Math.floor(fromY), Math.min(field.height - 1, Math.floor(fromY) + 1)];
    for (let x = 0; x < width; x += 1) {
      const fromX = Math.min(field.width - 1, Math.max(0, ((x + 0.5) * field.width) / width - 0.5));
      const x0 = Math.floor(fromX);
      const x1 = Math.min(field.width - 1, x0 + 1);
      const v = fromY - y0;
      const u = fromX - x0;
      const upper = field.data[y0 * field.width + x0]! * (1 - u) + field.data[y0 * field.width + x1]! * u;
      const lower = field.data[y1 * field.width + x0]! * (1 - u) + field.data[y1 * field.width + x1]! * u;
      out.data[y * width + x] = upper * (1 - v) + lower * v;
    }
  }
  return out;
}

/** The mean over a square window of 2 · radius + 1, clipped at the borders. */
export function blurred(field: Field, radius: number): Field {
  const { width, height } = field;
  const rows = fieldOf(width, height);
  for (let y = 0; y < height; y += 1) runningMean(field.data, rows.data, y * width, width, radius);
  return columnMeans(rows, radius);
}

function runningMean(from: Float32Array, to: Float32Array, start: number, count: number, radius: number): void {
  let [sum, inside] = [0, 0];
  for (let index = -radius; index < count; index += 1) {
    const [entering, leaving] = [index + radius, index - radius - 1];
    if (entering < count) {
      sum += from[start + entering]!;
      inside += 1;
    }
    if (leaving >= 0) {
      sum -= from[start + leaving]!;
      inside -= 1;
    }
    if (index >= 0) to[start + index] = sum / inside;
  }
}

/** All columns together, row by row: memory is read in its order. */
function columnMeans({ data, width, height }: Field, radius: number): Field {
  const out = fieldOf(width, height);
  const sums = new Float64Array(width);
  let inside = 0;
  for (let row = -radius; row < height; row += 1) {
    const [entering, leaving] = [row + radius, row - radius - 1];
    if (entering < height) {
      for (let x = 0, at = entering * width; x < width; x += 1, at += 1) sums[x]! += data[at]!;
      inside += 1;
    }
    if (leaving >= 0) {
      for (let x = 0, at = leaving * width; x < width; x += 1, at += 1) sums[x]! -= data[at]!;
      inside -= 1;
    }
    if (row >= 0) for (let x = 0, at = row * width; x < width; x += 1, at += 1) out.data[at] = sums[x]! / inside;
  }
  return out;
}

/** A part of a picture; the picture itself where the part is all of it. */
export function cropped(pixels: Pixels, { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): Pixels {
  if (width === pixels.width && height === pixels.height) return pixels;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row += 1) {
    const from = ((y + row) * pixels.width + x) * 4;
    data.set(pixels.data.subarray(from, from + width * 4), row * width * 4);
  }
  return { data, width, height };
}
