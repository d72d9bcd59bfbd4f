import { describe, expect, it } from 'vitest';
import { boundsOf, cleaned, grown, overlap, worn } from '@/lib/cutout/mask/regions';
import type { Mask } from '@/lib/cutout/mask/regions';

function maskOf(...rows: readonly string[]): Mask {
  return { data: Uint8Array.from(rows.join(''), (mark) => (mark === '#' ? 1 : 0)), width: rows[0]?.length ?? 0, height: rows.length };
}

function blank(side: number, inside: (x: number, y: number) => boolean): Mask {
  return { data: Uint8Array.from({ length: side * side }, (_, index) => (inside(index % side, Math.floor(index / side)) ? 1 : 0)), width: side, height: side };
}

describe('masks', () => {
  it('[CU7] lose small holes and specks, and keep large ones', () => {
    const square = (x: number, y: number) => x >= 20 && x < 80 && y >= 20 && y < 80;
    const hole = (x: number, y: number) => x >= 40 && x < 60 && y >= 40 && y < 60;
    const spotted = blank(100, (x, y) => (square(x, y) && !hole(x, y) && !(x === 30 && y === 30)) || (x === 5 && y === 5));
    expect(cleaned(spotted, 0.03)).toEqual(blank(100, (x, y) => square(x, y) && !hole(x, y)));
  });

  it('[CU7] stay what they are where there is nothing', () => {
    expect(cleaned(blank(10, () => false), 0.2)).toEqual(blank(10, () => false));
  });

  it('[CU8] grow and wear off evenly; beyond the borders the subject goes on', () => {
    const dot = maskOf('.....', '.....', '..#..', '.....', '.....');
    expect(grown(dot, 1)).toEqual(maskOf('.....', '.###.', '.###.', '.###.', '.....'));
    expect(worn(grown(dot, 1), 1)).toEqual(dot);
    expect(worn(maskOf('##.', '##.', '##.'), 1)).toEqual(maskOf('#..', '#..', '#..'));
  });

  it('[CU4] have bounds, and are compared by their overlap', () => {
    expect(boundsOf(maskOf('....', '.##.', '.#..'))).toEqual({ x: 1, y: 1, width: 2, height: 2 });
    expect(boundsOf(maskOf('..'))).toBeNull();
    expect(overlap([1, 1, 0], [0, 1, 1])).toBeCloseTo(1 / 3);
    expect(overlap([0], [0])).toBe(1);
  });
});
