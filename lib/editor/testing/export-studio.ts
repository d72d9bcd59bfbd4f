import { ALL_FORMATS, AudioSampleSink, BlobSource, Input, VideoSampleSink } from 'mediabunny';
import { createAssetLibrary } from '@/lib/editor/asset-library';
import { drawFrame } from '@/lib/editor/compositor/draw-frame';
import type { ProjectDocument } from '@/lib/editor/document/model';
import type { SyncFile } from '@/lib/editor/export/disk-file';
import type { ExportResult } from '@/lib/editor/export/failure';
import type { ExportPlan } from '@/lib/editor/export/plan';
import { planExport } from '@/lib/editor/export/plan';
import type { ExportHooks, ExportWorld } from '@/lib/editor/export/run-export';
import { runExport } from '@/lib/editor/export/run-export';
import type { ExportSettings } from '@/lib/editor/export/settings';
import { defaultSettings } from '@/lib/editor/export/settings';
import { SoundMixer } from '@/lib/editor/export/sound-mixer';
import type { StereoBlock } from '@/lib/editor/export/stereo';
import { describeFrame, mediaLayers } from '@/lib/editor/frame';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { MediaPool } from '@/lib/editor/media/media-pool';
import type { MediaServer } from '@/lib/editor/testing/media-server';

/** A file in memory that can be written at any place, and notes how it was. */
class MemoryFile implements SyncFile {
  bytes = new Uint8Array(0);
  largestWrite = 0;
  isClosed = false;

  write(data: Uint8Array<ArrayBuffer>, { at }: { readonly at: number }): number {
    if (at + data.byteLength > this.bytes.length) {
      const longer = new Uint8Array(at + data.byteLength);
      longer.set(this.bytes);
      this.bytes = longer;
    }
    this.bytes.set(data, at);
    this.largestWrite = Math.max(this.largestWrite, data.byteLength);
    return data.byteLength;
  }

  getSize(): number {
    return this.bytes.length;
  }

  flush(): void {
    // There is nothing between this file and its bytes.
  }

  close(): void {
    this.isClosed = true;
  }

  blob(): Blob {
    return new Blob([this.bytes]);
  }
}

export interface StudioOptions {
  readonly document: ProjectDocument;
  readonly assets: readonly AssetView[];
  readonly server: MediaServer;
}

/** Exports one project in the page itself, and shows what the preview shows of it. */
export class ExportStudio {
  readonly file = new MemoryFile();

  constructor(private readonly options: StudioOptions) {}

  get world(): ExportWorld {
    return {
      fetch: this.options.server.fetch,
      createImageBitmap: (source, bitmapOptions) => createImageBitmap(source, bitmapOptions),
      setTimeout: (run, delayMs) => window.setTimeout(run, delayMs),
      clearTimeout: (handle) => window.clearTimeout(handle),
      fonts: window.document.fonts,
    };
  }

  plan(settings: Partial<ExportSettings>, playheadTicks = 0): ExportPlan {
    const planned = planExport({ ...defaultSettings(this.options.document), ...settings }, { document: this.options.document, playheadTicks });
    if (!planned.ok) throw new Error(planned.error.code);
    return planned.value;
  }

  run(plan: ExportPlan, hooks: Partial<ExportHooks> = {}, acceptedClipIds: readonly string[] = []): Promise<ExportResult<void>> {
    const { document, assets } = this.options;
    return runExport({ plan, document, assets, acceptedClipIds }, this.world, this.file, { onProgress: () => Promise.resolve(), isCancelled: () => false, ...hooks });
  }

  /** The picture that the preview draws at `ticks`, at any size. */
  async preview(ticks: number, widthPx: number, heightPx: number): Promise<OffscreenCanvasRenderingContext2D> {
    const pool = new MediaPool({ ...this.world, findAsset: createAssetLibrary(this.options.assets).find });
    const context = contextOf(widthPx, heightPx);
    const description = describeFrame(this.options.document, ticks);
    await pool.settle(mediaLayers(description));
    drawFrame(context, description, pool.sourceOf);
    pool.close();
    return context;
  }

