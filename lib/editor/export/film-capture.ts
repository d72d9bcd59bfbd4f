import { drawItems } from '@/lib/editor/compositor/draw-frame';
import type { Size } from '@/lib/editor/compositor/fit';
import type { LayerSource } from '@/lib/editor/compositor/layer-source';
import { FilmPlanes, hasExportPlanes, isExportFrame } from '@/lib/editor/export/film-planes';
import type { Overlay } from '@/lib/editor/export/overlay';
import { makeOverlay } from '@/lib/editor/export/overlay';
import { planesOfSize } from '@/lib/editor/export/planes';
import type { PlainFilm } from '@/lib/editor/export/plain-film';
import { plainFilm } from '@/lib/editor/export/plain-film';
import type { FrameDescription } from '@/lib/editor/frame';
import type { Layer, MediaLayer } from '@/lib/editor/layer';

export interface FrameTime {
  /** Both in microseconds. */
  readonly timestamp: number;
  readonly duration: number;
}

/** EO15: the frames of an export that are a film's own, with what stands still over it. */
export class FilmCapture {
  /** Both are made when the first film needs them. */
  private planes: FilmPlanes | null = null;
  private rgb: ImageData | null = null;
  /** Of what stood over the film in the frame before. */
  private aboveKey = '';
  private overlay: { readonly key: string; readonly overlay: Overlay | null } | null = null;

  constructor(
    private readonly size: Size,
    private readonly sourceOf: (layer: MediaLayer) => LayerSource,
  ) {}

  /** The frame, the film's own or made of its planes; null where it is not made of them alone: then `draw` may draw it faster, else it has to be drawn. */
  async capture(description: FrameDescription, time: FrameTime): Promise<VideoFrame | null> {
    const film = plainFilm(description, this.sourceOf, this.size);
    if (film === null) return null;
    try {
      if (!hasExportPlanes(film.frame) || !this.isStill(film)) return null;
      const overlay = this.overlayOf(film.above, description);
      // Another time is all that it needs: its pixels stay where the decoder has put them.
      if (overlay === null && isExportFrame(film.frame)) return new VideoFrame(film.frame, time);
      this.planes ??= new FilmPlanes(this.size);
      await this.planes.load(film.frame);
      if (overlay !== null) this.planes.lay(overlay);
      return this.planes.toFrame(time);
    } finally {
      film.frame.close();
    }
  }

  /** Draws a frame whose ground is a film: the film's pixels as the decoder's own converter gives them, and the rest over it. @returns whether it could. */
  async draw(context: OffscreenCanvasRenderingContext2D, description: FrameDescription): Promise<boolean> {
    const film = plainFilm(description, this.sourceOf, this.size);
    if (film === null) return false;
    try {
      const { widthPx, heightPx } = this.size;
      this.rgb ??= new ImageData(widthPx, heightPx);
      const options = { format: 'RGBX', colorSpace: 'srgb' } as const;
      // Where a browser does not know the format, it would give another one.
      if (film.frame.allocationSize(options) !== this.rgb.data.byteLength) return false;
      await film.frame.copyTo(this.rgb.data, options);
      context.putImageData(this.rgb, 0, 0);
      drawItems(context, { ...description, layers: film.above }, this.sourceOf);
      return true;
    } finally {
      film.frame.close();
    }
  }

  /** Whether what is above was the same in the frame before, so that it is worth to be made an overlay of. */
  private isStill({ above }: PlainFilm): boolean {
    const key = JSON.stringify(above);
    const isSame = above.length === 0 || (key === this.aboveKey && above.every((layer) => layer.kind !== 'video'));
    this.aboveKey = key;
    return isSame;
  }

  private overlayOf(above: readonly Layer[], description: FrameDescription): Overlay | null {
    if (above.length === 0) return null;
    if (this.overlay?.key === this.aboveKey) return this.overlay.overlay;
    const { widthPx, heightPx } = this.size;
    const context = new OffscreenCanvas(widthPx, heightPx).getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('There is no drawing context.');
    context.imageSmoothingQuality = 'high';
    drawItems(context, { ...description, layers: above }, this.sourceOf);
    const overlay = makeOverlay(context.getImageData(0, 0, widthPx, heightPx), planesOfSize(this.size));
    this.overlay = { key: this.aboveKey, overlay };
    return overlay;
  }
}
