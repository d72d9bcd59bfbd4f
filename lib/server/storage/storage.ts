import 'server-only';
import type { Readable } from 'node:stream';

export interface StoredRange {
  readonly stream: Readable;
  /** Bytes of the whole object. */
  readonly sizeBytes: number;
}

/** The port to wherever media bytes are kept. Keys are made by `storageKey`; objects are written once and never changed. */
export interface Storage {
  /** Keeps the bytes; when it returns they survive a crash. Writing a key again replaces it whole. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Takes over a file that lies on this machine, such as a finished upload. */
  adopt(key: string, file: string): Promise<void>;
  /** @returns null where there is no such object. `endByte` is inclusive. */
  read(key: string, range?: { readonly startByte: number; readonly endByte: number }): Promise<StoredRange | null>;
  copy(fromKey: string, toKey: string): Promise<void>;
  remove(key: string): Promise<void>;
  /** Writes, reads and removes a small object; throws where that does not work. */
  probe(): Promise<void>;
}

const idPattern = /^[0-9a-f-]{36}$/;

/** The place of an asset's bytes: grouped by owner. `part` tells the original from its thumbnail, from the times of the words that it speaks, and from the scene that an original is made of. */
export function storageKey(userId: string, assetId: string, part: 'original' | 'thumbnail' | 'scene' | 'words'): string {
  if (!idPattern.test(userId) || !idPattern.test(assetId)) throw new Error('storage keys are made of ids');
  return `media/${userId}/${assetId}.${part}`;
}
