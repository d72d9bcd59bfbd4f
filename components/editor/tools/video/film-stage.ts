import { ok, type Result } from '@/lib/base/result';
import { assert } from '@/lib/base/assert';
import { ticksPerSecond } from '@/lib/editor/document/time';
import { CanvasFrames } from '@/lib/editor/export/canvas-frames';
import type { FrameTime } from '@/lib/editor/export/film-capture';
import { drawScene } from '@/lib/motion/draw-scene';
import type { PackedPart } from '@/lib/motion/pack-scene';

interface FilmSize {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly lengthSeconds: number;
}

/** Makes the frames of a film of a living scene (MO5). */
export class FilmStage {
  private readonly frames: CanvasFrames;

  private constructor(
    private readonly context: OffscreenCanvasRenderingContext2D,
    private readonly scene: PackedPart['scene'],
    private readonly pictures: readonly ImageBitmap[],
    private readonly lengthSeconds: number,
  ) {
    this.frames = new CanvasFrames(context);
  }

  /** Decodes the sheets. @throws where one of them is no picture. */
  static async open({ scene, pictures }: PackedPart, { widthPx, heightPx, lengthSeconds }: FilmSize): Promise<FilmStage> {
    const context = new OffscreenCanvas(widthPx, heightPx).getContext('2d', { alpha: false, willReadFrequently: true });
    assert(context !== null, 'a new canvas has a context');
    const decoded = await Promise.all(pictures.map((bytes) => createImageBitmap(new Blob([bytes], { type: 'image/webp' }))));
    return new FilmStage(context, scene, decoded, lengthSeconds);
  }

  show(ticks: number): Promise<Result<'changed', never>> {
    const { canvas } = this.context;
    drawScene(this.context, { scene: this.scene, pictures: this.pictures, widthPx: canvas.width, heightPx: canvas.height, seconds: ticks / ticksPerSecond, lengthSeconds: this.lengthSeconds });
    return Promise.resolve(ok('changed'));
  }

  /** The frame for an encoder, to be closed. */
  capture(time: FrameTime): Promise<VideoFrame> {
    return this.frames.capture(time);
  }

  /** What is shown, as JPEG. */
  poster(): Promise<Blob> {
    return this.context.canvas.convertToBlob({ type: 'image/jpeg', quality: 0.82 });
  }

  close(): void {
    for (const picture of this.pictures) picture.close();
  }
}
