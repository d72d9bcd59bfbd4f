import { expect, it } from 'vitest';
import { TimeLeft } from '@/lib/editor/export/time-left';

it('[EO8] says nothing before it can know', () => {
  const left = new TimeLeft(1000);
  expect([left.note(0, 0), left.note(100, 1000)]).toEqual([null, null]);
  expect(left.note(150, 1500)).toBe(8500);
});

it('[EO8] counts how fast it went lately, not at the beginning', () => {
  const left = new TimeLeft(100_000);
  for (let second = 0; second <= 60; second += 1) left.note(second * 10, second * 1000);
  for (let second = 61; second < 80; second += 1) left.note(600 + (second - 60) * 1000, second * 1000);
  const leftMs = left.note(20_600, 80_000);
  expect(leftMs).toBeCloseTo(79_400, -2);
});

it('[EO8] has nothing left at the end and does not know where nothing moves', () => {
  const left = new TimeLeft(1000);
  left.note(500, 0);
  expect(left.note(500, 5000)).toBeNull();
  expect(left.note(1000, 10_000)).toBe(0);
});
