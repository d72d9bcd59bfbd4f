/** A decoded picture, or what is in its way. */
export type CachedPicture = { readonly status: 'loading' } | { readonly status: 'ready'; readonly bitmap: ImageBitmap } | { readonly status: 'failed' };

export interface PictureCacheOptions {
  readonly fetch: typeof fetch;
  readonly createImageBitmap: (source: Blob | ImageBitmap, options?: ImageBitmapOptions) => Promise<ImageBitmap>;
  readonly setTimeout: (run: () => void, delayMs: number) => unknown;
  readonly maxBytes: number;
  /** Called when a picture that was loading is ready or has failed. */
  readonly onChange: () => void;
}

interface Entry {
  picture: CachedPicture;
  /** The number of the frame that asked for it last. */
  usedInFrame: number;
}

/** A side longer than this is halved until it is not: no canvas of the product is larger, and a bitmap takes 4 bytes a pixel. */
const maxSidePx = 4096;

/** How often a picture that the network did not bring is asked for again, with a wait of 1, 2 and 4 seconds. */
const maxRetries = 3;

/** Decoded pictures by address. Beyond the budget the least lately used go first, but never one that the present frame shows (EM4). */
export class PictureCache {
  private readonly entries = new Map<string, Entry>();
  private frame = 0;
  private isClosed = false;

  constructor(private readonly options: PictureCacheOptions) {}

  /** Says that what is asked for from now on is for another frame. */
  beginFrame(): void {
    this.frame += 1;
  }

  /** The picture at `url`; the first call begins to load it. */
  get(url: string): CachedPicture {
    const known = this.entries.get(url);
    if (known !== undefined) {
      known.usedInFrame = this.frame;
      return known.picture;
    }
    this.entries.set(url, { picture: { status: 'loading' }, usedInFrame: this.frame });
    void this.load(url, 0);
    return { status: 'loading' };
  }

  /** EM5: asks again for what the network did not bring. */
  retryFailed(): void {
    for (const [url, { picture }] of [...this.entries]) if (picture.status === 'failed') this.drop(url);
  }

  close(): void {
    this.isClosed = true;
    for (const url of [...this.entries.keys()]) this.drop(url);
  }

  private async load(url: string, retries: number): Promise<void> {
    const bytes = await this.fetchBytes(url);
    if (bytes === 'unreachable' && retries < maxRetries) {
      this.options.setTimeout(() => void this.load(url, retries + 1), 1000 * 2 ** retries);
      return;
    }
    const bitmap = typeof bytes === 'string' ? null : await this.decode(bytes);
    const entry = this.entries.get(url);
    if (this.isClosed || entry === undefined) {
      bitmap?.close();
      return;
    }
    entry.picture = bitmap === null ? { status: 'failed' } : { status: 'ready', bitmap };
    this.makeRoom();
    this.options.onChange();
  }

  private async fetchBytes(url: string): Promise<Blob | 'unreachable' | 'refused'> {
    try {
      const response = await this.options.fetch(url);
      if (response.ok) return await response.blob();
      return response.status >= 500 || response.status === 429 ? 'unreachable' : 'refused';
    } catch {
      return 'unreachable';
    }
  }

  private async decode(bytes: Blob): Promise<ImageBitmap | null> {
    try {
      const bitmap = await this.options.createImageBitmap(bytes);
      const halvings = Math.ceil(Math.log2(Math.max(bitmap.width, bitmap.height) / maxSidePx));
      if (halvings <= 0) return bitmap;
      const smaller = await this.options.createImageBitmap(bitmap, {
        resizeWidth: Math.max(1, Math.round(bitmap.width / 2 ** halvings)),
        resizeHeight: Math.max(1, Math.round(bitmap.height / 2 ** halvings)),
        resizeQuality: 'high',
      });
      bitmap.close();
      return smaller;
    } catch {
      return null;
    }
  }

  private makeRoom(): void {
    const latestFirst = [...this.entries].sort(([, a], [, b]) => b.usedInFrame - a.usedInFrame);
    let bytes = 0;
    for (const [url, { picture, usedInFrame }] of latestFirst) {
      bytes += bitmapBytes(picture);
      if (bytes > this.options.maxBytes && usedInFrame < this.frame && picture.status === 'ready') this.drop(url);
    }
  }

  private drop(url: string): void {
    const picture = this.entries.get(url)?.picture;
    if (picture?.status === 'ready') picture.bitmap.close();
    this.entries.delete(url);
  }
}

function bitmapBytes(picture: CachedPicture): number {
  return picture.status === 'ready' ? picture.bitmap.width * picture.bitmap.height * 4 : 0;
}
