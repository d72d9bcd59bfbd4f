import { describe, expect, it } from 'vitest';
import type { VersionItem } from '@/components/editor/project/version-list';
import { byDay, daysBefore } from '@/components/editor/project/version-list';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const version = (madeAt: number): VersionItem => ({ id: String(madeAt), revision: madeAt, madeAt, name: null, restoredFromAt: null, clipCount: 0, durationMs: 0 });
const startOfDay = (at: number): number => Math.floor(at / dayMs) * dayMs;

describe('the list of versions', () => {
  it('is grouped by day, and keeps its order', () => {
    const days = byDay([version(2 * dayMs + 5), version(2 * dayMs), version(dayMs - 1)], startOfDay);
    expect(days.map(({ day, versions }) => [day, versions.map(({ madeAt }) => madeAt)])).toEqual([[2 * dayMs, [2 * dayMs + 5, 2 * dayMs]], [0, [dayMs - 1]]]);
    expect(byDay([], startOfDay)).toEqual([]);
  });

  it('counts a day of 23 or 25 hours as one', () => {
    expect([daysBefore(0, dayMs), daysBefore(0, dayMs - hourMs), daysBefore(0, dayMs + hourMs), daysBefore(0, 0)]).toEqual([1, 1, 1, 0]);
  });
});
