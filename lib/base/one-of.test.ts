import { expect, it } from 'vitest';
import { oneOf } from '@/lib/base/one-of';

it('gives back a text of the list, and names the list where it is none', () => {
  expect(oneOf(['a', 'b'] as const, 'b')).toBe('b');
  expect(() => oneOf(['a', 'b'] as const, 'c')).toThrow('c is one of a, b');
});
