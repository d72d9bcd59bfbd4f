import type { Scene } from '@/lib/editor/compositor/draw-layer';
import { drawLayer } from '@/lib/editor/compositor/draw-layer';
import type { LayerSource } from '@/lib/editor/compositor/layer-source';
import type { Context2D } from '@/lib/editor/compositor/stage';
import { stageOf } from '@/lib/editor/compositor/stage';
import { drawTransition } from '@/lib/editor/compositor/transitions/draw-transition';
import type { FrameDescription } from '@/lib/editor/frame';
import type { MediaLayer } from '@/lib/editor/layer';

export type { LayerSource, Picture } from '@/lib/editor/compositor/layer-source';
export type { Context2D } from '@/lib/editor/compositor/stage';

/**
 * Draws a frame over the whole canvas of the context, whatever its size in pixels: preview, snapshot and export all draw with it
 * (EF7). What it shows depends on its arguments alone, and on the fonts that are loaded.
 */
export function drawFrame(context: Context2D, description: FrameDescription, sourceOf: (layer: MediaLayer) => LayerSource): void {
  const { canvas } = context;
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  Object.assign(context, { globalAlpha: 1, globalCompositeOperation: 'source-over', fillStyle: description.background });
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.restore();
  drawItems(context, description, sourceOf);
}

/** Draws the layers of a frame over what the context has, whatever that is. */
export function drawItems(context: Context2D, description: FrameDescription, sourceOf: (layer: MediaLayer) => LayerSource): void {
  const { widthPx, heightPx, layers } = description;
  const scene: Scene = { stage: stageOf(context), canvas: description, sourceOf };
  context.save();
  context.setTransform(context.canvas.width / widthPx, 0, 0, context.canvas.height / heightPx, 0, 0);
  Object.assign(context, { globalAlpha: 1, globalCompositeOperation: 'source-over' });
  for (const item of layers) {
    if (item.kind === 'transition') drawTransition(context, scene, item);
    else drawLayer(context, scene, item, null);
  }
  context.restore();
}
