import type { SyncFile } from '@/lib/editor/export/disk-file';

/** A file in memory, for one that is short and is sent away: it grows by doubling. */
export class MemoryFile implements SyncFile {
  private bytes = new Uint8Array(1024 * 1024);
  private size = 0;

  write(data: Uint8Array<ArrayBuffer>, { at }: { readonly at: number }): number {
    const end = at + data.byteLength;
    if (end > this.bytes.byteLength) {
      const larger = new Uint8Array(Math.max(end, this.bytes.byteLength * 2));
      larger.set(this.bytes.subarray(0, this.size));
      this.bytes = larger;
    }
    this.bytes.set(data, at);
    this.size = Math.max(this.size, end);
    return data.byteLength;
  }

  getSize(): number {
    return this.size;
  }

  /** Nothing waits anywhere. */
  readonly flush = (): void => undefined;
  readonly close = (): void => undefined;

  contents(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.size);
  }
}
