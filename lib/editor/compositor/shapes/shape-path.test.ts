import { describe, expect, it } from 'vitest';
import { shapePath } from '@/lib/editor/compositor/shapes/shape-path';
import { stickers } from '@/lib/editor/compositor/shapes/stickers';
import { shapeIds, stickerIds } from '@/lib/editor/document/drawn';

/** The ends of a path's pieces; it has absolute commands only. */
function endsOf(path: string): (readonly [number, number])[] {
  return [...path.matchAll(/[MLAC]([^MLACZ]*)/g)].map(([, numbers = '']) => {
    const values = numbers.trim().split(/[\s,]+/).map(Number);
    return [values.at(-2) ?? Number.NaN, values.at(-1) ?? Number.NaN] as const;
  });
}

describe.each(shapeIds)('%s', (id) => {
  it.each([[100, 100, 0], [200, 50, 0], [60, 180, 0.2], [200, 50, 0.5]])('[EG14] stays within a box of %d × %d with corners of %d', (width, height, radius) => {
    const ends = endsOf(shapePath(id, width, height, radius));
    expect(ends.length).toBeGreaterThan(2);
    for (const [x, y] of ends) {
      expect([x >= -1e-3, x <= width + 1e-3, y >= -1e-3, y <= height + 1e-3]).toEqual([true, true, true, true]);
    }
  });

  it('[EG14] fills its box', () => {
    const ends = endsOf(shapePath(id, 120, 80, 0));
    const [xs, ys] = [ends.map(([x]) => x), ends.map(([, y]) => y)];
    // A curve may reach farther than the ends of its pieces.
    const isRound = id === 'ellipse';
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([0, 120]);
    if (!isRound) expect([Math.min(...ys), Math.max(...ys)]).toEqual([0, 80]);
  });
});

describe('corners', () => {
  it('[EG14] are round by the part of the shorter side that is asked for, at most half of it', () => {
    expect(shapePath('rectangle', 200, 100, 0.25)).toBe('M0 25A25 25 0 0 1 25 0L175 0A25 25 0 0 1 200 25L200 75A25 25 0 0 1 175 100L25 100A25 25 0 0 1 0 75Z');
    expect(shapePath('rectangle', 100, 100, 0.5)).toContain('A50 50');
  });

  it('[EG14] turn inwards where a star does', () => {
    expect(shapePath('star', 100, 100, 0.05).match(/0 0 0 /g)).toHaveLength(5);
  });
});

it('[EG14] has a drawing for every sticker, of path data and colours', () => {
  expect(Object.keys(stickers).sort()).toEqual([...stickerIds].sort());
  for (const parts of Object.values(stickers)) {
    expect(parts.length).toBeGreaterThan(1);
    for (const { path, fill, stroke } of parts) {
      expect(path).toMatch(/^M[\d\s.,MLHVCSQTAZmlhvcsqtaz-]+$/);
      expect([fill, stroke].some((color) => color !== undefined)).toBe(true);
      for (const color of [fill, stroke]) expect(color ?? '#000000').toMatch(/^#[0-9a-f]{6}$/);
    }
  }
});
