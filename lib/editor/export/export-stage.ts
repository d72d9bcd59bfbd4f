import { assert } from '@/lib/base/assert';
import { err, ok } from '@/lib/base/result';
import { drawFrame } from '@/lib/editor/compositor/draw-frame';
import type { Size } from '@/lib/editor/compositor/fit';
import { areFontsLoaded, loadFonts } from '@/lib/editor/compositor/text/fonts';
import type { ProjectDocument } from '@/lib/editor/document/model';
import { ticksPerSecond } from '@/lib/editor/document/time';
import type { ExportResult } from '@/lib/editor/export/failure';
import type { FrameDescription } from '@/lib/editor/frame';
import { describeFrame, describeUpcomingLayers, layersOf, mediaLayers } from '@/lib/editor/frame';
import type { MediaLayer } from '@/lib/editor/layer';
import type { MediaPool } from '@/lib/editor/media/media-pool';

export interface ExportStageOptions {
  /** Of the worker: texts are drawn when theirs are there. */
  readonly fonts: FontFaceSet;
  readonly document: ProjectDocument;
  readonly pool: MediaPool;
  /** Of the file, in pixels. */
  readonly size: Size;
  /** Clips whose medium cannot be had, and which the person wants exported all the same: as the preview shows them. */
  readonly acceptedClipIds: ReadonlySet<string>;
  readonly setTimeout: (run: () => void, delayMs: number) => number;
  readonly clearTimeout: (handle: number) => void;
}

/** Pixels, 4 bytes each in the order that the name says; X says nothing. */
export interface RawPixels {
  readonly data: Uint8Array<ArrayBuffer>;
  readonly format: 'RGBX' | 'BGRX';
}

/** What a canvas without transparency may be kept as. */
const rawFormats: ReadonlyMap<VideoPixelFormat, RawPixels['format']> = new Map([['RGBX', 'RGBX'], ['RGBA', 'RGBX'], ['BGRX', 'BGRX'], ['BGRA', 'BGRX']]);

/** After this long without a picture the medium is given up: the network is gone, and waiting longer would look like work. */
const stallMs = 60_000;

/** Clips that begin within this time are opened before they are seen, as many as decoders can be spared for. */
const openAheadTicks = ticksPerSecond;
const maxOpenedAhead = 4;

/** Draws the frames of an export, each when everything that it shows is there, by the same two functions as the preview (EO5). */
export class ExportStage {
  private readonly context: OffscreenCanvasRenderingContext2D;
  /** What stands on the canvas now. */
  private drawn: FrameDescription | null = null;

  constructor(private readonly options: ExportStageOptions) {
    const canvas = new OffscreenCanvas(options.size.widthPx, options.size.heightPx);
    // The pixels are read back for every frame, so that the file's colours can be said exactly.
    const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    assert(context !== null, 'a new canvas has a context');
    context.imageSmoothingQuality = 'high';
    this.context = context;
  }

  get canvas(): OffscreenCanvas {
    return this.context.canvas;
  }

  /** Puts the frame at `ticks` on the canvas. The answer says whether it differs from the one that stood there. */
  async show(ticks: number): Promise<ExportResult<'changed' | 'same'>> {
    const { document, pool } = this.options;
    const description = describeFrame(document, ticks);
    if (this.drawn !== null && isSameStill(description, this.drawn)) return ok('same');
    const layers = mediaLayers(description);
    pool.prepare(layers, describeUpcomingLayers(document, ticks, ticks + openAheadTicks, maxOpenedAhead));
    const texts = layersOf(description).flatMap((layer) => (layer.kind === 'text' ? [layer.text] : []));
    if (!areFontsLoaded(this.options.fonts, texts)) await loadFonts(this.options.fonts, texts);
    if (!(await this.settled(layers))) return refuse('media_stalled', layers, (layer) => !pool.isSettled(layer));
    const isBroken = (layer: MediaLayer): boolean => pool.isBroken(layer) && !this.options.acceptedClipIds.has(layer.clipId);
    if (layers.some(isBroken)) return refuse('media_failed', layers, isBroken);
    drawFrame(this.context, description, pool.sourceOf);
    this.drawn = description;
    return ok('changed');
  }

  /** The pixels of the canvas, 4 bytes each: red, green, blue and one that says nothing. */
  pixels(): Uint8ClampedArray<ArrayBuffer> {
    return this.context.getImageData(0, 0, this.canvas.width, this.canvas.height).data;
  }

  /** The same in the order that the browser keeps them in: putting them into another takes twenty times as long as copying them. */
  async rawPixels(): Promise<RawPixels> {
    const { width, height } = this.canvas;
    const frame = new VideoFrame(this.canvas, { timestamp: 0, alpha: 'discard' });
    try {
      const format = frame.format === null ? undefined : rawFormats.get(frame.format);
      if (format !== undefined) {
        const data = new Uint8Array(width * height * 4);
        await frame.copyTo(data, { layout: [{ offset: 0, stride: width * 4 }] });
        return { data, format };
      }
    } finally {
      frame.close();
    }
    return { data: new Uint8Array(this.pixels().buffer), format: 'RGBX' };
  }

  /** Whether all is there; false after a minute in which nothing came. */
  private async settled(layers: readonly MediaLayer[]): Promise<boolean> {
    const { pool, setTimeout, clearTimeout } = this.options;
    if (layers.every((layer) => pool.isSettled(layer))) return true;
    let handle: number | undefined;
    const stalled = new Promise<boolean>((resolve) => {
      handle = setTimeout(() => resolve(false), stallMs);
    });
    const isSettled = await Promise.race([pool.settle(layers).then(() => true), stalled]);
    if (handle !== undefined) clearTimeout(handle);
    return isSettled;
  }
}

function refuse(code: 'media_failed' | 'media_stalled', layers: readonly MediaLayer[], isGuilty: (layer: MediaLayer) => boolean) {
  const layer = layers.find(isGuilty) ?? layers[0];
  assert(layer !== undefined, 'only a frame with media waits for some');
  return err({ code, clipId: layer.clipId, clipName: layer.name });
}

/** Whether two frames show the same and nothing in them moves by itself: then the second need not be drawn. */
function isSameStill(a: FrameDescription, b: FrameDescription): boolean {
  if (a.background !== b.background || a.layers.length !== b.layers.length) return false;
  return mediaLayers(a).every((layer) => layer.kind !== 'video') && JSON.stringify(a.layers) === JSON.stringify(b.layers);
}
