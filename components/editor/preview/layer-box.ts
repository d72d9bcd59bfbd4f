import type { Size } from '@/lib/editor/compositor/fit';
import { layerSize } from '@/lib/editor/compositor/layer-size';
import { documentLimits } from '@/lib/editor/document/limits';
import type { Transform } from '@/lib/editor/document/look';
import type { Canvas } from '@/lib/editor/document/model';
import type { FrameDescription } from '@/lib/editor/frame';
import { layersOf } from '@/lib/editor/frame';
import type { Layer } from '@/lib/editor/layer';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a layer's picture is, in pixels of the canvas: turned about its centre. */
export interface LayerBox {
  readonly center: Point;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly rotationDegrees: number;
}

/** `picture` tells the proportions of a picture; one that is not known yet is taken to have the canvas'. Texts and shapes have their own size. */
export function layerBox(layer: Layer, picture: Size | null, canvas: Size): LayerBox {
  const fitted = layerSize(layer, picture, canvas);
  return {
    center: { x: layer.centerXPx, y: layer.centerYPx },
    widthPx: fitted.widthPx * layer.scale,
    heightPx: fitted.heightPx * layer.scale,
    rotationDegrees: layer.rotationDegrees,
  };
}

export function boxContains({ center, widthPx, heightPx, rotationDegrees }: LayerBox, point: Point): boolean {
  const { x, y } = turn({ x: point.x - center.x, y: point.y - center.y }, -rotationDegrees);
  return Math.abs(x) <= widthPx / 2 && Math.abs(y) <= heightPx / 2;
}

/** The clip of the highest layer under a point, or null. */
export function clipAtPoint(frame: FrameDescription, sizeOf: (layer: Layer) => Size | null, point: Point): string | null {
  return layersOf(frame).findLast((layer) => boxContains(layerBox(layer, sizeOf(layer), frame), point))?.clipId ?? null;
}

/** A vector turned clockwise about 0, 0. */
export function turn({ x, y }: Point, degrees: number): Point {
  const radians = (degrees * Math.PI) / 180;
  return { x: x * Math.cos(radians) - y * Math.sin(radians), y: x * Math.sin(radians) + y * Math.cos(radians) };
}

/** Where lines stand that a picture has caught on, in pixels of the canvas; null is none. */
export interface Guides {
  readonly x: number | null;
  readonly y: number | null;
}

export interface Moved {
  readonly x: number;
  readonly y: number;
  readonly guides: Guides;
}

/** The position after a drag by `deltaPx`. Within `catchPx` the centre catches on the canvas' middle, and the edges of the box on its edges. */
export function movedBy(start: Pick<Transform, 'x' | 'y'>, deltaPx: Point, canvas: Pick<Canvas, 'widthPx' | 'heightPx'>, catchPx: number, box: LayerBox): Moved {
  const upright = uprightSize(box);
  const across = catchOn(box.center.x + deltaPx.x, upright.widthPx, canvas.widthPx, catchPx);
  const down = catchOn(box.center.y + deltaPx.y, upright.heightPx, canvas.heightPx, catchPx);
  return {
    x: within(start.x + (across.center - box.center.x) / canvas.widthPx, documentLimits.offset),
    y: within(start.y + (down.center - box.center.y) / canvas.heightPx, documentLimits.offset),
    guides: { x: across.guide, y: down.guide },
  };
}

/** Along one axis: the nearest of the middle and the two edges, or none. */
function catchOn(center: number, size: number, canvasSize: number, catchPx: number): { readonly center: number; readonly guide: number | null } {
  const candidates = [
    { center: canvasSize / 2, guide: canvasSize / 2 },
    { center: size / 2, guide: 0 },
    { center: canvasSize - size / 2, guide: canvasSize },
  ].filter((candidate) => Math.abs(candidate.center - center) <= catchPx);
  candidates.sort((a, b) => Math.abs(a.center - center) - Math.abs(b.center - center));
  return candidates[0] ?? { center, guide: null };
}

/** How much room a turned box takes. */
function uprightSize({ widthPx, heightPx, rotationDegrees }: LayerBox): Size {
  const [cos, sin] = [Math.cos, Math.sin].map((of) => Math.abs(of((rotationDegrees * Math.PI) / 180)));
  return { widthPx: widthPx * (cos ?? 1) + heightPx * (sin ?? 0), heightPx: widthPx * (sin ?? 0) + heightPx * (cos ?? 1) };
}

/** The scale after a corner was dragged from one point to another: as much larger as it is farther from the centre. */
export function scaledTo(startScale: number, center: Point, from: Point, to: Point): number {
  const before = Math.max(1, distance(center, from));
  const scale = startScale * (distance(center, to) / before);
  return Math.min(documentLimits.scaleMax, Math.max(documentLimits.scaleMin, Math.abs(scale - 1) < 0.02 ? 1 : scale));
}

/** The rotation after the knob was dragged from one point to another; near an eighth of a turn, or in steps of 15° where wished, it catches. */
export function turnedTo(startDegrees: number, center: Point, from: Point, to: Point, inSteps: boolean): number {
  const angle = (point: Point) => (Math.atan2(point.y - center.y, point.x - center.x) * 180) / Math.PI;
  const degrees = startDegrees + angle(to) - angle(from);
  const step = inSteps ? 15 : 45;
  const caught = Math.round(degrees / step) * step;
  const result = inSteps || Math.abs(degrees - caught) < 3 ? caught : Math.round(degrees * 10) / 10;
  // One turn is enough to show: −180 (excluded) to 180.
  return result - Math.ceil((result - 180) / 360) * 360;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function within(value: number, limit: number): number {
  return Math.min(limit, Math.max(-limit, value));
}
