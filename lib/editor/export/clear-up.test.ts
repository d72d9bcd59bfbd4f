import { afterEach, expect, it, vi } from 'vitest';
import { clearUp } from '@/lib/editor/export/clear-up';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('[EO7] weighs at least 64 MB, and asks for more upon it', () => {
  const asked: number[] = [];
  vi.stubGlobal('ArrayBuffer', function take(bytes: number) {
    asked.push(bytes);
  });
  clearUp();
  expect(asked.length).toBe(2);
  expect(asked[0]).toBeGreaterThanOrEqual(64 * 1024 * 1024);
});

it('[EO7] does without where there is no room for it', () => {
  const full = vi.fn(function refuse() {
    throw new RangeError('Array buffer allocation failed');
  });
  vi.stubGlobal('ArrayBuffer', full);
  expect(clearUp).not.toThrow();
  expect(full).toHaveBeenCalledOnce();
});
