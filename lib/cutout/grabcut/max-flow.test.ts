import { describe, expect, it } from 'vitest';
import { createPrng, intBetween } from '@/lib/base/prng';
import { GridFlow } from '@/lib/cutout/grabcut/max-flow';

const steps = [[1, 0], [0, 1], [1, 1], [-1, 1]] as const;

interface Problem {
  readonly width: number;
  readonly height: number;
  readonly pulls: readonly number[];
  readonly joins: readonly { readonly from: number; readonly to: number; readonly x: number; readonly y: number; readonly direction: number; readonly cost: number }[];
}

function problem(seed: string, width: number, height: number): Problem {
  const random = createPrng(seed);
  const pulls = Array.from({ length: width * height }, () => intBetween(random, -20, 20));
  const joins = pulls.flatMap((_, from) => steps.flatMap(([dx, dy], direction) => {
    const [x, y] = [from % width, Math.floor(from / width)];
    const inside = x + dx >= 0 && x + dx < width && y + dy < height;
    return inside ? [{ from, to: from + dx + dy * width, x, y, direction, cost: intBetween(random, 0, 12) }] : [];
  }));
  return { width, height, pulls, joins };
}

function costOf({ pulls, joins }: Problem, side: ArrayLike<number>): number {
  const alone = pulls.reduce((sum, pull, index) => sum + (side[index] === 1 ? Math.max(0, -pull) : Math.max(0, pull)), 0);
  return joins.reduce((sum, { from, to, cost }) => sum + (side[from] === side[to] ? 0 : cost), alone);
}

function cut({ width, height, pulls, joins }: Problem): Uint8Array {
  const flow = new GridFlow(width, height);
  pulls.forEach((pull, index) => flow.pull(index % width, Math.floor(index / width), pull));
  for (const { x, y, direction, cost } of joins) flow.join(x, y, direction, cost);
  return flow.cut();
}

describe('the cheapest cut', () => {
  it('[CU6] costs no more than any other: all cuts of 200 small grids are compared', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const one = problem(`small-${seed}`, 3, 4);
      let cheapest = Infinity;
      for (let bits = 0; bits < 4096; bits += 1) cheapest = Math.min(cheapest, costOf(one, Array.from({ length: 12 }, (_, index) => (bits >> index) & 1)));
      expect(costOf(one, cut(one))).toBe(cheapest);
    }
  });

  it('[CU6] is not made cheaper by changing any one pixel of a larger grid', () => {
    const one = problem('larger', 40, 30);
    const side = cut(one);
    const cost = costOf(one, side);
    for (let index = 0; index < side.length; index += 1) {
      const other = side.slice();
      other[index] = 1 - other[index]!;
      expect(costOf(one, other)).toBeGreaterThanOrEqual(cost);
    }
  });
});
