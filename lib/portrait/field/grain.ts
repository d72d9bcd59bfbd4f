import { createPrng } from '@/lib/base/prng';
import type { Field } from '@/lib/base/pixels';

const side = 256;
const mask = side - 1;

/** A smooth noise without seams: a value from 0 to 1 at every point of the plane, about one bump for each unit of length. */
export type Grain = (x: number, y: number) => number;

/** @param seed equal seeds give equal grain. */
export function grainOf(seed: string): Grain {
  const random = createPrng(`grain|${seed}`);
  const values = Float32Array.from({ length: side * side }, random);
  return (x, y) => {
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [u, v] = [ease(x - left), ease(y - top)];
    const [row, nextRow] = [(top & mask) * side, ((top + 1) & mask) * side];
    const [column, nextColumn] = [left & mask, (left + 1) & mask];
    const upper = values[row + column]! * (1 - u) + values[row + nextColumn]! * u;
    const lower = values[nextRow + column]! * (1 - u) + values[nextRow + nextColumn]! * u;
    return upper * (1 - v) + lower * v;
  };
}

function ease(t: number): number {
  return t * t * (3 - 2 * t);
}

/** The tooth of paper: fine and coarse grain together, about 0.5 on average. `size` is that of the finest bumps in pixels. */
export function paperOf(seed: string, { width, height }: { readonly width: number; readonly height: number }, size: number): Field {
  const grain = grainOf(seed);
  const data = new Float32Array(width * height);
  for (let y = 0, index = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, index += 1) {
      data[index] = grain(x / size, y / size) * 0.55 + grain(x / size / 2.3 + 71, y / size / 2.3 + 13) * 0.3 + grain(x / size / 5.1 + 29, y / size / 5.1 + 97) * 0.15;
    }
  }
  return { data, width, height };
}
