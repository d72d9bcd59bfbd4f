import type { StreamTargetChunk } from 'mediabunny';

/** What of a `FileSystemSyncAccessHandle` is needed: it exists in workers only, and some type libraries do not know it. */
export interface SyncFile {
  write(data: Uint8Array<ArrayBuffer>, options: { readonly at: number }): number;
  getSize(): number;
  flush(): void;
  close(): void;
}

/** A stream that writes to the disk as it goes, at the places that it is told (EO7). @throws QuotaExceededError where there is no room. */
export function writableOf(file: SyncFile): WritableStream<StreamTargetChunk> {
  return new WritableStream({
    write: ({ data, position }) => writeAll(file, data, position),
  });
}

/** Writes one piece after the other. */
export function appendTo(file: SyncFile): (bytes: Uint8Array<ArrayBuffer>) => void {
  let position = 0;
  return (bytes) => {
    writeAll(file, bytes, position);
    position += bytes.byteLength;
  };
}

/** Writes all of `bytes` at `position`: one call may write less than it was given. @throws QuotaExceededError where there is no room. */
export function writeAll(file: SyncFile, bytes: Uint8Array<ArrayBuffer>, position: number): void {
  let written = 0;
  while (written < bytes.byteLength) written += file.write(bytes.subarray(written), { at: position + written });
}
