import { compositeOperations } from '@/lib/editor/compositor/blend';
import type { Group } from '@/lib/editor/compositor/draw-group';
import { drawGroup } from '@/lib/editor/compositor/draw-group';
import { drawFiltered, drawPlain } from '@/lib/editor/compositor/draw-picture';
import { filterPlan } from '@/lib/editor/compositor/filters/filter-plan';
import type { Size } from '@/lib/editor/compositor/fit';
import { fittedSize } from '@/lib/editor/compositor/fit';
import type { LayerSource } from '@/lib/editor/compositor/layer-source';
import type { Rect } from '@/lib/editor/compositor/place';
import { boundsOf, contains, croppedRect, enterPlace } from '@/lib/editor/compositor/place';
import { drawPlaceholder } from '@/lib/editor/compositor/placeholder';
import { drawShape } from '@/lib/editor/compositor/shapes/draw-shape';
import { shapeBox } from '@/lib/editor/compositor/shapes/shape-box';
import type { Context2D, Stage } from '@/lib/editor/compositor/stage';
import { drawText, lettersAt, textMarginEm } from '@/lib/editor/compositor/text/draw-text';
import { layoutOf } from '@/lib/editor/compositor/text/font-measure';
import type { Stance } from '@/lib/editor/compositor/transitions/transition-step';
import type { Layer, LayerPlace, MediaLayer, ShapeLayer, TextLayer } from '@/lib/editor/layer';

/** What layers of one frame are drawn with. */
export interface Scene {
  readonly stage: Stage;
  /** The project's canvas; contexts may have more or fewer pixels. */
  readonly canvas: Size;
  readonly sourceOf: (layer: MediaLayer) => LayerSource;
}

/** EG1: a layer, over what the context has. `stance` is where a transition has it, or null. */
export function drawLayer(context: Context2D, scene: Scene, layer: Layer, stance: Stance | null): void {
  const source = sourceOf(scene, layer);
  if (source?.status === 'loading') return;
  const plan = filterPlan(layer.filters, stance?.blur ?? 0);
  context.save();
  context.globalAlpha *= layer.opacity;
  context.globalCompositeOperation = compositeOperations[layer.blend];
  if (source?.status === 'ready') {
    const size = fittedSize(layer.fit, source.picture, scene.canvas);
    enterPlace(context, scene.canvas, layer, size, stance);
    if (plan === null) drawPlain(context, source.picture, size, layer.crop);
    else drawFiltered(context, source.picture, size, layer.crop, scene.stage, plan);
  } else {
    const group = groupOf(scene, layer, source);
    enterPlace(context, scene.canvas, layer, group, stance);
    drawGroup(context, scene.stage, group, layer.crop, plan);
  }
  context.restore();
}

/** EG5: whether nothing of what is beneath can be seen beside or through a layer. */
export function coversCanvas(context: Context2D, scene: Scene, layer: Layer, stance: Stance): boolean {
  const source = sourceOf(scene, layer);
  if (source?.status !== 'ready' || source.picture.isOpaque !== true || layer.opacity < 1 || layer.blend !== 'normal') return false;
  const size = fittedSize(layer.fit, source.picture, scene.canvas);
  context.save();
  enterPlace(context, scene.canvas, layer, size, stance);
  const canvasRect = { left: 0, top: 0, right: context.canvas.width, bottom: context.canvas.height };
  const seen = boundsOf(canvasRect, context.getTransform().inverse());
  context.restore();
  return contains(croppedRect(size, layer.crop), seen);
}

/** Where an upright picture stands, in pixels of the project's canvas. */
export function placeRect(layer: LayerPlace, picture: Size, canvas: Size): Rect {
  const { widthPx, heightPx } = fittedSize(layer.fit, picture, canvas);
  const [halfWidth, halfHeight] = [(widthPx * layer.scale) / 2, (heightPx * layer.scale) / 2];
  return { left: layer.centerXPx - halfWidth, top: layer.centerYPx - halfHeight, right: layer.centerXPx + halfWidth, bottom: layer.centerYPx + halfHeight };
}

function sourceOf({ sourceOf: find }: Scene, layer: Layer): LayerSource | null {
  return layer.kind === 'image' || layer.kind === 'video' ? find(layer) : null;
}

function groupOf({ canvas }: Scene, layer: Layer, source: Exclude<LayerSource, { status: 'ready' | 'loading' }> | null): Group {
  if (layer.kind === 'text') return textGroup(canvas, layer);
  if (layer.kind === 'shape') return shapeGroup(canvas, layer);
  if (source === null) throw new Error(`The picture of ${layer.clipId} has no source.`);
  const size = fittedSize(layer.fit, source.size ?? canvas, canvas);
  return { ...size, marginPx: 0, kept: null, draw: (_stage, { context }) => drawPlaceholder(context, size, source) };
}

/** EG7: in em, however large an em is. */
function textGroup(canvas: Size, { text, reveal, filters }: TextLayer): Group {
  const emPx = text.size * canvas.heightPx;
  const { layout, probe } = layoutOf(text, canvas);
  const letterCount = lettersAt(layout, reveal);
  return {
    widthPx: layout.width * emPx,
    heightPx: layout.height * emPx,
    marginPx: textMarginEm(text) * emPx,
    kept: { subject: text, key: `${letterCount} ${probe} ${JSON.stringify(filters)}` },
    draw(stage, target) {
      target.context.scale(emPx, emPx);
      drawText(stage, target, text, layout, letterCount);
    },
  };
}

function shapeGroup(canvas: Size, { shape, filters }: ShapeLayer): Group {
  const size = shapeBox(shape, canvas);
  return {
    ...size,
    marginPx: 0,
    kept: { subject: shape, key: JSON.stringify(filters) },
    draw: (_stage, { context }) => drawShape(context, shape, size, canvas),
  };
}
