import { expect, it } from 'vitest';
import { addend, addendPair, blendAll, blendBuffer, blendByte, blendWord } from '@/lib/editor/export/blend';

it('[EO15] a byte is mixed with a value exactly, for every byte and share and the most that can be added', () => {
  for (let share = 0; share <= 255; share += 1) {
    for (let byte = 0; byte <= 255; byte += 1) {
      for (const value of [0, 16, 255].map((solid) => solid * (255 - share))) {
        const wanted = Math.round((byte * share + value) / 255);
        if (blendByte(byte, share, addend(value)) !== wanted) expect([byte, share, value]).toEqual('mixed exactly');
      }
    }
  }
});

it('[EO15] four bytes at once are as each by itself', () => {
  const four = [0, 255, 17, 254];
  const values = [65_025, 0, 4080, 300];
  for (const share of [0, 1, 128, 219, 255]) {
    const within = values.map((value) => Math.min(value, (255 - share) * 255));
    const [first = 0, second = 0, third = 0, fourth = 0] = within;
    const word = new Int32Array(Uint8Array.from(four).buffer);
    word[0] = blendWord(word[0] ?? 0, share, addendPair(first, third), addendPair(second, fourth));
    expect([...new Uint8Array(word.buffer)]).toEqual(four.map((byte, index) => blendByte(byte, share, addend(within[index] ?? 0))));
  }
});

it('[EO15] a range is mixed to its very end, and nothing beside it', () => {
  const buffer = blendBuffer(22);
  buffer.bytes.fill(200);
  blendAll(buffer, 4, 19, 224, 128 * 31);
  const mixed = blendByte(200, 224, addend(128 * 31));
  expect([...buffer.bytes]).toEqual([...Array<number>(4).fill(200), ...Array<number>(15).fill(mixed), ...Array<number>(3).fill(200)]);
});
