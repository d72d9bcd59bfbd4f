import { expect, it } from 'vitest';
import { scrollToRow, visibleRows } from '@/components/editor/panels/captions/visible-rows';

it.each([
  [0, 0, { first: 0, end: 0 }],
  [3, 0, { first: 0, end: 3 }],
  [1000, 0, { first: 0, end: 9 }],
  [1000, 50_000, { first: 496, end: 509 }],
  [1000, 99_500, { first: 991, end: 1000 }],
  [10, 99_500, { first: 6, end: 10 }],
])('%d rows, scrolled by %d px', (count, scrollPx, rows) => {
  expect(visibleRows(count, 100, scrollPx, 500)).toEqual(rows);
});

it('scrolls no further than needed', () => {
  expect(scrollToRow(2, 100, 0, 500)).toBeNull();
  expect(scrollToRow(2, 100, 300, 500)).toBe(200);
  expect(scrollToRow(9, 100, 300, 500)).toBe(500);
  expect(scrollToRow(0, 100, 0, 50)).toBe(50);
});
