import { GridFlow } from './max-flow';
import { fitMixture, unlikelinessAt } from './mixture';
import type { Pixels } from '@/lib/base/pixels';

/** What is known of each pixel before the cut. */
export const known = { background: 0, maybeBackground: 1, maybeSubject: 2, subject: 3 } as const;

export interface GrabCutOptions {
  readonly rounds: number;
  /** A reason to take each pixel for the subject that is not its colour: positive for, negative against, in units of likelihood (ln). */
  readonly leaning?: Float32Array;
}

/** Costs are whole numbers: this many to the unit. */
const scale = 64;
/** How dear it is to part two pixels of the same colour. */
const smoothness = 100;
/** The strongest reason that a colour by itself can give. */
const most = 12;

/**
 * GrabCut (Rother, Kolmogorov and Blake, 2004): learns the colours of subject and background from a guess, cuts, and learns anew.
 * Gives 1 for the subject. What is known for certain stays; where either side has no pixels the guess itself is the answer.
 */
export function grabCut(pixels: Pixels, guess: Uint8Array, { rounds, leaning }: GrabCutOptions): Uint8Array {
  const edges = edgeCosts(pixels);
  let side = Uint8Array.from(guess, (value) => (value >= known.maybeSubject ? 1 : 0));
  for (let round = 0; round < rounds; round += 1) {
    const current = side;
    const subject = fitMixture(pixels, (index) => current[index] === 1 && pixels.data[index * 4 + 3]! > 127);
    const background = fitMixture(pixels, (index) => current[index] === 0 && pixels.data[index * 4 + 3]! > 127);
    if (subject === null || background === null) return side;
    const { width, height } = pixels;
    const flow = new GridFlow(width, height);
    for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) {
      const index = y * width + x;
      for (let direction = 0; direction < 4; direction += 1) flow.join(x, y, direction, edges[direction]![index]!);
      const fixed = guess[index] === known.subject ? 1e6 : guess[index] === known.background ? -1e6 : 0;
      const colour = fixed === 0 ? unlikelinessAt(background, pixels, index) - unlikelinessAt(subject, pixels, index) : 0;
      const pull = Math.max(-most, Math.min(most, colour)) + (leaning?.[index] ?? 0);
      flow.pull(x, y, fixed === 0 ? Math.round(pull * scale) : fixed);
    }
    side = Uint8Array.from(flow.cut());
    if (side.every((value, index) => value === current[index])) return side;
  }
  return side;
}

const directions = [0, 1, 2, 3] as const;
const offsets = [[1, 0], [0, 1], [1, 1], [-1, 1]] as const;

/** What it costs to part neighbours: little where their colours differ much, compared with the picture's usual differences. */
function edgeCosts({ data, width, height }: Pixels): readonly Int32Array[] {
  const costs = [0, 1, 2, 3].map(() => new Int32Array(width * height));
  const differences = directions.map(() => new Float32Array(width * height).fill(-1));
  let [sum, count] = [0, 0];
  for (const direction of directions) {
    const [dx, dy] = offsets[direction];
    for (let y = 0; y + dy < height; y += 1) for (let x = Math.max(0, -dx); x + Math.max(0, dx) < width; x += 1) {
      const at = (y * width + x) * 4;
      const to = ((y + dy) * width + x + dx) * 4;
      const difference = (data[at]! - data[to]!) ** 2 + (data[at + 1]! - data[to + 1]!) ** 2 + (data[at + 2]! - data[to + 2]!) ** 2;
      differences[direction]![y * width + x] = difference;
      sum += difference;
      count += 1;
    }
  }
  const beta = sum > 0 ? count / (2 * sum) : 0;
  for (const direction of directions) {
    const far = direction < 2 ? 1 : Math.SQRT1_2;
    const from = differences[direction]!;
    for (let index = 0; index < from.length; index += 1) {
      if (from[index]! >= 0) costs[direction]![index] = Math.round(smoothness * far * Math.exp(-beta * from[index]!) * scale / 4);
    }
  }
  return costs;
}
