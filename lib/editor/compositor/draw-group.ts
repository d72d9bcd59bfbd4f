import type { FilterPlan } from '@/lib/editor/compositor/filters/filter-plan';
import { blurReach, reduceBlur, runFilters } from '@/lib/editor/compositor/filters/filter-plan';
import type { Size } from '@/lib/editor/compositor/fit';
import type { Rect } from '@/lib/editor/compositor/place';
import { boundsOf, croppedRect, grow, intersect, isEmpty, scaleOf } from '@/lib/editor/compositor/place';
import type { Context2D, Scratch, Stage } from '@/lib/editor/compositor/stage';
import type { Crop } from '@/lib/editor/document/look';

/** Something that is drawn in several strokes but is one picture: a text, a shape, a placeholder. */
export interface Group extends Size {
  /** How far it reaches out of its box, in its own pixels. */
  readonly marginPx: number;
  /** What it is kept by from frame to frame, and in which state; null where it is not kept. */
  readonly kept: { readonly subject: object; readonly key: string } | null;
  /** Draws in its own pixels, its box' left top at 0, 0. */
  draw(stage: Stage, target: Scratch): void;
}

/**
 * EG1 to EG4: a group, on a context that is at its place. It is drawn as it will stand, turned and scaled, on a scratch whose pixels are those of the
 * context, filtered there, and laid over as one: opacity and blend mode are the whole's, letters stay sharp, and what does not change is drawn once.
 */
export function drawGroup(context: Context2D, stage: Stage, group: Group, crop: Crop | null, plan: FilterPlan | null): void {
  const place = context.getTransform();
  const sigma = (plan?.blur ?? 0) * context.canvas.height;
  const { reduction, sigmaPx } = reduceBlur(sigma);
  const box = intersect(grow({ left: 0, top: 0, right: group.widthPx, bottom: group.heightPx }, group.marginPx), cropOf(group, crop));
  const canvasRect = { left: 0, top: 0, right: context.canvas.width, bottom: context.canvas.height };
  const reach = sigma * blurReach;
  const seen = intersect(grow(boundsOf(box, place), reach), grow(canvasRect, reach));
  if (isEmpty(seen) || scaleOf(place) === 0) return;
  const [left, top] = [Math.floor(seen.left), Math.floor(seen.top)];
  const size = { widthPx: Math.ceil((seen.right - left) / reduction), heightPx: Math.ceil((seen.bottom - top) / reduction) };
  const toScratch = new DOMMatrix([1 / reduction, 0, 0, 1 / reduction, -left / reduction, -top / reduction]).multiply(place);
  const drawing = { stage, group, crop, size, toScratch, plan, sigmaPx };
  const key = group.kept === null ? '' : keyOf(drawing, group.kept.key);
  const kept = group.kept === null ? null : stage.recall(group.kept.subject, key);
  const scratch = kept?.scratch ?? makeDrawing(drawing);
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.drawImage(scratch.canvas, left, top, size.widthPx * reduction, size.heightPx * reduction);
  if (group.kept === null) stage.give(scratch);
  else if (kept === null) stage.keep(group.kept.subject, { key, scratch });
}

interface Drawing {
  readonly stage: Stage;
  readonly group: Group;
  readonly crop: Crop | null;
  readonly size: Size;
  readonly toScratch: DOMMatrix;
  readonly plan: FilterPlan | null;
  readonly sigmaPx: number;
}

function makeDrawing({ stage, group, crop, size, toScratch, plan, sigmaPx }: Drawing): Scratch {
  const scratch = stage.take(size);
  const { context } = scratch;
  context.save();
  context.setTransform(toScratch);
  if (crop !== null) {
    const { left, top, right, bottom } = cropOf(group, crop);
    context.beginPath();
    context.rect(left, top, right - left, bottom - top);
    context.clip();
  }
  group.draw(stage, scratch);
  context.restore();
  if (plan !== null) runFilters(scratch, plan.colors, sigmaPx);
  return scratch;
}

/** A side that nothing is cropped of is open: what reaches out of the box there stays. */
function cropOf(group: Group, crop: Crop | null): Rect {
  const rect = croppedRect(group, crop);
  const open = (share: number | undefined, value: number, beyond: number): number => (share === undefined || share === 0 ? beyond : value);
  const [before, after] = [-group.marginPx, group.marginPx];
  return {
    left: open(crop?.left, rect.left, before),
    top: open(crop?.top, rect.top, before),
    right: open(crop?.right, rect.right, group.widthPx + after),
    bottom: open(crop?.bottom, rect.bottom, group.heightPx + after),
  };
}

/** Everything that the pixels depend on; the group's own key stands for what it draws and for its filters. */
function keyOf({ crop, size, toScratch: { a, b, c, d, e, f }, sigmaPx }: Drawing, groupKey: string): string {
  const place = [a, b, c, d, e, f].map((value) => value.toFixed(4)).join(' ');
  return [groupKey, size.widthPx, size.heightPx, place, sigmaPx.toFixed(4), JSON.stringify(crop)].join('|');
}
