import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny';
import { describe, expect, it } from 'vitest';
import type { EncodedPiece, PlannedTrack } from '@/lib/editor/export/mp4-file';
import { Mp4File } from '@/lib/editor/export/mp4-file';

/** A disk of two megabytes. */
class Disk {
  private readonly room = new Uint8Array(2_000_000);
  private size = 0;
  /** Of all writes. */
  written = 0;

  write(data: Uint8Array, { at }: { readonly at: number }): number {
    this.room.set(data, at);
    this.size = Math.max(this.size, at + data.length);
    this.written += data.length;
    return data.length;
  }

  get bytes(): Uint8Array<ArrayBuffer> {
    return this.room.slice(0, this.size);
  }

  getSize = () => this.size;
  flush = () => undefined;
  close = () => undefined;
}

/** H.264 High 4.0 with one set of parameters each, and AAC at 48 kHz in stereo. */
const avcDescription = Uint8Array.from([1, 0x64, 0, 0x28, 0xff, 0xe1, 0, 4, 0x67, 0x64, 0, 0x28, 1, 0, 2, 0x68, 0xee]);
const aacDescription = Uint8Array.from([0x11, 0x90]);

const video = (expectedPackets: number): PlannedTrack => ({ kind: 'video', widthPx: 640, heightPx: 360, unitsPerSecond: 30_000, expectedPackets });
const sound = (heardUnits: number): PlannedTrack => ({ kind: 'sound', channelCount: 2, unitsPerSecond: 48_000, leadInUnits: 1024, heardUnits, expectedPackets: Math.ceil(heardUnits / 1024) + 1 });

/** Frame `index` at 29.97 a second, in bytes that tell it from others. */
function picture(index: number, type: EncodedPiece['type']): EncodedPiece {
  const at = (frame: number) => Math.round((frame * 1001 * 1_000_000) / 30_000) / 1_000_000;
  return { data: Uint8Array.from({ length: 20 + (index % 7) }, () => index % 251), timestamp: at(index), duration: at(index + 1) - at(index), type };
}

function packetOfSound(index: number): EncodedPiece {
  return { data: Uint8Array.from({ length: 10 + (index % 3) }, () => 128 + (index % 100)), timestamp: (index * 1024) / 48_000, duration: 1024 / 48_000, type: 'key' };
}

/** Writes frames in the order of `order`, with a key every 60, and the sound that goes with them. */
function write(order: readonly number[], expectedPackets = order.length): Disk {
  const disk = new Disk();
  const samples = Math.round((order.length * 1001 * 48_000) / 30_000);
  const file = new Mp4File(disk, [video(expectedPackets), sound(samples)]);
  let soundCount = 0;
  order.forEach((frame, index) => {
    file.add(0, picture(frame, index % 60 === 0 ? 'key' : 'delta'), index === 0 ? avcDescription : undefined);
    for (; soundCount * 1024 < ((index + 1) * 1001 * 48_000) / 30_000 + 1024; soundCount += 1) file.add(1, packetOfSound(soundCount), soundCount === 0 ? aacDescription : undefined);
  });
  file.finish();
  return disk;
}

async function read(disk: Disk) {
  const { bytes } = disk;
  const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS });
  const [pictures, heard] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()];
  if (pictures === null || heard === null) throw new Error('Both tracks are there.');
  const packetsOf = async (track: typeof pictures | typeof heard) => {
    const packets: { at: number; first: number | undefined; bytes: number; type: string }[] = [];
    for await (const { timestamp, data, type } of new EncodedPacketSink(track).packets()) packets.push({ at: timestamp, first: data[0], bytes: data.length, type });
    return packets;
  };
  return { pictures, pictureList: await packetsOf(pictures), soundList: await packetsOf(heard), seconds: await input.computeDuration() };
}

const inOrder = (count: number) => Array.from({ length: count }, (_, index) => index);
const boxesOf = (disk: Disk): readonly string[] => {
  const { bytes } = disk;
  const view = new DataView(bytes.buffer);
  const names: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const short = view.getUint32(at);
    names.push(String.fromCharCode(...bytes.subarray(at + 4, at + 8)));
    at += short === 1 ? Number(view.getBigUint64(at + 8)) : short;
  }
  return names;
};

describe('[EO7] an MP4 that is written as it grows', () => {
  it('has every packet at its place, at its time, with its index before them', async () => {
    const disk = write(inOrder(300));
    expect(boxesOf(disk)).toEqual(['ftyp', 'moov', 'free', 'free', 'mdat']);
    const { pictures, pictureList, soundList, seconds } = await read(disk);
    expect(Math.abs(seconds - (300 * 1001) / 30_000)).toBeLessThan(1024 / 48_000);
    expect([await pictures.getCodedWidth(), await pictures.getCodedHeight()]).toEqual([640, 360]);
    expect(pictureList).toHaveLength(300);
    pictureList.forEach(({ at, first, bytes, type }, index) => {
      expect(at).toBeCloseTo((index * 1001) / 30_000, 6);
      expect([first, bytes, type]).toEqual([index % 251, 20 + (index % 7), index % 60 === 0 ? 'key' : 'delta']);
    });
    // What leads in is before the beginning.
    soundList.forEach(({ at, first, bytes }, index) => {
      expect(at).toBeCloseTo(((index - 1) * 1024) / 48_000, 6);
      expect([first, bytes]).toEqual([128 + (index % 100), 10 + (index % 3)]);
    });
  });

  it('gives pictures their times where an encoder gives a later one first', async () => {
    const reordered = [0, 2, 1, 4, 3, 6, 5, 7];
    const { pictureList } = await read(write(reordered));
    expect(pictureList.map(({ at }) => Math.round((at * 30_000) / 1001))).toEqual(reordered);
  });

  it('is rather not made than made of sound whose time goes backwards', () => {
    const file = new Mp4File(new Disk(), [sound(48_000)]);
    for (const index of [0, 1, 2, 1]) file.add(0, packetOfSound(index), aacDescription);
    expect(() => file.add(0, packetOfSound(2))).toThrow('later than all before');
  });

  it('has its index at the end where there was not enough room for it', async () => {
    const disk = write(inOrder(9000), 10);
    expect(boxesOf(disk)).toEqual(['ftyp', 'free', 'free', 'mdat', 'moov']);
    const { pictureList } = await read(disk);
    expect(pictureList).toHaveLength(9000);
    expect(pictureList.at(-1)).toMatchObject({ first: 8999 % 251, bytes: 20 + (8999 % 7) });
  });

  it('keeps of half a second what it was given, and of all that is written less than 6 bytes a packet', () => {
    const disk = new Disk();
    const file = new Mp4File(disk, [video(9000)]);
    let [given, mostKept, laterMostKept] = [0, 0, 0];
    for (let index = 0; index < 9000; index += 1) {
      const piece = picture(index, index % 60 === 0 ? 'key' : 'delta');
      file.add(0, piece, index === 0 ? avcDescription : undefined);
      given += piece.data.length;
      const kept = given - disk.written;
      if (index < 900) mostKept = Math.max(mostKept, kept);
      else laterMostKept = Math.max(laterMostKept, kept);
    }
    expect(laterMostKept).toBe(mostKept);
    expect(mostKept).toBeLessThan(16 * 27);
    file.finish();
    const moovAt = new DataView(disk.bytes.buffer).getUint32(0);
    expect(new DataView(disk.bytes.buffer).getUint32(moovAt)).toBeLessThan(9000 * 6);
  });
});
