import type { Size } from '@/lib/editor/compositor/fit';
import type { ShapeContent, TextContent } from '@/lib/editor/document/drawn';
import type { Filters } from '@/lib/editor/document/look';
import type { FrameDescription, FrameItem } from '@/lib/editor/frame';
import type { LayerPlace, MediaLayer, ShapeLayer, TextLayer } from '@/lib/editor/layer';

/** Frames of single things, for the small pictures of panels. */

function placeIn({ widthPx, heightPx }: Size): LayerPlace {
  return {
    clipId: 'sample', name: '', centerXPx: widthPx / 2, centerYPx: heightPx / 2, scale: 1, rotationDegrees: 0, opacity: 1, fit: 'fill', flipX: false, flipY: false, blend: 'normal', crop: null,
    filters: null,
  };
}

export function textLayer(canvas: Size, text: TextContent): TextLayer {
  return { ...placeIn(canvas), kind: 'text', text, reveal: 1 };
}

export function shapeLayer(canvas: Size, shape: ShapeContent): ShapeLayer {
  return { ...placeIn(canvas), kind: 'shape', shape };
}

export function pictureLayer(canvas: Size, assetId: string, filters: Filters | null = null): MediaLayer {
  return { ...placeIn(canvas), kind: 'image', assetId, sourceTicks: 0, filters };
}

export function frameOf(canvas: Size, background: string, layers: readonly FrameItem[]): FrameDescription {
  return { ticks: 0, ...canvas, background, layers };
}
