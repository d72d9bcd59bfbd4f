/** Bytes in one buffer, and the same four at a time, as whole numbers with a sign, which engines reckon with fastest: the first of them is the lowest of its word, as on every machine that browsers run on. */
export interface BlendBuffer {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly words: Int32Array<ArrayBuffer>;
}

/** So many bytes, all of them 0. */
export function blendBuffer(byteCount: number): BlendBuffer {
  const bytes = new Uint8Array(byteCount);
  return { bytes, words: new Int32Array(bytes.buffer, 0, Math.floor(byteCount / 4)) };
}

/** Of four bytes the first and the third, with room above each: a number has room for two products of bytes. */
const evenBytes = 0x00ff00ff;

/** What is added before a division, so that it rounds. */
const rounding = 128;

/** A value that is added to a byte's share, up to 255², as {@link blendByte} takes it. */
export function addend(value: number): number {
  return value + rounding;
}

/** The same of two bytes of a word, as {@link blendWord} takes them. */
export function addendPair(first: number, third: number): number {
  return addend(first) | (addend(third) << 16);
}

/** `(byte × share + value) ÷ 255`, rounded, without a division: exact for all sums up to 255². */
export function blendByte(byte: number, share: number, value: number): number {
  const sum = byte * share + value;
  return (sum + (sum >> 8)) >> 8;
}

/** {@link blendByte} of the four bytes of a word at once, with one share. */
export function blendWord(word: number, share: number, even: number, odd: number): number {
  const evenSum = Math.imul(word & evenBytes, share) + even;
  const oddSum = Math.imul((word >>> 8) & evenBytes, share) + odd;
  return (((evenSum + ((evenSum >>> 8) & evenBytes)) >>> 8) & evenBytes) | ((oddSum + ((oddSum >>> 8) & evenBytes)) & ~evenBytes);
}

/** All bytes from `from`, a multiple of four, up to `to`, with one share and one value. */
export function blendAll({ bytes, words }: BlendBuffer, from: number, to: number, share: number, value: number): void {
  const pair = addendPair(value, value);
  const endWord = Math.floor(to / 4);
  for (let at = from / 4; at < endWord; at += 1) words[at] = blendWord(words[at] ?? 0, share, pair, pair);
  for (let at = endWord * 4; at < to; at += 1) bytes[at] = blendByte(bytes[at] ?? 0, share, addend(value));
}
