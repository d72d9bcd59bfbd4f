/** A box of an MP4 file (ISO/IEC 14496-12), or what stands in one, as pieces that follow each other: tables of a long film are not copied from box to box. */
export type Pieces = readonly Uint8Array<ArrayBuffer>[];

const headerBytes = 8;

/** In bytes. */
export function sizeOf(pieces: Pieces): number {
  return pieces.reduce((sum, piece) => sum + piece.byteLength, 0);
}

/** A box with its header; `type` is four letters. */
export function box(type: string, ...contents: readonly Pieces[]): Pieces {
  const inside = contents.flat();
  return [...boxHeader(type, headerBytes + sizeOf(inside)), ...inside];
}

/** Such a box begins with its version and 24 flags. */
export function fullBox(type: string, version: number, flags: number, ...contents: readonly Pieces[]): Pieces {
  return box(type, u32(version * 2 ** 24 + flags), ...contents);
}

/** The beginning of a box of `bytes` in all, whose contents are written otherwise. */
export function boxHeader(type: string, bytes: number): Pieces {
  return [...u32(bytes), ...text(type)];
}

/** Numbers of 8 bits each. */
export function u8(...values: readonly number[]): Pieces {
  return [Uint8Array.from(values)];
}

/** Numbers of 16 bits each, the higher byte first. */
export function u16(...values: readonly number[]): Pieces {
  const view = new DataView(new ArrayBuffer(values.length * 2));
  values.forEach((value, index) => view.setUint16(index * 2, value));
  return [new Uint8Array(view.buffer)];
}

/** Also what is signed: its lowest 32 bits are the same. */
export function u32(...values: readonly number[]): Pieces {
  return u32List(values);
}

/** A list that may be too long to be given as arguments. */
export function u32List(values: readonly number[]): Pieces {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  values.forEach((value, index) => view.setUint32(index * 4, value));
  return [new Uint8Array(view.buffer)];
}

/** Whole numbers up to 2⁵³. */
export function u64List(values: readonly number[]): Pieces {
  return u32List(values.flatMap((value) => [Math.floor(value / 2 ** 32), value % 2 ** 32]));
}

/** So many bytes that are 0, where the format keeps room. */
export function zeros(bytes: number): Pieces {
  return [new Uint8Array(bytes)];
}

/** One byte a letter. */
export function text(letters: string): Pieces {
  return [Uint8Array.from(letters, (letter) => letter.charCodeAt(0))];
}
