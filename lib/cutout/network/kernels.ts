/** A block of numbers: rows of pixels of channels. */
export interface Block {
  readonly data: Float32Array;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/** How much is added before the first pixel so that the output has ⌈size / stride⌉ pixels. */
function before(size: number, stride: number, kernel: number): number {
  return Math.max(0, (Math.ceil(size / stride) - 1) * stride + kernel - size) >> 1;
}

/** Where a kernel meets a block: for each pixel of the output, which numbers of the block it looks at, and by which of its own places. */
class KernelWindow {
  /** Pairs: where the pixel's channels begin in the block, and the place in the kernel. */
  readonly met: Int32Array;
  private readonly top: number;
  private readonly left: number;

  constructor(private readonly input: Block, private readonly rows: number, private readonly columns: number, private readonly stride: number) {
    this.met = new Int32Array(2 * rows * columns);
    [this.top, this.left] = [before(input.height, stride, rows), before(input.width, stride, columns)];
  }

  /** Fills `met` for a pixel of the output. @returns how many of its numbers count. */
  moveTo(x: number, y: number): number {
    const { channels, width, height } = this.input;
    let count = 0;
    for (let r = 0; r < this.rows; r += 1) {
      const fromY = y * this.stride + r - this.top;
      if (fromY < 0 || fromY >= height) continue;
      for (let c = 0; c < this.columns; c += 1) {
        const fromX = x * this.stride + c - this.left;
        if (fromX < 0 || fromX >= width) continue;
        this.met[count] = (fromY * width + fromX) * channels;
        this.met[count + 1] = r * this.columns + c;
        count += 2;
      }
    }
    return count;
  }
}

/** A convolution. Weights are [out, rows, columns, in]. */
export function convolve(input: Block, weights: Float32Array, shape: readonly number[], bias: Float32Array, stride: number, out: Block): void {
  const [, rows = 1, columns = 1] = shape;
  if (rows === 1 && columns === 1 && stride === 1) return convolvePoints(input, weights, bias, out);
  const { channels, data } = input;
  const window = new KernelWindow(input, rows, columns, stride);
  const { met } = window;
  let to = 0;
  for (let y = 0; y < out.height; y += 1) for (let x = 0; x < out.width; x += 1) {
    const count = window.moveTo(x, y);
    for (let o = 0; o < out.channels; o += 1) {
      let sum = bias[o]!;
      for (let at = 0; at < count; at += 2) {
        const from = met[at]!;
        const by = (o * rows * columns + met[at + 1]!) * channels;
        for (let i = 0; i < channels; i += 1) sum += data[from + i]! * weights[by + i]!;
      }
      out.data[to] = sum;
      to += 1;
    }
  }
}

/** A convolution that looks at one pixel only: most of the work, so it has a loop of its own. */
function convolvePoints(input: Block, weights: Float32Array, bias: Float32Array, out: Block): void {
  const pixels = input.width * input.height;
  const [inside, outside] = [input.channels, out.channels];
  const [from, to] = [input.data, out.data];
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    const base = pixel * inside;
    let o = 0;
    // Four sums at once read each number of the input once for all of them.
    for (; o + 4 <= outside; o += 4) {
      const by0 = o * inside;
      const by1 = by0 + inside;
      const by2 = by1 + inside;
      const by3 = by2 + inside;
      let sum0 = bias[o]!;
      let sum1 = bias[o + 1]!;
      let sum2 = bias[o + 2]!;
      let sum3 = bias[o + 3]!;
      for (let i = 0; i < inside; i += 1) {
        const value = from[base + i]!;
        sum0 += value * weights[by0 + i]!;
        sum1 += value * weights[by1 + i]!;
        sum2 += value * weights[by2 + i]!;
        sum3 += value * weights[by3 + i]!;
      }
      const at = pixel * outside + o;
      to[at] = sum0;
      to[at + 1] = sum1;
      to[at + 2] = sum2;
      to[at + 3] = sum3;
    }
    for (; o < outside; o += 1) {
      let sum = bias[o]!;
      for (let i = 0; i < inside; i += 1) sum += from[base + i]! * weights[o * inside + i]!;
      to[pixel * outside + o] = sum;
    }
  }
}

