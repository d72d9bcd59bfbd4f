import type { Source } from 'mediabunny';
import { UrlSource } from 'mediabunny';
import type { LayerSource, Picture } from '@/lib/editor/compositor/draw-frame';
import type { Size } from '@/lib/editor/compositor/fit';
import { ticksToSeconds } from '@/lib/editor/document/time';
import type { MediaLayer } from '@/lib/editor/layer';
import type { AssetView } from '@/lib/editor/media/asset-view';
import type { MediaFile } from '@/lib/editor/media/media-file';
import { openMediaFile } from '@/lib/editor/media/media-file';
import { PictureCache } from '@/lib/editor/media/picture-cache';
import type { SoundPiece } from '@/lib/editor/media/sound-pieces';
import { readSoundPieces } from '@/lib/editor/media/sound-pieces';
import type { VideoReader, WishManner } from '@/lib/editor/media/video-reader';
import { createVideoReader } from '@/lib/editor/media/video-reader';

export interface MediaPoolOptions {
  /** The asset, or null where it is not known. */
  findAsset(assetId: string): AssetView | null;
  readonly fetch: typeof fetch;
  readonly createImageBitmap: (source: Blob | ImageBitmap, options?: ImageBitmapOptions) => Promise<ImageBitmap>;
  readonly setTimeout: (run: () => void, delayMs: number) => unknown;
  /** For decoded pictures; 256 MB where it is left out. */
  readonly maxPictureBytes?: number;
}

/** A decoder of its own for the sound of an asset. */
export interface OpenSound {
  /** What covers `[fromSeconds, toSeconds)` of it, in order; to its end where that is left out. */
  pieces(fromSeconds: number, toSeconds?: number): AsyncGenerator<SoundPiece, void, void>;
  close(): void;
}

/** EM3: readers that no frame needs stay open for quick returns, up to so many; each holds a decoder and three frames. */
const maxIdleReaders = 4;
/** The same for files without a reader; each holds a cache of bytes. */
const maxIdleFiles = 8;
const fileCacheBytes = 16 * 1024 * 1024;

/** Gives the pictures and sounds that frames are made of, and bounds what is kept open for them. */
export class MediaPool {
  private readonly files = new Map<string, OpenFile>();
  private readonly readers = new Map<string, OpenReader>();
  private readonly pictures: PictureCache;
  private readonly listeners = new Set<() => void>();
  private isClosed = false;

  constructor(private readonly options: MediaPoolOptions) {
    this.pictures = new PictureCache({
      fetch: options.fetch,
      createImageBitmap: options.createImageBitmap,
      setTimeout: options.setTimeout,
      maxBytes: options.maxPictureBytes ?? 256 * 1024 * 1024,
      onChange: () => this.notify(),
    });
  }

  /** Calls back whenever a picture may have come or changed. @returns how to stop listening. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Asks for the pictures of a frame, and opens what comes soon. Never waits. `manner` is for the frame's own layers. */
  prepare(layers: readonly MediaLayer[], upcoming: readonly MediaLayer[] = [], manner: WishManner = 'exact'): void {
    this.pictures.beginFrame();
    const needed = new Set<string>();
    for (const layer of [...layers, ...upcoming]) {
      const asset = this.readyAsset(layer);
      if (asset === null) continue;
      if (layer.kind === 'image') this.pictures.get(asset.url);
      else if (!needed.has(layer.clipId)) {
        needed.add(layer.clipId);
        this.readerFor(layer, asset.url)?.want(ticksToSeconds(layer.sourceTicks), manner);
      }
    }
    this.closeIdle(needed);
  }