  /** The first `sampleCount` samples of the project's sound. */
  async mix(sampleCount: number): Promise<StereoBlock> {
    const pool = new MediaPool({ ...this.world, findAsset: createAssetLibrary(this.options.assets).find });
    const mixer = new SoundMixer({ document: this.options.document, fromTicks: 0, openSound: (assetId) => pool.openSound(assetId), onBroken: () => undefined });
    const block = await mixer.mix(sampleCount);
    mixer.close();
    pool.close();
    return block;
  }
}

/** Everything of an exported file: its tracks, its frames at instants, its sound. */
export async function openExported(blob: Blob) {
  const input = new Input({ source: new BlobSource(blob), formats: ALL_FORMATS });
  const [video, audio] = await Promise.all([input.getPrimaryVideoTrack(), input.getPrimaryAudioTrack()]);
  return {
    video,
    audio,
    mimeType: await input.getMimeType(),
    durationSeconds: await input.computeDuration(),
    /** The frame that is on screen at `seconds`, as large as it is. */
    async frameAt(seconds: number): Promise<OffscreenCanvasRenderingContext2D> {
      if (video === null) throw new Error('there is no picture');
      const sample = await new VideoSampleSink(video).getSample(seconds);
      if (sample === null) throw new Error(`there is no frame at ${seconds}`);
      const context = contextOf(sample.displayWidth, sample.displayHeight);
      sample.draw(context, 0, 0);
      sample.close();
      return context;
    },
    /** The left channel, from its first sample; what lies before the beginning is left out. */
    async samples(): Promise<Float32Array> {
      if (audio === null) throw new Error('there is no sound');
      const rate = await audio.getSampleRate();
      const all = new Float32Array(Math.ceil((await audio.computeDuration()) * rate));
      for await (const sample of new AudioSampleSink(audio).samples()) {
        const data = new Float32Array(sample.numberOfFrames);
        sample.copyTo(data, { planeIndex: 0, format: 'f32-planar' });
        const first = Math.round(sample.timestamp * rate);
        all.set(data.subarray(Math.max(0, -first), Math.max(0, all.length - first)), Math.max(0, first));
        sample.close();
      }
      return all;
    },
    close: () => input.dispose(),
  };
}

/** How far two pictures of one size differ on average, in steps of a channel (0 to 255). */
export function meanDifference(a: OffscreenCanvasRenderingContext2D, b: OffscreenCanvasRenderingContext2D): number {
  const { width, height } = a.canvas;
  const [first, second] = [a.getImageData(0, 0, width, height).data, b.getImageData(0, 0, width, height).data];
  let sum = 0;
  for (let index = 0; index < first.length; index += 1) if (index % 4 !== 3) sum += Math.abs((first[index] ?? 0) - (second[index] ?? 0));
  return sum / (width * height * 3);
}

/** Sounds are compared over this many samples from this one on, and looked for this far to both sides. */
const [comparedFrom, comparedCount, reach] = [24_000, 24_000, 1_500];

/** By how many samples `heard` is later than `wanted` where they are most alike, and how alike they are there (1 is the same). */
export function bestLag(wanted: Float32Array, heard: Float32Array): { readonly lag: number; readonly likeness: number } {
  let best = { lag: 0, likeness: -1 };
  for (let lag = -reach; lag <= reach; lag += 1) {
    const likeness = likenessAt(wanted, heard, lag);
    if (likeness > best.likeness) best = { lag, likeness };
  }
  return best;
}

function likenessAt(wanted: Float32Array, heard: Float32Array, lag: number): number {
  let [product, ofWanted, ofHeard] = [0, 0, 0];
  for (let index = comparedFrom; index < comparedFrom + comparedCount; index += 1) {
    const [x, y] = [wanted[index] ?? 0, heard[index + lag] ?? 0];
    product += x * y;
    ofWanted += x * x;
    ofHeard += y * y;
  }
  return product / Math.sqrt(ofWanted * ofHeard || 1);
}

function contextOf(widthPx: number, heightPx: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(widthPx, heightPx).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('there is no context');
  return context;
}
