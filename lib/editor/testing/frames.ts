import { drawFrame } from '@/lib/editor/compositor/draw-frame';
import type { Size } from '@/lib/editor/compositor/fit';
import type { Picture } from '@/lib/editor/compositor/layer-source';
import { defaultFilters } from '@/lib/editor/document/empty';
import type { Filters } from '@/lib/editor/document/look';
import type { FrameDescription, FrameItem } from '@/lib/editor/frame';
import type { LayerPlace, MediaLayer, ShapeLayer, TextLayer } from '@/lib/editor/layer';

/** The canvas of these frames. */
export const canvas: Size = { widthPx: 320, heightPx: 180 };

const place: LayerPlace = {
  clipId: 'a', name: 'a', centerXPx: 160, centerYPx: 90, scale: 1, rotationDegrees: 0, opacity: 1, fit: 'fit', flipX: false, flipY: false, blend: 'normal', crop: null, filters: null,
};

/** A picture in the middle of the canvas; its asset is the name of one of the pictures that `render` is given. */
export function mediaLayer(assetId: string, changes: Partial<MediaLayer> = {}): MediaLayer {
  return { ...place, kind: 'image', assetId, clipId: assetId, sourceTicks: 0, ...changes };
}

export function textLayer(text: TextLayer['text'], changes: Partial<TextLayer> = {}): TextLayer {
  return { ...place, kind: 'text', text, reveal: 1, ...changes };
}

export function shapeLayer(shape: Partial<ShapeLayer['shape']>, changes: Partial<ShapeLayer> = {}): ShapeLayer {
  return { ...place, kind: 'shape', shape: { id: 'rectangle', width: 0.5, height: 0.5, fill: '#ff0000', stroke: null, cornerRadius: 0, ...shape }, ...changes };
}

export function filters(changes: Partial<Filters>): Filters {
  return { ...defaultFilters, lookStrength: 1, ...changes };
}

/** A picture of one colour; with alpha where the colour has it. */
export function plain(color: string, { widthPx, heightPx }: Size = canvas, isOpaque = true): Picture {
  return {
    widthPx,
    heightPx,
    isOpaque,
    draw(context, left, top, width, height) {
      context.fillStyle = color;
      context.fillRect(left, top, width, height);
    },
  };
}

/** A picture of four colours: red, green, blue and white, from the left top in the order of reading. */
export function quarters({ widthPx, heightPx }: Size = canvas): Picture {
  return {
    widthPx,
    heightPx,
    isOpaque: true,
    draw(context, left, top, width, height) {
      for (const [index, color] of ['#ff0000', '#00ff00', '#0000ff', '#ffffff'].entries()) {
        context.fillStyle = color;
        context.fillRect(left + ((index % 2) * width) / 2, top + (Math.floor(index / 2) * height) / 2, width / 2, height / 2);
      }
    },
  };
}

/** A picture with something of everything: gradients, edges and fine lines. */
export function scenery({ widthPx, heightPx }: Size = canvas): Picture {
  const drawing = new OffscreenCanvas(widthPx, heightPx);
  const context = contextOf(drawing);
  const sky = context.createLinearGradient(0, 0, widthPx, heightPx);
  for (const [stop, color] of [[0, '#123a7a'], [0.5, '#f0a35a'], [1, '#2a5a34']] as const) sky.addColorStop(stop, color);
  context.fillStyle = sky;
  context.fillRect(0, 0, widthPx, heightPx);
  for (let index = 0; index < 12; index += 1) {
    context.fillStyle = `hsl(${index * 77} 80% ${30 + index * 4}%)`;
    context.fillRect((index * 53) % widthPx, (index * 31) % heightPx, 26, 18);
  }
  return { widthPx, heightPx, isOpaque: true, draw: (target, left, top, width, height) => target.drawImage(drawing, left, top, width, height) };
}

/** A frame of these items over a dark blue ground. */
export function frameOf(items: readonly FrameItem[]): FrameDescription {
  return { ticks: 0, ...canvas, background: '#102030', layers: items };
}

/** Draws a frame at a size of its own. */
export function render(items: readonly FrameItem[], pictures: Readonly<Record<string, Picture>> = {}, size: Size = canvas): ImageData {
  const context = contextOf(new OffscreenCanvas(size.widthPx, size.heightPx));
  drawFrame(context, frameOf(items), ({ assetId }) => {
    const picture = pictures[assetId];
    return picture === undefined ? { status: 'failed', size: null } : { status: 'ready', picture };
  });
  return context.getImageData(0, 0, size.widthPx, size.heightPx);
}

/** Red, green and blue at a place. */
export function colorAt({ data, width }: ImageData, x: number, y: number): readonly [number, number, number] {
  const at = (y * width + x) * 4;
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
}

/** How far two pictures of one size are apart: the mean over all values, and the farthest. */
export function difference(a: ImageData, b: ImageData): { readonly mean: number; readonly max: number } {
  if (a.width !== b.width || a.height !== b.height) throw new Error('The pictures have different sizes.');
  let [sum, max] = [0, 0];
  for (const [index, value] of a.data.entries()) {
    const distance = Math.abs(value - (b.data[index] ?? 0));
    sum += distance;
    max = Math.max(max, distance);
  }
  return { mean: sum / a.data.length, max };
}

/** A picture at half its size, each pixel the mean of four. */
export function halve({ data, width, height }: ImageData): ImageData {
  const half = new ImageData(width / 2, height / 2);
  half.data.forEach((_value, index) => {
    const [pixel, channel] = [Math.floor(index / 4), index % 4];
    const [x, y] = [2 * (pixel % half.width), 2 * Math.floor(pixel / half.width)];
    const at = (dx: number, dy: number): number => data[((y + dy) * width + x + dx) * 4 + channel] ?? 0;
    half.data[index] = (at(0, 0) + at(1, 0) + at(0, 1) + at(1, 1)) / 4;
  });
  return half;
}

export function contextOf(target: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = target.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('There is no drawing context.');
  return context;
}
