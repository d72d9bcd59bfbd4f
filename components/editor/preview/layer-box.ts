import type { Size } from '@/lib/editor/compositor/fit';
import { fittedSize } from '@/lib/editor/compositor/fit';
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

/** `picture` tells the proportions; a picture that is not known yet is taken to have the canvas'. */
export function layerBox(layer: Layer, picture: Size | null, canvas: Size): LayerBox {
  const fitted = fittedSize(layer.fit, picture ?? canvas, canvas);
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

function turn({ x, y }: Point, degrees: number): Point {
  const radians = (degrees * Math.PI) / 180;
  return { x: x * Math.cos(radians) - y * Math.sin(radians), y: x * Math.sin(radians) + y * Math.cos(radians) };
}

export interface Moved {
  readonly x: number;
  readonly y: number;
  /** Which of the canvas' middle lines the centre has caught on. */
  readonly caught: { readonly vertical: boolean; readonly horizontal: boolean };
}

/** The position after a drag by `deltaPx`; within `catchPx` of the canvas' middle it is the middle. */
export function movedBy(start: Pick<Transform, 'x' | 'y'>, deltaPx: Point, canvas: Pick<Canvas, 'widthPx' | 'heightPx'>, catchPx: number): Moved {
  const x = start.x + deltaPx.x / canvas.widthPx;
  const y = start.y + deltaPx.y / canvas.heightPx;
  const caught = { vertical: Math.abs(x) * canvas.widthPx <= catchPx, horizontal: Math.abs(y) * canvas.heightPx <= catchPx };
  return { x: caught.vertical ? 0 : within(x, documentLimits.offset), y: caught.horizontal ? 0 : within(y, documentLimits.offset), caught };
}

/** The scale after a corner was dragged from one point to another: as much larger as it is farther from the centre. */
export function scaledTo(startScale: number, center: Point, from: Point, to: Point): number {
  const before = Math.max(1, distance(center, from));
  const scale = startScale * (distance(center, to) / before);
  return Math.min(documentLimits.scaleMax, Math.max(documentLimits.scaleMin, Math.abs(scale - 1) < 0.02 ? 1 : scale));
}

/** The rotation after the knob was dragged from one point to another; near a quarter turn, or in steps of 15° where wished, it catches. */
export function turnedTo(startDegrees: number, center: Point, from: Point, to: Point, inSteps: boolean): number {
  const angle = (point: Point) => (Math.atan2(point.y - center.y, point.x - center.x) * 180) / Math.PI;
  const degrees = startDegrees + angle(to) - angle(from);
  const step = inSteps ? 15 : 90;
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
