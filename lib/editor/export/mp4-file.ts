import { assert } from '@/lib/base/assert';
import type { SyncFile } from '@/lib/editor/export/disk-file';
import { writeAll } from '@/lib/editor/export/disk-file';
import { GrowingBytes } from '@/lib/editor/export/growing-bytes';
import type { Pieces } from '@/lib/editor/export/mp4-boxes';
import { boxHeader, sizeOf, text, u32, u64List } from '@/lib/editor/export/mp4-boxes';
import { Mp4Index } from '@/lib/editor/export/mp4-index';
import type { Mp4Track } from '@/lib/editor/export/mp4-movie';
import { fileTypeBox, movieBox } from '@/lib/editor/export/mp4-movie';

/** What an encoder gives; times in seconds. */
export interface EncodedPiece {
  readonly data: Uint8Array;
  readonly timestamp: number;
  readonly duration: number;
  readonly type: 'key' | 'delta';
}

/** A track as it is known before the encoder has begun: the description of its codec comes with the first packet. */
export type PlannedTrack = DistributiveOmit<Mp4Track, 'codecDescription'> & {
  /** How many packets there will be, about; room is kept for their index. */
  readonly expectedPackets: number;
};
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** So much of one track lies in one piece: players read little further than they play. */
const chunkSeconds = 0.5;

/** What the index of a packet takes, and what comes with a track. Where it is not enough, the index goes to the end of the file. */
const [indexBytesPerPacket, indexBytesPerTrack] = [6, 4096];

/** Before the packets: their box's header, which may have to say a length of 64 bits. */
const dataHeaderBytes = 16;
const shortHeaderBytes = 8;

/**
 * EO7: a plain MP4 that is written as it is made. Of what is written only the index is kept, in numbers ({@link Mp4Index}); room for it is left at the beginning,
 * so that players can begin before they have all of the file.
 */
export class Mp4File {
  private readonly tracks: readonly Mp4TrackWriter[];
  private readonly type: Pieces;
  private readonly dataAt: number;
  private readonly end: { at: number };

  constructor(
    private readonly file: SyncFile,
    planned: readonly PlannedTrack[],
  ) {
    const room = planned.reduce((sum, { expectedPackets }) => sum + expectedPackets * indexBytesPerPacket + indexBytesPerTrack, 0);
    this.type = fileTypeBox(planned.some(({ kind }) => kind === 'video'));
    this.dataAt = sizeOf(this.type) + room;
    this.end = { at: this.dataAt + dataHeaderBytes };
    this.tracks = planned.map((track) => new Mp4TrackWriter(file, track, this.end));
  }

  /** Takes the next packet of a track, by the track's place in the plan. @throws what the disk throws. */
  add(track: number, piece: EncodedPiece, codecDescription?: AllowSharedBufferSource): void {
    const writer = this.tracks[track];
    assert(writer !== undefined, 'the track was planned');
    writer.add(piece, codecDescription);
  }

  /** Writes what is left and the index. @throws what the disk throws. */
  finish(): void {
    for (const track of this.tracks) track.writeChunk();
    this.put(this.type, 0);
    const dataBytes = this.end.at - this.dataAt;
    const isShort = dataBytes - shortHeaderBytes < 2 ** 32;
    // A box that fits into 32 bits has the shorter header, and the rest of its room before it is free.
    this.put(isShort ? [...boxHeader('free', shortHeaderBytes), ...boxHeader('mdat', dataBytes - shortHeaderBytes)] : [...u32(1), ...text('mdat'), ...u64List([dataBytes])], this.dataAt);
    const movie = movieBox(this.tracks.flatMap((track) => track.indexed()));
    const at = sizeOf(this.type);
    const left = this.dataAt - at - sizeOf(movie);
    if (left >= shortHeaderBytes) {
      this.put([...movie, ...boxHeader('free', left)], at);
    } else {
      this.put(boxHeader('free', this.dataAt - at), at);
      this.put(movie, this.end.at);
    }
  }

  private put(pieces: Pieces, at: number): void {
    let position = at;
    for (const piece of pieces) {
      writeAll(this.file, piece, position);
      position += piece.byteLength;
    }
  }
}

/** Gathers the packets of one track until they are worth a piece of the file: written one by one they would be a hundred calls to the disk for each second. */
class Mp4TrackWriter {
  private readonly index: Mp4Index;
  private readonly waiting = new GrowingBytes(64 * 1024);
  /** Of the first packet that waits, in seconds; null where none does. */
  private waitingSince: number | null = null;
  private codecDescription: Uint8Array<ArrayBuffer> | null = null;

  constructor(
    private readonly file: SyncFile,
    private readonly planned: PlannedTrack,
    private readonly end: { at: number },
  ) {
    this.index = new Mp4Index(planned.kind === 'sound', planned.expectedPackets);
  }

  add(piece: EncodedPiece, codecDescription?: AllowSharedBufferSource): void {
    if (codecDescription !== undefined) this.codecDescription ??= bytesOf(codecDescription);
    // Told at the beginning, not after an hour: without it nobody could read the file.
    assert(this.codecDescription !== null, 'the first packet brings the description of its codec');
    if (this.waitingSince !== null && piece.timestamp - this.waitingSince >= chunkSeconds) this.writeChunk();
    const units = (seconds: number): number => Math.round(seconds * this.planned.unitsPerSecond);
    const time = units(piece.timestamp);
    this.index.add({ bytes: piece.data.byteLength, time, duration: units(piece.timestamp + piece.duration) - time, isKey: piece.type === 'key' });
    this.waiting.add(piece.data);
    this.waitingSince ??= piece.timestamp;
  }

  writeChunk(): void {
    this.index.endChunk(this.end.at);
    const bytes = this.waiting.contents();
    writeAll(this.file, bytes, this.end.at);
    this.end.at += bytes.byteLength;
    this.waiting.clear();
    this.waitingSince = null;
  }

  /** The track with its index; nothing where no packet has come. */
  indexed(): readonly (readonly [Mp4Track, Mp4Index])[] {
    if (this.codecDescription === null) return [];
    return [[{ ...this.planned, codecDescription: this.codecDescription }, this.index]];
  }
}

/** A copy that stays as it is. */
function bytesOf(source: AllowSharedBufferSource): Uint8Array<ArrayBuffer> {
  return ArrayBuffer.isView(source) ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength).slice() : new Uint8Array(source).slice();
}
