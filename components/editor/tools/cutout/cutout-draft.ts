import * as z from 'zod/mini';
import type { ClipFrame } from '@/components/editor/tools/source/source-draft';
import { firstSourceDraft, sourceDraftSchema, sourceOfFrame } from '@/components/editor/tools/source/source-draft';
import type { SubjectBox } from '@/lib/tools/remove-background';
import { subjectBoxSchema } from '@/lib/tools/remove-background';

/** The settings of Smart Cutout as they are being chosen. */
export const cutoutDraftSchema = z.extend(sourceDraftSchema, { box: z.nullable(subjectBoxSchema) });

export type CutoutDraft = z.output<typeof cutoutDraftSchema>;

export const firstCutoutDraft: CutoutDraft = { ...firstSourceDraft, box: null };

/** What the tool's own schema is asked about. */
export function cutoutInputOf({ assetId, name, clipId, box }: CutoutDraft): unknown {
  return { assetId: assetId ?? '', name: name.trim() === '' ? '–' : name.trim().slice(0, 200), clipId, box };
}

/** What of a draft changes with the frame that is chosen; another clip begins without a box. */
export function withFrame(draft: CutoutDraft, frame: ClipFrame, name: string): Partial<CutoutDraft> {
  return { ...sourceOfFrame(draft, frame, name), box: draft.frame?.clipId === frame.clipId ? draft.box : null };
}

const least = 0.02;

/** A box between two corners, in whatever direction it was drawn, inside the picture; null where it is too small to be meant. */
export function boxBetween(from: { readonly x: number; readonly y: number }, to: { readonly x: number; readonly y: number }): SubjectBox | null {
  const within = (value: number): number => Math.min(1, Math.max(0, value));
  const [left, right] = [Math.min(within(from.x), within(to.x)), Math.max(within(from.x), within(to.x))];
  const [top, bottom] = [Math.min(within(from.y), within(to.y)), Math.max(within(from.y), within(to.y))];
  return right - left < least || bottom - top < least ? null : { x: left, y: top, width: right - left, height: bottom - top };
}

const step = 0.02;
/** Where the arrow keys begin when there is no box yet. */
const firstBox: SubjectBox = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 };

/** The box after a key, null where it is taken away; undefined for keys that mean nothing to it. */
export function boxAfterKey(box: SubjectBox | null, key: string, resizes: boolean): SubjectBox | null | undefined {
  if (key === 'Delete' || key === 'Backspace') return null;
  const by = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[key];
  if (by === undefined) return undefined;
  if (box === null) return firstBox;
  const [byX = 0, byY = 0] = by;
  const between = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
  return resizes
    ? { ...box, width: between(box.width + byX, step, 1 - box.x), height: between(box.height + byY, step, 1 - box.y) }
    : { ...box, x: between(box.x + byX, 0, 1 - box.width), y: between(box.y + byY, 0, 1 - box.height) };
}
