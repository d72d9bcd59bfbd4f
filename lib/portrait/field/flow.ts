import type { Field } from '@/lib/base/pixels';
import { fieldOf } from '@/lib/base/pixels';
import { softened } from '@/lib/portrait/field/planes';

/** Where the edges of a picture run: a unit vector along them at each pixel, and how strong they are. */
export interface Flow {
  readonly alongX: Float32Array;
  readonly alongY: Float32Array;
  /** The length of the gradient, smoothed as the directions are. */
  readonly strength: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** The smoothed structure tensor of a field, `sigma` in pixels. */
export function flowOf(field: Field, sigma: number): Flow {
  const { width, height } = field;
  const [xx, xy, yy] = [fieldOf(width, height), fieldOf(width, height), fieldOf(width, height)];
  for (let y = 0, index = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, index += 1) {
      const { gx, gy } = gradientAt(field, x, y);
      xx.data[index] = gx * gx;
      xy.data[index] = gx * gy;
      yy.data[index] = gy * gy;
    }
  }
  return directionsOf(softened(xx, sigma), softened(xy, sigma), softened(yy, sigma));
}

/** The change of a field per pixel, by Sobel's weights; at the borders the nearest pixels stand for those that are not there. */
export function gradientAt({ data, width, height }: Field, x: number, y: number): { readonly gx: number; readonly gy: number } {
  const [left, right] = [x > 0 ? x - 1 : 0, x < width - 1 ? x + 1 : x];
  const [above, middle, below] = [(y > 0 ? y - 1 : 0) * width, y * width, (y < height - 1 ? y + 1 : y) * width];
  const gx = data[above + right]! - data[above + left]! + 2 * (data[middle + right]! - data[middle + left]!) + data[below + right]! - data[below + left]!;
  const gy = data[below + left]! - data[above + left]! + 2 * (data[below + x]! - data[above + x]!) + data[below + right]! - data[above + right]!;
  return { gx: gx / 8, gy: gy / 8 };
}

function directionsOf(xx: Field, xy: Field, yy: Field): Flow {
  const { width, height } = xx;
  const count = width * height;
  const flow = { alongX: new Float32Array(count), alongY: new Float32Array(count), strength: new Float32Array(count), width, height };
  for (let index = 0; index < count; index += 1) {
    const [a, b, d] = [xx.data[index]!, xy.data[index]!, yy.data[index]!];
    const angle = 0.5 * Math.atan2(2 * b, a - d);
    flow.alongX[index] = -Math.sin(angle);
    flow.alongY[index] = Math.cos(angle);
    flow.strength[index] = Math.sqrt(Math.max(0, a + d));
  }
  return flow;
}

/** The mean of a field along the edges, about `length` pixels to both sides: lines become long and smooth. */
export function averagedAlong(field: Field, { alongX, alongY }: Flow, length: number): Field {
  const { width, height, data } = field;
  // Far steps of two pixels are as good as near ones.
  const stride = length > 8 ? 2 : 1;
  const steps = Math.max(1, Math.round(length / stride));
  const out = fieldOf(width, height);
  for (let y = 0, index = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, index += 1) {
      let [sum, weight] = [data[index]!, 1];
      for (let side = -1; side <= 1; side += 2) {
        let [atX, atY] = [x + 0.5, y + 0.5];
        let dx = alongX[index]! * side;
        let dy = alongY[index]! * side;
        for (let step = 1; step <= steps; step += 1) {
          atX += dx * stride;
          atY += dy * stride;
          if (atX < 0 || atY < 0 || atX >= width || atY >= height) break;
          const at = (atY | 0) * width + (atX | 0);
          const share = 1 - step / (steps + 1);
          sum += data[at]! * share;
          weight += share;
          const turn = alongX[at]! * dx + alongY[at]! * dy < 0 ? -1 : 1;
          dx = alongX[at]! * turn;
          dy = alongY[at]! * turn;
        }
      }
      out.data[index] = sum / weight;
    }
  }
  return out;
}
