import type { Field } from '@/lib/base/pixels';
import { fitted, resized } from '@/lib/base/pixels';
import type { Prng } from '@/lib/base/prng';

/** Places of stones in pixels, and a grid in which the nearest are found. */
export interface Stones {
  readonly count: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** A unit vector each. */
  readonly tiltX: Float32Array;
  readonly tiltY: Float32Array;
  readonly grid: Grid;
}

interface Grid {
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
  /** Where the stones of each cell begin in `members`. */
  readonly starts: Int32Array;
  readonly members: Int32Array;
}

/** The work of laying out is done at this longest side. */
const planPx = 320;
const rounds = 6;

/** Lays stones over a picture, denser where it has detail, and moves each into the middle of its share. */
export function layStones(detail: Field, count: number, random: Prng): Stones {
  const plan = fitted(detail.width, detail.height, planPx);
  const weights = weightsOf(resized(detail, plan.width, plan.height));
  const [x, y] = scattered(weights, count, random);
  for (let round = 0; round < rounds; round += 1) centre(weights, x, y);
  const [scaleX, scaleY] = [detail.width / plan.width, detail.height / plan.height];
  const [atX, atY] = [x.map((value) => value * scaleX), y.map((value) => value * scaleY)];
  const angles = Float32Array.from({ length: count }, () => random() * 2 * Math.PI);
  const grid = gridOf(atX, atY, detail.width, detail.height);
  return { count, x: atX, y: atY, tiltX: angles.map(Math.cos), tiltY: angles.map(Math.sin), grid };
}

/** What a point counts: at least a share everywhere, more where there is detail. */
function weightsOf({ data, width, height }: Field): Field {
  const strongest = data.reduce((most, value) => Math.max(most, value), 1e-6);
  return { data: data.map((value) => 0.07 + value / strongest), width, height };
}

/** Points by chance, as many in each place as it counts. */
function scattered({ data, width }: Field, count: number, random: Prng): [Float32Array, Float32Array] {
  const total = data.reduce((sum, value) => sum + value, 0);
  const [x, y] = [new Float32Array(count), new Float32Array(count)];
  let [index, passed] = [0, data[0]!];
  for (let stone = 0; stone < count; stone += 1) {
    const wanted = ((stone + random()) / count) * total;
    while (passed < wanted && index < data.length - 1) passed += data[(index += 1)]!;
    x[stone] = (index % width) + random();
    y[stone] = Math.floor(index / width) + random();
  }
  return [x, y];
}

/** Lloyd's step: every stone moves to the middle of the points that are nearest to it. */
function centre({ data, width, height }: Field, x: Float32Array, y: Float32Array): void {
  const stones = { x, y, grid: gridOf(x, y, width, height) };
  const [sumX, sumY, weight] = [new Float64Array(x.length), new Float64Array(x.length), new Float64Array(x.length)];
  for (let atY = 0, index = 0; atY < height; atY += 1) {
    for (let atX = 0; atX < width; atX += 1, index += 1) {
      const { stone } = nearestTwo(stones, atX + 0.5, atY + 0.5);
      sumX[stone]! += (atX + 0.5) * data[index]!;
      sumY[stone]! += (atY + 0.5) * data[index]!;
      weight[stone]! += data[index]!;
    }
  }
  for (let stone = 0; stone < x.length; stone += 1) {
    if (weight[stone]! === 0) continue;
    x[stone] = sumX[stone]! / weight[stone]!;
    y[stone] = sumY[stone]! / weight[stone]!;
  }
}

function gridOf(x: Float32Array, y: Float32Array, width: number, height: number): Grid {
  const cell = Math.max(1, Math.sqrt((width * height) / x.length));
  const [columns, rows] = [Math.max(1, Math.ceil(width / cell)), Math.max(1, Math.ceil(height / cell))];
  const cells = Int32Array.from(x, (value, stone) => cellAt(value, cell, columns) + cellAt(y[stone]!, cell, rows) * columns);
  const starts = new Int32Array(columns * rows + 1);
  for (const each of cells) starts[each + 1]! += 1;
  for (let index = 0; index < columns * rows; index += 1) starts[index + 1]! += starts[index]!;
  const [members, filled] = [new Int32Array(x.length), starts.slice()];
  for (const [stone, each] of cells.entries()) members[filled[each]!++] = stone;
  return { cell, columns, rows, starts, members };
}

function cellAt(value: number, cell: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.floor(value / cell)));
}

/** The stone that a point belongs to, and how far it is from the middle line to the next one: 0 on that line, a half at the stone itself. */
export function nearestTwo({ x, y, grid }: Pick<Stones, 'x' | 'y' | 'grid'>, atX: number, atY: number): { readonly stone: number; readonly edge: number } {
  const { cell, columns, rows, starts, members } = grid;
  const [column, row] = [cellAt(atX, cell, columns), cellAt(atY, cell, rows)];
  let [stone, other, best, second] = [0, 0, Infinity, Infinity];
  for (let ring = 0; ring <= Math.max(columns, rows); ring += 1) {
    // Whatever lies in a farther ring is at least this far away.
    const least = (ring - 1) * cell;
    if (least > 0 && second < least * least) break;
    for (let atRow = Math.max(0, row - ring); atRow <= Math.min(rows - 1, row + ring); atRow += 1) {
      const isEnd = atRow === row - ring || atRow === row + ring;
      for (let atColumn = column - ring; atColumn <= column + ring; atColumn += isEnd || ring === 0 ? 1 : 2 * ring) {
        if (atColumn < 0 || atColumn >= columns) continue;
        const which = atRow * columns + atColumn;
        for (let at = starts[which]!; at < starts[which + 1]!; at += 1) {
          const member = members[at]!;
          const far = (x[member]! - atX) ** 2 + (y[member]! - atY) ** 2;
          if (far < best) [second, other, best, stone] = [best, stone, far, member];
          else if (far < second) [second, other] = [far, member];
        }
      }
    }
  }
  if (second === Infinity) return { stone, edge: Infinity };
  const apart = Math.hypot(x[stone]! - x[other]!, y[stone]! - y[other]!) || 1;
  return { stone, edge: (second - best) / (2 * apart * apart) };
}
