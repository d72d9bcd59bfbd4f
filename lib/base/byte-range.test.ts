import { describe, expect, it } from 'vitest';
import { parseRange } from '@/lib/base/byte-range';

describe('the range that a player asks for', () => {
  it.each([
    ['bytes=0-', { startByte: 0, endByte: 99 }],
    ['bytes=0-0', { startByte: 0, endByte: 0 }],
    ['bytes=10-19', { startByte: 10, endByte: 19 }],
    ['bytes=90-500', { startByte: 90, endByte: 99 }],
    ['bytes=-10', { startByte: 90, endByte: 99 }],
    ['bytes=-500', { startByte: 0, endByte: 99 }],
    ['bytes=99-', { startByte: 99, endByte: 99 }],
  ])('%s of 100 bytes', (header, range) => {
    expect(parseRange(header, 100)).toEqual(range);
  });

  it.each(['bytes=100-', 'bytes=200-300', 'bytes=-0'])('%s of 100 bytes cannot be had', (header) => {
    expect(parseRange(header, 100)).toBe('unsatisfiable');
  });

  it.each(['bytes=-', 'bytes=5-2', 'bytes=a-b', 'items=0-5', 'bytes=0-1,5-6', ''])('%j is no single range and is ignored', (header) => {
    expect(parseRange(header, 100)).toBeNull();
  });
});
