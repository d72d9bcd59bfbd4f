import type { Size } from '@/lib/editor/compositor/fit';
import type { Pieces } from '@/lib/editor/export/mp4-boxes';
import { box, fullBox, sizeOf, text, u16, u32, u64List, u8, zeros } from '@/lib/editor/export/mp4-boxes';
import type { Mp4Index } from '@/lib/editor/export/mp4-index';

/** A track of an MP4, as its encoder and its plan have it. */
export type Mp4Track = { readonly unitsPerSecond: number; readonly codecDescription: Uint8Array<ArrayBuffer> } & (
  | ({ readonly kind: 'video' } & Size)
  /** `leadInUnits` of the encoder come before the first that is to be heard; `heardUnits` are. */
  | { readonly kind: 'sound'; readonly channelCount: number; readonly leadInUnits: number; readonly heardUnits: number }
);

/** Of the movie as a whole; a sample of sound is one. */
const movieUnitsPerSecond = 48_000;
/** 1 in numbers of 16 whole and 16 broken bits, and of 2 and 30. */
const [one16, one30] = [0x1_0000, 0x4000_0000];
const upright = u32(one16, 0, 0, 0, one16, 0, 0, 0, one30);
const undetermined = 0x55c4;

/** What kind of file it is. */
export function fileTypeBox(hasPictures: boolean): Pieces {
  return box('ftyp', text('isom'), u32(0x200), text(hasPictures ? 'isomavc1mp41' : 'isommp41'));
}

/** The movie box: what the file is made of and where in it everything is. */
export function movieBox(tracks: readonly (readonly [Mp4Track, Mp4Index])[]): Pieces {
  const durations = tracks.map(([track, index]) => shownUnits(track, index));
  const head = [...times(Math.max(0, ...durations), u32(movieUnitsPerSecond)), ...u32(one16), ...u16(0x100), ...zeros(10), ...upright, ...zeros(24), ...u32(tracks.length + 1)];
  const boxes = tracks.map(([track, index], at) => trackBox(track, index, at + 1));
  return box('moov', timedBox('mvhd', Math.max(0, ...durations), head), ...boxes);
}

/** How long the track is seen or heard, in the movie's units. */
function shownUnits(track: Mp4Track, { duration }: Mp4Index): number {
  const units = track.kind === 'sound' ? Math.min(track.heardUnits, duration - track.leadInUnits) : duration;
  return Math.round((Math.max(0, units) / track.unitsPerSecond) * movieUnitsPerSecond);
}

function trackBox(track: Mp4Track, index: Mp4Index, id: number): Pieces {
  const shown = shownUnits(track, index);
  const isVideo = track.kind === 'video';
  const place = [...zeros(8), ...u16(0, isVideo ? 0 : 1, isVideo ? 0 : 0x100, 0), ...upright, ...u32(isVideo ? track.widthPx * one16 : 0, isVideo ? track.heightPx * one16 : 0)];
  const head = timedBox('tkhd', shown, [...times(shown, u32(id, 0)), ...place], 3);
  const media = box(
    'mdia',
    timedBox('mdhd', index.duration, [...times(index.duration, u32(track.unitsPerSecond)), ...u16(undetermined, 0)]),
    fullBox('hdlr', 0, 0, u32(0), text(isVideo ? 'vide' : 'soun'), zeros(12), text(isVideo ? 'VideoHandler\0' : 'SoundHandler\0')),
    box(
      'minf',
      isVideo ? fullBox('vmhd', 0, 1, zeros(8)) : fullBox('smhd', 0, 0, zeros(4)),
      box('dinf', fullBox('dref', 0, 0, u32(1), fullBox('url ', 0, 1))),
      box('stbl', fullBox('stsd', 0, 0, u32(1), isVideo ? pictureFormat(track) : soundFormat(track, index)), index.tables()),
    ),
  );
  // What leads in is left out, and so is what the encoder added to fill its last packet.
  const edit = isVideo ? [] : box('edts', fullBox('elst', 0, 0, u32(1, shown, track.leadInUnits, one16)));
  return box('trak', head, edit, media);
}

const isLong = (duration: number): boolean => duration >= 2 ** 32;

/** Two instants that nobody asks for (when it was made, when it was changed), what stands between them and the duration, and the duration. */
function times(duration: number, between: Pieces): Pieces {
  return isLong(duration) ? [...zeros(16), ...between, ...u64List([duration])] : [...zeros(8), ...between, ...u32(duration)];
}

/** A box whose version says whether its times take 64 bits. */
function timedBox(type: string, duration: number, contents: Pieces, flags = 0): Pieces {
  return fullBox(type, isLong(duration) ? 1 : 0, flags, contents);
}

/** H.264, in the colours that all exports have: BT.709 of limited range (EO7). */
function pictureFormat({ widthPx, heightPx, codecDescription }: Extract<Mp4Track, { kind: 'video' }>): Pieces {
  const resolution = u32(0x48_0000, 0x48_0000, 0);
  const colors = box('colr', text('nclx'), u16(1, 1, 1), u8(0));
  return box('avc1', zeros(6), u16(1), zeros(16), u16(widthPx, heightPx), resolution, u16(1), zeros(32), u16(24, 0xffff), box('avcC', [codecDescription]), colors);
}

/** AAC. */
function soundFormat({ channelCount, unitsPerSecond, codecDescription }: Extract<Mp4Track, { kind: 'sound' }>, index: Mp4Index): Pieces {
  const bitsPerSecond = index.duration === 0 ? 0 : Math.round((index.byteCount * 8 * unitsPerSecond) / index.duration);
  const decoder = [...u8(0x40, 0x15, 0, 0, 0), ...u32(bitsPerSecond, bitsPerSecond), ...descriptor(5, [codecDescription])];
  const stream = descriptor(3, [...u16(1), ...u8(0), ...descriptor(4, decoder), ...descriptor(6, u8(2))]);
  return box('mp4a', zeros(6), u16(1), zeros(8), u16(channelCount, 16, 0, 0, unitsPerSecond, 0), fullBox('esds', 0, 0, stream));
}

/** A part of a stream's description (ISO/IEC 14496-1): what it is, how long, and itself. None is longer than 127 bytes. */
function descriptor(tag: number, contents: Pieces): Pieces {
  return [...u8(tag, sizeOf(contents)), ...contents];
}
