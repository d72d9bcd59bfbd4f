/** A table of a FlatBuffers file: fields by number, each of which may be absent and then counts as zero or empty. */
export class FlatTable {
  private constructor(private readonly view: DataView, private readonly at: number) {}

  static root(bytes: ArrayBuffer): FlatTable {
    const view = new DataView(bytes);
    return new FlatTable(view, view.getUint32(0, true));
  }

  u8(field: number): number {
    const place = this.place(field);
    return place === 0 ? 0 : this.view.getUint8(place);
  }

  u32(field: number): number {
    const place = this.place(field);
    return place === 0 ? 0 : this.view.getUint32(place, true);
  }

  table(field: number): FlatTable | null {
    const place = this.place(field);
    return place === 0 ? null : this.behind(place);
  }

  tables(field: number): FlatTable[] {
    return this.elements(field).map((place) => this.behind(place));
  }

  ints(field: number): number[] {
    return this.elements(field).map((place) => this.view.getInt32(place, true));
  }

  bytes(field: number): Uint8Array {
    const place = this.place(field);
    if (place === 0) return new Uint8Array();
    const vector = place + this.view.getUint32(place, true);
    return new Uint8Array(this.view.buffer, vector + 4, this.view.getUint32(vector, true));
  }

  text(field: number): string {
    return new TextDecoder().decode(this.bytes(field));
  }

  /** Where a field's value stands; 0 where it is absent. */
  private place(field: number): number {
    const directory = this.at - this.view.getInt32(this.at, true);
    const entry = 4 + 2 * field;
    if (entry >= this.view.getUint16(directory, true)) return 0;
    const offset = this.view.getUint16(directory + entry, true);
    return offset === 0 ? 0 : this.at + offset;
  }

  private behind(place: number): FlatTable {
    return new FlatTable(this.view, place + this.view.getUint32(place, true));
  }

  /** The places of a vector's elements, four bytes each. */
  private elements(field: number): number[] {
    const place = this.place(field);
    if (place === 0) return [];
    const vector = place + this.view.getUint32(place, true);
    return Array.from({ length: this.view.getUint32(vector, true) }, (_, index) => vector + 4 + index * 4);
  }
}
