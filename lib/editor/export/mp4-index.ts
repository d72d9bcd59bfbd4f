import { assert } from '@/lib/base/assert';
import { GrowingBytes } from '@/lib/editor/export/growing-bytes';
import type { Pieces } from '@/lib/editor/export/mp4-boxes';
import { fullBox, u32, u32List, u64List } from '@/lib/editor/export/mp4-boxes';

/** What the index has to know of a packet. Times are in the units of its track. */
export interface IndexedPacket {
  readonly bytes: number;
  /** When it is seen or heard. */
  readonly time: number;
  readonly duration: number;
  /** Whether reading can begin with it. */
  readonly isKey: boolean;
}

/** Numbers and how often each follows itself: what stays the same takes no room. */
class Runs {
  /** Count, number, count, number… */
  private readonly list: number[] = [];

  add(value: number): void {
    const last = this.list.length - 1;
    if (this.list[last] === value) this.list[last - 1] = (this.list[last - 1] ?? 0) + 1;
    else this.list.push(1, value);
  }

  isAlways(value: number): boolean {
    return this.list.length === 0 || (this.list.length === 2 && this.list[1] === value);
  }

  get pairs(): readonly number[] {
    return this.list;
  }
}

/** Beyond this a place in the file does not fit into 32 bits. */
const maxShortOffset = 2 ** 32 - 1;

/**
 * EO7: the index of one track, which says where in the file each packet is and when it is shown. It is all that is kept of what is written, so it is kept in
 * plain numbers: one for each packet and as good as nothing beside. An hour of pictures and sound comes to little more than a megabyte.
 */
export class Mp4Index {
  /** As they stand in the file. */
  private readonly sizes: GrowingBytes;
  private count = 0;
  private bytes = 0;
  /** Numbers of the packets that reading can begin with, from 1. */
  private readonly keys: number[] = [];
  private readonly chunkOffsets: number[] = [];
  private readonly chunkCounts = new Runs();
  private readonly decodeDeltas = new Runs();
  private readonly showOffsets = new Runs();
  /** Since the last packet that reading can begin with, as they came: an encoder may give a later picture first. */
  private group: { readonly time: number; readonly duration: number }[] = [];
  private lastDecodeTime: number | null = null;
  private startTime = 0;
  private endTime = 0;
  private inChunk = 0;

  /**
   * @param isAlwaysKey whether every packet is one that reading can begin with, as those of sound are.
   * @param expectedPackets how many there will be, about.
   */
  constructor(
    private readonly isAlwaysKey: boolean,
    expectedPackets: number,
  ) {
    this.sizes = new GrowingBytes(expectedPackets * 4);
  }

  get byteCount(): number {
    return this.bytes;
  }

  /** From the first packet's beginning to the last one's end. */
  get duration(): number {
    return this.endTime - this.startTime;
  }

  /** Notes the next packet in the order of decoding. @throws where time goes backwards from one group to the next. */
  add({ bytes, time, duration, isKey }: IndexedPacket): void {
    if (isKey) this.endGroup();
    if (this.count === 0) this.startTime = time;
    this.sizes.addU32(bytes);
    this.count += 1;
    this.bytes += bytes;
    this.inChunk += 1;
    if (isKey && !this.isAlwaysKey) this.keys.push(this.count);
    this.group.push({ time, duration });
    this.startTime = Math.min(this.startTime, time);
    this.endTime = Math.max(this.endTime, time + duration);
  }

  /** Says where in the file the packets begin that were added since the last call: one after the other, without a gap. */
  endChunk(offset: number): void {
    if (this.inChunk === 0) return;
    this.chunkOffsets.push(offset);
    this.chunkCounts.add(this.inChunk);
    this.inChunk = 0;
  }

  /** The tables of the track. To be asked for once, when all packets are there. */
  tables(): Pieces {
    this.endGroup();
    if (this.lastDecodeTime !== null) this.decodeDeltas.add(this.endTime - this.lastDecodeTime);
    return [
      ...runTable('stts', 0, this.decodeDeltas),
      ...(this.showOffsets.isAlways(0) ? [] : runTable('ctts', 1, this.showOffsets)),
      ...(this.isAlwaysKey ? [] : fullBox('stss', 0, 0, u32(this.keys.length), u32List(this.keys))),
      ...this.chunkTable(),
      ...fullBox('stsz', 0, 0, u32(0, this.count), [this.sizes.contents()]),
      ...this.offsetTable(),
    ];
  }

  /** Packets are decoded as they come, so the earliest time of their group is that of the first: sorted, they are the times of decoding. */
  private endGroup(): void {
    const sorted = this.group.map(({ time }) => time).sort((a, b) => a - b);
    this.group.forEach(({ time }, index) => {
      const decodeTime = sorted[index] ?? time;
      const delta = decodeTime - (this.lastDecodeTime ?? decodeTime);
      // In 32 bits it would be a day long: a file that says so is worse than none.
      assert(delta >= 0, 'a packet that reading can begin with is later than all before it');
      if (this.lastDecodeTime !== null) this.decodeDeltas.add(delta);
      this.showOffsets.add(time - decodeTime);
      this.lastDecodeTime = decodeTime;
    });
    this.group = [];
  }

  private chunkTable(): Pieces {
    const { pairs } = this.chunkCounts;
    const rows: number[] = [];
    let firstChunk = 1;
    for (let index = 0; index < pairs.length; index += 2) {
      rows.push(firstChunk, pairs[index + 1] ?? 0, 1);
      firstChunk += pairs[index] ?? 0;
    }
    return fullBox('stsc', 0, 0, u32(rows.length / 3), u32List(rows));
  }

  private offsetTable(): Pieces {
    const count = u32(this.chunkOffsets.length);
    if ((this.chunkOffsets.at(-1) ?? 0) > maxShortOffset) return fullBox('co64', 0, 0, count, u64List(this.chunkOffsets));
    return fullBox('stco', 0, 0, count, u32List(this.chunkOffsets));
  }
}

function runTable(type: string, version: number, { pairs }: Runs): Pieces {
  return fullBox(type, version, 0, u32(pairs.length / 2), u32List(pairs));
}
