import type { Size } from '@/lib/editor/compositor/fit';
import type { ShapeContent } from '@/lib/editor/document/drawn';

/** The box of a shape in pixels of the canvas. */
export function shapeBox({ width, height }: ShapeContent, canvas: Size): Size {
  return { widthPx: width * canvas.heightPx, heightPx: height * canvas.heightPx };
}
