import { expect, it } from 'vitest';
import { readSource } from '@/lib/credits/source';

it.each([
  ['award:welcome-gift', { source: 'award', item: 'welcome-gift' }],
  ['period:abc:2', { source: 'period', item: 'abc' }],
  ['lab', { source: 'lab', item: '' }],
  ['', { source: '', item: '' }],
])('[G2] %s says where its grant came from', (sourceRef, source) => {
  expect(readSource(sourceRef)).toEqual(source);
});
