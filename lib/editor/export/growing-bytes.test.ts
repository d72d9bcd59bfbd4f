import { expect, it } from 'vitest';
import { GrowingBytes } from '@/lib/editor/export/growing-bytes';

it('[EO7] holds what was added, however it grows, and nothing of what was before it began anew', () => {
  const bytes = new GrowingBytes(0);
  bytes.add(Uint8Array.of(1, 2, 3));
  bytes.addU32(0xfe_dc_ba_98);
  bytes.add(new Uint8Array(5000).fill(7));
  bytes.addU32(1);
  expect([...bytes.contents().subarray(0, 8)]).toEqual([1, 2, 3, 0xfe, 0xdc, 0xba, 0x98, 7]);
  expect([...bytes.contents().subarray(-5)]).toEqual([7, 0, 0, 0, 1]);
  expect(bytes.contents()).toHaveLength(5011);
  bytes.clear();
  expect(bytes.contents()).toHaveLength(0);
  bytes.add(Uint8Array.of(9));
  expect([...bytes.contents()]).toEqual([9]);
});
