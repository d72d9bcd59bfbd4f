/** Bytes that are added at the end, in one buffer that grows by doubling. */
export class GrowingBytes {
  private room: Uint8Array<ArrayBuffer>;
  private length = 0;

  /** @param expectedBytes room that is there from the beginning: asked for, and taken as it is filled. */
  constructor(expectedBytes: number) {
    this.room = new Uint8Array(Math.max(1024, expectedBytes));
  }

  add(bytes: Uint8Array): void {
    this.makeRoomFor(bytes.byteLength);
    this.room.set(bytes, this.length);
    this.length += bytes.byteLength;
  }

  /** A whole number of 32 bits, the higher byte first. */
  addU32(value: number): void {
    this.makeRoomFor(4);
    for (let shift = 24; shift >= 0; shift -= 8) {
      this.room[this.length] = value >>> shift;
      this.length += 1;
    }
  }

  /** Begins anew in the same buffer. */
  clear(): void {
    this.length = 0;
  }

  /** What was added, where it stands: it changes with what is added after {@link clear}. */
  contents(): Uint8Array<ArrayBuffer> {
    return this.room.subarray(0, this.length);
  }

  private makeRoomFor(bytes: number): void {
    const needed = this.length + bytes;
    if (needed <= this.room.byteLength) return;
    const larger = new Uint8Array(Math.max(needed, this.room.byteLength * 2));
    larger.set(this.contents());
    this.room = larger;
  }
}