  /** What there is of a layer's picture now, for `drawFrame`. */
  sourceOf = (layer: MediaLayer): LayerSource => {
    const asset = this.options.findAsset(layer.assetId);
    if (asset === null || asset.status === 'failed') return { status: 'failed', size: sizeOf(asset) };
    if (asset.status === 'pending' || asset.url === null) {
      return { status: 'pending', size: sizeOf(asset), progress: asset.generation?.progress ?? 0 };
    }
    const picture = layer.kind === 'image' ? this.bitmapAt(asset.url) : this.frameOf(layer);
    if (picture === 'failed') return { status: 'failed', size: sizeOf(asset) };
    return picture === 'loading' ? { status: 'loading' } : { status: 'ready', picture };
  };

  /** Whether nothing better than what `sourceOf` gives can come for a prepared layer without something new happening. */
  isSettled(layer: MediaLayer): boolean {
    const { status } = this.sourceOf(layer);
    if (status !== 'ready' || layer.kind === 'image') return status !== 'loading';
    // A file that breaks off keeps its last frame on screen; nothing better will come.
    const reader = this.readers.get(layer.clipId)?.reader;
    return reader !== undefined && reader !== null && (reader.isExact() || reader.hasFailed());
  }

  /** Whether a settled layer does not show what it should: its medium is not there, cannot be decoded, or broke off. */
  isBroken(layer: MediaLayer): boolean {
    return this.sourceOf(layer).status !== 'ready' || (this.readers.get(layer.clipId)?.reader?.hasFailed() ?? false);
  }

  /** Resolves when every layer shows the very picture that it should, or has failed, or is still being made. For stills and export. */
  async settle(layers: readonly MediaLayer[]): Promise<void> {
    this.prepare(layers);
    await new Promise<void>((resolve) => {
      const stop = this.subscribe(() => check());
      const check = (): void => {
        if (!this.isClosed) this.prepare(layers);
        if (!this.isClosed && !layers.every((layer) => this.isSettled(layer))) return;
        stop();
        resolve();
      };
      check();
    });
  }

  /** The sound of an asset, or null where it has none that can be heard. Its file stays open until the sound is closed. */
  async openSound(assetId: string): Promise<OpenSound | null> {
    const asset = this.options.findAsset(assetId);
    if (asset?.status !== 'ready' || asset.url === null || this.isClosed) return null;
    const open = this.fileAt(asset.id, asset.url);
    open.soundCount += 1;
    const file = await open.opening;
    const close = (): void => {
      open.soundCount -= 1;
    };
    const track = file?.audio;
    if (track) return { pieces: (fromSeconds, toSeconds) => readSoundPieces(track, file.startSeconds, fromSeconds, toSeconds), close };
    close();
    return null;
  }

  /** EM5: the network is back: what could not be had is asked for again, where a frame needs it. */
  retryFailed(): void {
    this.pictures.retryFailed();
    for (const [clipId, { hasFailed }] of [...this.readers]) if (hasFailed) this.closeReader(clipId);
    for (const [assetId, { hasFailed }] of [...this.files]) if (hasFailed) this.closeFile(assetId);
    this.notify();
  }

  close(): void {
    this.isClosed = true;
    for (const clipId of [...this.readers.keys()]) this.closeReader(clipId);
    for (const assetId of [...this.files.keys()]) this.closeFile(assetId);
    this.pictures.close();
    this.notify();
    this.listeners.clear();
  }

  private readyAsset(layer: MediaLayer): (AssetView & { readonly url: string }) | null {
    const asset = this.options.findAsset(layer.assetId);
    return asset?.status === 'ready' && asset.url !== null ? { ...asset, url: asset.url } : null;
  }

  private bitmapAt(url: string): Picture | 'loading' | 'failed' {
    const cached = this.pictures.get(url);
    if (cached.status !== 'ready') return cached.status;
    const { bitmap } = cached;
    return {
      widthPx: bitmap.width,
      heightPx: bitmap.height,
      draw: (context, leftPx, topPx, widthPx, heightPx) => context.drawImage(bitmap, leftPx, topPx, widthPx, heightPx),
    };
  }

