import { expect, it } from 'vitest';
import { parseTypedNumber } from '@/components/ui/typed-number';

it.each([
  ['12', 12],
  [' 1,5 ', 1.5],
  ['-3', -3],
  ['−3', -3],
  ['+.5', 0.5],
  ['50%', 50],
  ['50 %', 50],
  ['0.5X', 50],
  ['', null],
  ['x', null],
  ['5 apples', null],
  ['1.2.3', null],
  ['1e9', null],
  ['Infinity', null],
])('a field of per cent takes %j as %j', (text, value) => {
  expect(parseTypedNumber(text, { '%': 1, x: 100 })).toBe(value);
});

it('a unit may be counted otherwise', () => {
  expect(parseTypedNumber('-20 dB', { db: (value) => 100 * 10 ** (value / 20) })).toBeCloseTo(10);
});
