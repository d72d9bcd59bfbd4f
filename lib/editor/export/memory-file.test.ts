import { describe, expect, it } from 'vitest';
import { MemoryFile } from '@/lib/editor/export/memory-file';

describe('a file in memory', () => {
  it('[EO7] holds what was written where it was written, however it grows', () => {
    const file = new MemoryFile();
    const large = new Uint8Array(3 * 1024 * 1024).fill(7);
    expect(file.write(large, { at: 4 })).toBe(large.byteLength);
    file.write(new Uint8Array([1, 2, 3, 4]), { at: 0 });
    file.write(new Uint8Array([9]), { at: large.byteLength + 4 });
    file.flush();
    expect(file.getSize()).toBe(large.byteLength + 5);
    const contents = file.contents();
    expect([...contents.subarray(0, 6)]).toEqual([1, 2, 3, 4, 7, 7]);
    expect([...contents.subarray(-2)]).toEqual([7, 9]);
    file.close();
  });
});
