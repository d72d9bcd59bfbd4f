import type { Size } from '@/lib/editor/compositor/fit';
import { shapePath } from '@/lib/editor/compositor/shapes/shape-path';
import type { Sticker } from '@/lib/editor/compositor/shapes/sticker';
import { stickerSidePx } from '@/lib/editor/compositor/shapes/sticker';
import { stickers } from '@/lib/editor/compositor/shapes/stickers';
import type { Context2D } from '@/lib/editor/compositor/stage';
import type { ShapeContent, ShapeId, StickerId } from '@/lib/editor/document/drawn';

/** EG14: draws a shape in its colours, or a sticker in its own, into a box at 0, 0. What it is stroked with stays inside. */
export function drawShape(context: Context2D, shape: ShapeContent, box: Size, canvas: Size): void {
  if (isSticker(shape.id)) {
    drawSticker(context, stickers[shape.id], box);
    return;
  }
  const path = new Path2D(shapePath(shape.id, box.widthPx, box.heightPx, shape.cornerRadius));
  if (shape.fill !== null) {
    context.fillStyle = shape.fill;
    context.fill(path);
  }
  if (shape.stroke === null || shape.stroke.width === 0) return;
  context.save();
  context.clip(path);
  context.strokeStyle = shape.stroke.color;
  context.lineWidth = 2 * shape.stroke.width * canvas.heightPx;
  context.lineJoin = shape.cornerRadius > 0 ? 'round' : 'miter';
  context.stroke(path);
  context.restore();
}

function drawSticker(context: Context2D, sticker: Sticker, box: Size): void {
  context.save();
  context.scale(box.widthPx / stickerSidePx, box.heightPx / stickerSidePx);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const { path, fill, stroke, strokePx = 4, opacity = 1 } of sticker) {
    const shape = new Path2D(path);
    context.globalAlpha = opacity;
    if (fill !== undefined) {
      context.fillStyle = fill;
      context.fill(shape);
    }
    if (stroke === undefined) continue;
    context.strokeStyle = stroke;
    context.lineWidth = strokePx;
    context.stroke(shape);
  }
  context.restore();
}

function isSticker(id: ShapeId | StickerId): id is StickerId {
  return Object.hasOwn(stickers, id);
}
