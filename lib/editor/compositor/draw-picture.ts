import type { FilterPlan } from '@/lib/editor/compositor/filters/filter-plan';
import { blurReach, reduceBlur, runFilters } from '@/lib/editor/compositor/filters/filter-plan';
import type { Size } from '@/lib/editor/compositor/fit';
import type { Picture } from '@/lib/editor/compositor/layer-source';
import type { Rect } from '@/lib/editor/compositor/place';
import { boundsOf, croppedRect, grow, intersect, isEmpty, scaleOf } from '@/lib/editor/compositor/place';
import type { Context2D, Stage } from '@/lib/editor/compositor/stage';
import type { Crop } from '@/lib/editor/document/look';

/** EG5: a picture as it is, on a context that is at its place: one drawing, no scratch. */
export function drawPlain(context: Context2D, picture: Picture, size: Size, crop: Crop | null): void {
  if (crop !== null) {
    const { left, top, right, bottom } = croppedRect(size, crop);
    context.beginPath();
    context.rect(left, top, right - left, bottom - top);
    context.clip();
  }
  picture.draw(context, 0, 0, size.widthPx, size.heightPx);
}

/**
 * EG2 to EG4: a picture with filters, on a context that is at its place. What of it is on the canvas is drawn upright on a scratch, in as many
 * pixels as will be seen; what the crop leaves has the edges that a blur repeats.
 */
export function drawFiltered(context: Context2D, picture: Picture, size: Size, crop: Crop | null, stage: Stage, plan: FilterPlan): void {
  const place = context.getTransform();
  const part = croppedRect(size, crop);
  const density = scaleOf(place);
  const sigma = plan.blur * context.canvas.height;
  const canvasRect = { left: 0, top: 0, right: context.canvas.width, bottom: context.canvas.height };
  const seen = intersect(part, grow(boundsOf(canvasRect, place.inverse()), (sigma * blurReach) / density));
  if (isEmpty(seen)) return;
  const { reduction, sigmaPx } = reduceBlur(sigma);
  const grid = gridOver(part, seen, density / reduction);
  const scratch = stage.take(grid);
  const quality = reduction > 1 ? 'medium' : context.imageSmoothingQuality;
  Object.assign(scratch.context, { imageSmoothingEnabled: true, imageSmoothingQuality: quality });
  scratch.context.setTransform(grid.xScale, 0, 0, grid.yScale, -grid.rect.left * grid.xScale, -grid.rect.top * grid.yScale);
  picture.draw(scratch.context, 0, 0, size.widthPx, size.heightPx);
  runFilters(scratch, plan.colors, sigmaPx);
  context.drawImage(scratch.canvas, grid.rect.left, grid.rect.top, grid.rect.right - grid.rect.left, grid.rect.bottom - grid.rect.top);
  stage.give(scratch);
}

interface Grid extends Size {
  /** What of the picture the scratch has, in the picture's pixels. */
  readonly rect: Rect;
  readonly xScale: number;
  readonly yScale: number;
}

/** A grid of whole pixels over `part`, of about `density` pixels a unit, and of it the cells that touch `seen`: no pixel lies half outside. */
function gridOver(part: Rect, seen: Rect, density: number): Grid {
  const columns = axis(part.left, part.right, seen.left, seen.right, density);
  const rows = axis(part.top, part.bottom, seen.top, seen.bottom, density);
  return {
    rect: { left: columns.from, top: rows.from, right: columns.to, bottom: rows.to },
    widthPx: columns.count,
    heightPx: rows.count,
    xScale: columns.scale,
    yScale: rows.scale,
  };
}

function axis(start: number, end: number, seenFrom: number, seenTo: number, density: number) {
  // Rounding noise must not make a pixel more.
  const scale = Math.max(1, Math.ceil((end - start) * density - 1e-3)) / (end - start);
  const [first, last] = [Math.floor((seenFrom - start) * scale + 1e-3), Math.ceil((seenTo - start) * scale - 1e-3)];
  return { from: start + first / scale, to: start + last / scale, count: Math.max(1, last - first), scale };
}