  private frameOf(layer: MediaLayer): Picture | 'loading' | 'failed' {
    const open = this.readers.get(layer.clipId);
    const sample = open?.reader?.current() ?? null;
    if (open?.hasFailed === true || (sample === null && open?.reader?.hasFailed() === true)) return 'failed';
    if (sample === null) return 'loading';
    return {
      widthPx: sample.displayWidth,
      heightPx: sample.displayHeight,
      isOpaque: sample.hasAlpha === false,
      openFrame: sample.rotation === 0 ? () => sample.toVideoFrame() : undefined,
      draw: (context, leftPx, topPx, widthPx, heightPx) => sample.draw(context, leftPx, topPx, widthPx, heightPx),
    };
  }

  /** EM1: one decoder per clip, so that two clips of one file play together. Null until the file is open. */
  private readerFor(layer: MediaLayer, url: string): VideoReader | null {
    const known = this.readers.get(layer.clipId);
    if (known?.assetId === layer.assetId) {
      // The last in the map is the one that was used last.
      this.readers.delete(layer.clipId);
      this.readers.set(layer.clipId, known);
      return known.reader;
    }
    if (known !== undefined) this.closeReader(layer.clipId);
    const open: OpenReader = { assetId: layer.assetId, reader: null, hasFailed: false };
    this.readers.set(layer.clipId, open);
    void this.fileAt(layer.assetId, url).opening.then((file) => {
      if (this.readers.get(layer.clipId) !== open) return;
      if (file?.video) open.reader = createVideoReader(file.video, () => this.notify(), file.startSeconds);
      else open.hasFailed = true;
      this.notify();
    });
    return null;
  }

  private fileAt(assetId: string, url: string): OpenFile {
    const known = this.files.get(assetId);
    if (known !== undefined) {
      this.files.delete(assetId);
      this.files.set(assetId, known);
      return known;
    }
    const file: OpenFile = { opening: this.openFile(url), file: null, hasFailed: false, soundCount: 0 };
    this.files.set(assetId, file);
    void file.opening.then((opened) => {
      file.hasFailed = opened === null;
      if (this.files.get(assetId) === file) file.file = opened;
      else opened?.close();
    });
    return file;
  }

  private async openFile(url: string): Promise<MediaFile | null> {
    const opened = await openMediaFile(this.sourceAt(url));
    return opened.ok ? opened.value : null;
  }

  private sourceAt(url: string): Source {
    // What fails while nobody waits for it is met again by the next reading, which reports it.
    return new UrlSource(url, { fetchFn: this.options.fetch, maxCacheSize: fileCacheBytes, handleUnhandledError: () => undefined });
  }

  private closeIdle(needed: ReadonlySet<string>): void {
    const idle = [...this.readers.keys()].filter((clipId) => !needed.has(clipId));
    for (const clipId of idle.slice(0, Math.max(0, idle.length - maxIdleReaders))) this.closeReader(clipId);
    const inUse = new Set([...this.readers.values()].map((open) => open.assetId));
    const idleFiles = [...this.files].filter(([assetId, file]) => !inUse.has(assetId) && file.soundCount === 0);
    for (const [assetId] of idleFiles.slice(0, Math.max(0, idleFiles.length - maxIdleFiles))) this.closeFile(assetId);
  }

  private closeReader(clipId: string): void {
    this.readers.get(clipId)?.reader?.close();
    this.readers.delete(clipId);
  }

  private closeFile(assetId: string): void {
    this.files.get(assetId)?.file?.close();
    this.files.delete(assetId);
  }

  private notify(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

interface OpenFile {
  readonly opening: Promise<MediaFile | null>;
  /** Null until it is open, and where it cannot be. */
  file: MediaFile | null;
  hasFailed: boolean;
  /** Sounds that are being read from it. */
  soundCount: number;
}

interface OpenReader {
  readonly assetId: string;
  /** Null until the file is open. */
  reader: VideoReader | null;
  hasFailed: boolean;
}

function sizeOf(asset: AssetView | null): Size | null {
  return asset?.widthPx && asset.heightPx ? { widthPx: asset.widthPx, heightPx: asset.heightPx } : null;
}
