import { MemoryFile } from '@/lib/editor/export/memory-file';
import { Mp4File } from '@/lib/editor/export/mp4-file';

/** H.264 High 4.0 with one set of parameters each. */
const avcDescription = Uint8Array.from([1, 0x64, 0, 0x28, 0xff, 0xe1, 0, 4, 0x67, 0x64, 0, 0x28, 1, 0, 2, 0x68, 0xee]);

interface FilmFacts {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly frames: number;
  /** By which one film is told from another. */
  readonly filling?: number;
}

/** An MP4 in H.264 of 24 frames a second that says what it is: its pictures are no pictures, so it cannot be shown. */
export function makeFilm({ widthPx, heightPx, frames, filling = 1 }: FilmFacts): Uint8Array<ArrayBuffer> {
  const file = new MemoryFile();
  const movie = new Mp4File(file, [{ kind: 'video', widthPx, heightPx, unitsPerSecond: 24, expectedPackets: frames }]);
  for (let frame = 0; frame < frames; frame += 1) {
    const data = new Uint8Array(40).fill(filling);
    movie.add(0, { data, timestamp: frame / 24, duration: 1 / 24, type: frame % 48 === 0 ? 'key' : 'delta' }, frame === 0 ? avcDescription : undefined);
  }
  movie.finish();
  return file.contents();
}