/** A convolution of each channel by itself. Weights are [1, rows, columns, channels]. */
export function convolveEach(input: Block, weights: Float32Array, shape: readonly number[], bias: Float32Array, stride: number, out: Block): void {
  const [, rows = 1, columns = 1] = shape;
  const { channels, data } = input;
  const window = new KernelWindow(input, rows, columns, stride);
  const { met } = window;
  for (let y = 0; y < out.height; y += 1) for (let x = 0; x < out.width; x += 1) {
    const to = (y * out.width + x) * channels;
    for (let i = 0; i < channels; i += 1) out.data[to + i] = bias[i]!;
    const count = window.moveTo(x, y);
    for (let at = 0; at < count; at += 2) {
      const from = met[at]!;
      const by = met[at + 1]! * channels;
      for (let i = 0; i < channels; i += 1) out.data[to + i]! += data[from + i]! * weights[by + i]!;
    }
  }
}

/** The mean of each channel over the whole block. */
export function average({ data, channels }: Block, out: Block): void {
  out.data.fill(0);
  for (let index = 0; index < data.length; index += 1) out.data[index % channels]! += data[index]!;
  const pixels = data.length / channels;
  for (let i = 0; i < channels; i += 1) out.data[i]! /= pixels;
}

/** Adds or multiplies two blocks, the second of which may be one pixel for all. */
export function combine(first: Block, second: Block, out: Block, multiply: boolean): void {
  const [a, b] = first.data.length >= second.data.length ? [first.data, second.data] : [second.data, first.data];
  for (let index = 0; index < a.length; index += 1) {
    const other = b[index % b.length]!;
    out.data[index] = multiply ? a[index]! * other : a[index]! + other;
  }
}

/** Changes each number by itself. */
export function mapEach(input: Block, out: Block, change: (value: number) => number): void {
  for (let index = 0; index < input.data.length; index += 1) out.data[index] = change(input.data[index]!);
}

/** Bilinear, between the middles of pixels. */
export function resize(input: Block, out: Block): void {
  const { data, channels, width, height } = input;
  for (let y = 0; y < out.height; y += 1) {
    const fromY = Math.max(0, ((y + 0.5) * height) / out.height - 0.5);
    const [y0, y1] = [Math.floor(fromY), Math.min(height - 1, Math.floor(fromY) + 1)];
    for (let x = 0; x < out.width; x += 1) {
      const fromX = Math.max(0, ((x + 0.5) * width) / out.width - 0.5);
      const [x0, x1] = [Math.floor(fromX), Math.min(width - 1, Math.floor(fromX) + 1)];
      const [v, u] = [fromY - y0, fromX - x0];
      const to = (y * out.width + x) * channels;
      for (let i = 0; i < channels; i += 1) {
        const upper = data[(y0 * width + x0) * channels + i]! * (1 - u) + data[(y0 * width + x1) * channels + i]! * u;
        const lower = data[(y1 * width + x0) * channels + i]! * (1 - u) + data[(y1 * width + x1) * channels + i]! * u;
        out.data[to + i] = upper * (1 - v) + lower * v;
      }
    }
  }
}

/** Makes rows × columns pixels of each one, without overlap (a transposed convolution whose stride is its size). Weights are [out, rows, columns, in]. */
export function unfold(input: Block, weights: Float32Array, shape: readonly number[], bias: Float32Array, out: Block): void {
  const [, rows = 1, columns = 1] = shape;
  for (let y = 0; y < out.height; y += 1) for (let x = 0; x < out.width; x += 1) {
    const from = (Math.floor(y / rows) * input.width + Math.floor(x / columns)) * input.channels;
    for (let o = 0; o < out.channels; o += 1) {
      const by = ((o * rows + (y % rows)) * columns + (x % columns)) * input.channels;
      let sum = bias[o]!;
      for (let i = 0; i < input.channels; i += 1) sum += input.data[from + i]! * weights[by + i]!;
      out.data[(y * out.width + x) * out.channels + o] = sum;
    }
  }
}
