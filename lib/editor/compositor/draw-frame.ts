import type { Size } from '@/lib/editor/compositor/fit';
import { fittedSize } from '@/lib/editor/compositor/fit';
import type { FrameDescription, FrameItem } from '@/lib/editor/frame';
import type { Layer, MediaLayer } from '@/lib/editor/layer';

export type Context2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** A picture that can be drawn now; its size only tells its proportions. */
export interface Picture extends Size {
  draw(context: Context2D, leftPx: number, topPx: number, widthPx: number, heightPx: number): void;
}

/** What there is of a layer's picture. */
export type LayerSource =
  | { readonly status: 'ready'; readonly picture: Picture }
  /** It is on its way from disk or network: nothing is drawn. */
  | { readonly status: 'loading' }
  /** It is still being made: a placeholder of its size, or of the canvas' where that is not known. */
  | { readonly status: 'pending'; readonly size: Size | null; readonly progress: number }
  | { readonly status: 'failed'; readonly size: Size | null };

/**
 * Draws a frame over the whole canvas of the context, whatever its size in pixels: preview, snapshot and export all draw with it
 * (EF7). It reads nothing but its arguments.
 */
export function drawFrame(context: Context2D, description: FrameDescription, sourceOf: (layer: MediaLayer) => LayerSource): void {
  const { widthPx, heightPx, background, layers } = description;
  context.save();
  context.setTransform(context.canvas.width / widthPx, 0, 0, context.canvas.height / heightPx, 0, 0);
  context.globalAlpha = 1;
  context.fillStyle = background;
  context.fillRect(0, 0, widthPx, heightPx);
  for (const item of layers) drawItem(context, description, item, sourceOf);
  context.restore();
}

function drawItem(context: Context2D, canvas: Size, item: FrameItem, sourceOf: (layer: MediaLayer) => LayerSource): void {
  if (item.kind !== 'transition') {
    if (isMedia(item)) drawLayer(context, canvas, item, sourceOf(item));
    return;
  }
  for (const [layer, presence] of [[item.from, 1 - item.progress], [item.to, item.progress]] as const) {
    if (layer !== null && isMedia(layer)) drawLayer(context, canvas, { ...layer, opacity: layer.opacity * presence }, sourceOf(layer));
  }
}

function isMedia(layer: Layer): layer is MediaLayer {
  return layer.kind === 'image' || layer.kind === 'video';
}

function drawLayer(context: Context2D, canvas: Size, layer: MediaLayer, source: LayerSource): void {
  if (source.status === 'loading') return;
  const proportions = source.status === 'ready' ? source.picture : (source.size ?? canvas);
  const size = fittedSize(layer.fit, proportions, canvas);
  context.save();
  context.translate(layer.centerXPx, layer.centerYPx);
  context.rotate((layer.rotationDegrees * Math.PI) / 180);
  context.scale(layer.scale, layer.scale);
  context.translate(-size.widthPx / 2, -size.heightPx / 2);
  context.globalAlpha = layer.opacity;
  if (source.status === 'ready') source.picture.draw(context, 0, 0, size.widthPx, size.heightPx);
  else drawPlaceholder(context, size, source);
  context.restore();
}

const placeholderColors = {
  pending: { ground: '#1a202b', stripe: '#1f2733', edge: '#39465c', mark: '#8ea8ea', trough: '#2c374a' },
  failed: { ground: '#261a1d', stripe: '#2e2023', edge: '#5c393e', mark: '#e08a90', trough: '#4a2c31' },
} as const;

type PlaceholderColors = (typeof placeholderColors)[keyof typeof placeholderColors];

/**
 * EF8: a quietly striped panel with an edge; while the picture is being made, a bar in its middle shows how far it is, and where it cannot be had,
 * a cross. No words: a canvas is not read aloud.
 */
function drawPlaceholder(context: Context2D, size: Size, source: Extract<LayerSource, { status: 'pending' | 'failed' }>): void {
  const colors = placeholderColors[source.status];
  const { widthPx, heightPx } = size;
  const unitPx = Math.min(widthPx, heightPx) / 24;
  context.beginPath();
  context.rect(0, 0, widthPx, heightPx);
  context.clip();
  context.fillStyle = colors.ground;
  context.fillRect(0, 0, widthPx, heightPx);
  context.strokeStyle = colors.stripe;
  context.lineWidth = unitPx;
  context.beginPath();
  for (let leftPx = -heightPx; leftPx < widthPx; leftPx += unitPx * 3) {
    context.moveTo(leftPx, heightPx);
    context.lineTo(leftPx + heightPx, 0);
  }
  context.stroke();
  // The clip hides the outer half of the line.
  context.strokeStyle = colors.edge;
  context.lineWidth = unitPx / 3;
  context.strokeRect(0, 0, widthPx, heightPx);
  if (source.status === 'failed') drawCross(context, size, unitPx, colors);
  else drawBar(context, size, unitPx, colors, Math.min(1, Math.max(0, source.progress)));
}

function drawBar(context: Context2D, { widthPx, heightPx }: Size, unitPx: number, colors: PlaceholderColors, progress: number): void {
  const [leftPx, topPx, lengthPx] = [widthPx / 2 - unitPx * 5, heightPx / 2 - unitPx / 4, unitPx * 10];
  context.fillStyle = colors.trough;
  context.fillRect(leftPx, topPx, lengthPx, unitPx / 2);
  context.fillStyle = colors.mark;
  context.fillRect(leftPx, topPx, lengthPx * progress, unitPx / 2);
}

function drawCross(context: Context2D, { widthPx, heightPx }: Size, unitPx: number, colors: PlaceholderColors): void {
  const [x, y, arm] = [widthPx / 2, heightPx / 2, unitPx * 1.5];
  context.strokeStyle = colors.mark;
  context.lineWidth = unitPx / 2;
  context.beginPath();
  context.moveTo(x - arm, y - arm);
  context.lineTo(x + arm, y + arm);
  context.moveTo(x + arm, y - arm);
  context.lineTo(x - arm, y + arm);
  context.stroke();
}
