import type { Size } from '@/lib/editor/compositor/fit';
import type { Context2D } from '@/lib/editor/compositor/stage';
import type { Stance } from '@/lib/editor/compositor/transitions/transition-step';
import type { LayerPlace } from '@/lib/editor/layer';

/** A rectangle in pixels of whatever it is said to be in. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** EG1: from here on the context draws in the picture's own pixels: it is flipped, scaled, turned, placed, and stands within its transition. */
export function enterPlace(context: Context2D, canvas: Size, layer: LayerPlace, picture: Size, stance: Stance | null): void {
  if (stance !== null) {
    context.translate(canvas.widthPx * (0.5 + stance.x), canvas.heightPx * (0.5 + stance.y));
    context.scale(stance.scale, stance.scale);
    context.translate(-canvas.widthPx / 2, -canvas.heightPx / 2);
  }
  context.translate(layer.centerXPx, layer.centerYPx);
  context.rotate((layer.rotationDegrees * Math.PI) / 180);
  context.scale(layer.flipX ? -layer.scale : layer.scale, layer.flipY ? -layer.scale : layer.scale);
  context.translate(-picture.widthPx / 2, -picture.heightPx / 2);
}

/** What of a picture its crop leaves, in its own pixels. */
export function croppedRect({ widthPx, heightPx }: Size, crop: LayerPlace['crop']): Rect {
  const { left, top, right, bottom } = crop ?? { left: 0, top: 0, right: 0, bottom: 0 };
  return { left: left * widthPx, top: top * heightPx, right: (1 - right) * widthPx, bottom: (1 - bottom) * heightPx };
}

/** The smallest upright rectangle around another that is moved by a matrix. */
export function boundsOf(rect: Rect, matrix: DOMMatrix): Rect {
  const corners = [[rect.left, rect.top], [rect.right, rect.top], [rect.left, rect.bottom], [rect.right, rect.bottom]] as const;
  const xs = corners.map(([x, y]) => matrix.a * x + matrix.c * y + matrix.e);
  const ys = corners.map(([x, y]) => matrix.b * x + matrix.d * y + matrix.f);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** What two rectangles share; empty (of no or negative size) where they share nothing. */
export function intersect(a: Rect, b: Rect): Rect {
  return { left: Math.max(a.left, b.left), top: Math.max(a.top, b.top), right: Math.min(a.right, b.right), bottom: Math.min(a.bottom, b.bottom) };
}

/** Larger by `by` on every side. */
export function grow({ left, top, right, bottom }: Rect, by: number): Rect {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** Whether nothing is in a rectangle: no width or no height. */
export function isEmpty({ left, top, right, bottom }: Rect): boolean {
  return !(right > left && bottom > top);
}

/** Whether all of `inner` is within `outer`, but for what no pixel shows. */
export function contains(outer: Rect, inner: Rect): boolean {
  const slack = 1e-3;
  return outer.left <= inner.left + slack && outer.top <= inner.top + slack && outer.right >= inner.right - slack && outer.bottom >= inner.bottom - slack;
}

/** How many pixels of the context one unit is, about. */
export function scaleOf({ a, b, c, d }: DOMMatrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}
