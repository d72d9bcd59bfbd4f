import { assert } from '@/lib/base/assert';
import { err, ok } from '@/lib/base/result';
import { drawFrame } from '@/lib/editor/compositor/draw-frame';
import type { Size } from '@/lib/editor/compositor/fit';
import { areFontsLoaded, loadFonts } from '@/lib/editor/compositor/text/fonts';
import type { ProjectDocument } from '@/lib/editor/document/model';
import { ticksPerSecond } from '@/lib/editor/document/time';
import type { ExportResult } from '@/lib/editor/export/failure';
import { CanvasFrames } from '@/lib/editor/export/canvas-frames';
import type { FrameTime } from '@/lib/editor/export/film-capture';
import { FilmCapture } from '@/lib/editor/export/film-capture';
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

/** After this long without a picture the medium is given up: the network is gone, and waiting longer would look like work. */
const stallMs = 60_000;

/** Clips that begin within this time are opened before they are seen, as many as decoders can be spared for. */
const openAheadTicks = ticksPerSecond;
const maxOpenedAhead = 4;

/** Makes the frames of an export, each when everything that it shows is there, by the same two functions as the preview (EO5). */
export class ExportStage {
  private readonly context: OffscreenCanvasRenderingContext2D;
  private readonly films: FilmCapture;
  private readonly frames: CanvasFrames;
  private shown: FrameDescription | null = null;
  /** Whether what is shown stands on the canvas: a frame that is a film's own need not. */
  private isDrawn = false;

  constructor(private readonly options: ExportStageOptions) {
    const canvas = new OffscreenCanvas(options.size.widthPx, options.size.heightPx);
    // The pixels are read back for every frame, so that the file's colours can be said exactly.
    const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    assert(context !== null, 'a new canvas has a context');
    context.imageSmoothingQuality = 'high';
    this.context = context;
    this.frames = new CanvasFrames(context);
    this.films = new FilmCapture(options.size, options.pool.sourceOf);
  }

  /** Goes to the frame at `ticks`, and waits for all that it shows. The answer says whether it differs from the one before. */
  async show(ticks: number): Promise<ExportResult<'changed' | 'same'>> {
    const { document, pool } = this.options;
    const description = describeFrame(document, ticks);
    if (this.shown !== null && isSameStill(description, this.shown)) return ok('same');
    const layers = mediaLayers(description);
    pool.prepare(layers, describeUpcomingLayers(document, ticks, ticks + openAheadTicks, maxOpenedAhead));
    const texts = layersOf(description).flatMap((layer) => (layer.kind === 'text' ? [layer.text] : []));
    if (!areFontsLoaded(this.options.fonts, texts)) await loadFonts(this.options.fonts, texts);
    if (!(await this.settled(layers))) return refuse('media_stalled', layers, (layer) => !pool.isSettled(layer));
    const isBroken = (layer: MediaLayer): boolean => pool.isBroken(layer) && !this.options.acceptedClipIds.has(layer.clipId);
    if (layers.some(isBroken)) return refuse('media_failed', layers, isBroken);
    this.shown = description;
    this.isDrawn = false;
    return ok('changed');
  }

  /** The pixels of the frame, 4 bytes each: red, green, blue and one that says nothing. */
  pixels(): Uint8ClampedArray<ArrayBuffer> {
    const { canvas } = this.drawn();
    return this.context.getImageData(0, 0, canvas.width, canvas.height).data;
  }

  /** The frame as a picture file. */
  toBlob(type: string, quality: number): Promise<Blob> {
    return this.drawn().canvas.convertToBlob({ type, quality });
  }

  /** The frame for an encoder, to be closed: where it can be, made of a film's own planes (EO15), else of what is drawn. */
  async capture(time: FrameTime): Promise<VideoFrame> {
    assert(this.shown !== null, 'a frame was gone to');
    const ofFilm = this.isDrawn ? null : await this.films.capture(this.shown, time);
    if (ofFilm !== null) return ofFilm;
    if (!this.isDrawn) this.isDrawn = await this.films.draw(this.context, this.shown);
    this.drawn();
    return this.frames.capture(time);
  }

  private drawn(): OffscreenCanvasRenderingContext2D {
    assert(this.shown !== null, 'a frame was gone to');
    if (!this.isDrawn) drawFrame(this.context, this.shown, this.options.pool.sourceOf);
    this.isDrawn = true;
    return this.context;
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
