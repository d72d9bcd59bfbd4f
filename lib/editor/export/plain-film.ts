import { placeRect } from '@/lib/editor/compositor/draw-layer';
import type { LayerSource } from '@/lib/editor/compositor/layer-source';
import { contains } from '@/lib/editor/compositor/place';
import type { Size } from '@/lib/editor/compositor/fit';
import type { FrameDescription } from '@/lib/editor/frame';
import type { Layer, MediaLayer } from '@/lib/editor/layer';

/** A frame that is a film's own, pixel by pixel, and what stands over it. */
export interface PlainFilm {
  /** To be closed. */
  readonly frame: VideoFrame;
  /** From the lowest up; each laid over what is beneath by its opacity alone. */
  readonly above: readonly Layer[];
}

/**
 * EO15: the film that lies undermost, where it covers the canvas as it is: nothing turns, scales, crops, filters or mixes it, nothing is seen through
 * it, and each of its pixels is one of the file's. Null where it has to be drawn, or where what is above it is more than laid over.
 */
export function plainFilm({ layers, ...canvas }: FrameDescription, sourceOf: (layer: MediaLayer) => LayerSource, size: Size): PlainFilm | null {
  const [film, ...above] = layers;
  if (film?.kind !== 'video' || film.opacity < 1 || film.blend !== 'normal' || film.filters !== null || film.crop !== null) return null;
  if (film.rotationDegrees !== 0 || film.flipX || film.flipY) return null;
  const laidOver = above.filter((item) => item.kind !== 'transition' && item.blend === 'normal') as Layer[];
  const source = sourceOf(film);
  if (laidOver.length < above.length || source.status !== 'ready') return null;
  const { picture } = source;
  if (picture.isOpaque !== true || picture.openFrame === undefined || picture.widthPx !== size.widthPx || picture.heightPx !== size.heightPx) return null;
  const place = placeRect(film, picture, canvas);
  const whole = { left: 0, top: 0, right: canvas.widthPx, bottom: canvas.heightPx };
  if (!contains(place, whole) || !contains(whole, place)) return null;
  const frame = picture.openFrame();
  if (frame.visibleRect?.width === size.widthPx && frame.visibleRect.height === size.heightPx) return { frame, above: laidOver };
  frame.close();
  return null;
}
