import { crc32, deflateSync } from 'node:zlib';

/** Files that nobody makes by accident: each of them announces more than there is. */

/** A black picture; with a bomb, one of its chunks unpacks to far more than it needs. */
export function pngOf({ widthPx, heightPx, bomb }: { readonly widthPx: number; readonly heightPx: number; readonly bomb?: { readonly chunk: string; readonly packed: Buffer } }): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(widthPx, 0);
  header.writeUInt32BE(heightPx, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const pixels = bomb?.chunk === 'IDAT' ? bomb.packed : deflateSync(Buffer.alloc(Math.min(widthPx * 3 + 1, 1000) * Math.min(heightPx, 100)));
  const extra = bomb === undefined || bomb.chunk === 'IDAT' ? [] : [pngChunk(bomb.chunk, Buffer.concat([Buffer.from('x\0\0', 'latin1'), bomb.packed]))];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), pngChunk('IHDR', header), ...extra, pngChunk('IDAT', pixels), pngChunk('IEND', Buffer.alloc(0))]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, check]);
}

const most = 0xffff_ffff;

/** MP4 files of some hundred bytes, by what is wrong with them. */
export function hostileMp4s(): Readonly<Record<string, Buffer>> {
  return {
    'times for four thousand million packets': mp4({ sampleCount: most, sizes: words(0, 0, 1, 32) }),
    'four thousand million packets of a byte': mp4({ sampleCount: most }),
    'a table of four thousand million entries': mp4({ sampleCount: 1, tableEntries: most }),
    'a box that is larger than the file': Buffer.concat([ftyp, words(0x7fff_ffff), latin('moov')]),
    'a box of no size': Buffer.concat([ftyp, words(1), latin('moov'), words(most, most)]),
    'boxes in boxes in boxes': Buffer.concat([ftyp, ...Array.from({ length: 5_000 }, (_, depth) => Buffer.concat([words(8 * (5_000 - depth)), latin(depth % 2 === 0 ? 'moov' : 'trak')]))]),
  };
}

function latin(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

function words(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => buffer.writeUInt32BE(value, index * 4));
  return buffer;
}

function box(type: string, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([words(body.length + 8), latin(type), body]);
}

const ftyp = box('ftyp', latin('isom'), words(0), latin('isomavc1'));

/** One video track whose table of times says how many packets there are; all in one piece, and of one byte where nothing else is said. */
function mp4({ sampleCount, tableEntries = 1, sizes = words(0, 1, sampleCount) }: { readonly sampleCount: number; readonly tableEntries?: number; readonly sizes?: Buffer }): Buffer {
  const entry = Buffer.alloc(78);
  entry.writeUInt16BE(1, 6);
  entry.writeUInt16BE(320, 24);
  entry.writeUInt16BE(180, 26);
  const avcC = box('avcC', Buffer.from([1, 66, 0, 30, 255, 225, 0, 4, 0x67, 66, 0, 30, 1, 0, 2, 0x68, 0xce]));
  const table = box(
    'stbl',
    box('stsd', words(0, 1), box('avc1', entry, avcC)),
    box('stts', words(0, tableEntries, sampleCount, 512)),
    // Times of showing that differ from those of decoding are worked out packet by packet.
    box('ctts', words(0, 1, sampleCount, 1_024)),
    box('stsc', words(0, 1, 1, sampleCount, 1)),
    box('stsz', sizes),
    box('stco', words(0, 1, 40)),
  );
  const media = box('mdia', box('mdhd', words(0, 0, 0, 15_360, 15_360, 0)), box('hdlr', words(0, 0), latin('vide'), words(0, 0, 0), latin('\0')), box('minf', box('vmhd', words(1, 0, 0)), table));
  const tkhd = box('tkhd', words(3, 0, 0, 1, 0, 1_000, 0, 0, 0, 0, 0x1_0000, 0, 0, 0, 0x1_0000, 0, 0, 0, 0x4000_0000, 320 << 16, 180 << 16));
  const mvhd = box('mvhd', words(0, 0, 0, 1_000, 1_000, 0x1_0000, 0x0100_0000, 0, 0, 0x1_0000, 0, 0, 0, 0x1_0000, 0, 0, 0, 0x4000_0000, 0, 0, 0, 0, 0, 0, 2));
  return Buffer.concat([ftyp, box('mdat', Buffer.alloc(32)), box('moov', mvhd, box('trak', tkhd, media))]);
}
