import * as z from 'zod/mini';
import type { Clip } from '@/lib/editor/document/model';
import { clipEndTicks } from '@/lib/editor/document/read';
import { sourceTicksAt } from '@/lib/editor/layer';
import type { SubjectBox } from '@/lib/tools/remove-background';
import { subjectBoxSchema } from '@/lib/tools/remove-background';

/** A frame of a video clip. */
const clipFrameSchema = z.object({
  clipId: z.string(),
  /** The video. */
  assetId: z.string(),
  /** Where on the timeline it is seen. */
  atTicks: z.number(),
  /** The instant of the video that it is; not rounded. */
  sourceTicks: z.number(),
});

export type ClipFrame = z.output<typeof clipFrameSchema>;

/** The settings of Smart Cutout as they are being chosen. */
export const cutoutDraftSchema = z.object({
  /** Null until there is a picture: that of a frame is made when the request is confirmed. */
  assetId: z.nullable(z.string()),
  /** TO6: the frame that the picture is, or will be, of. */
  frame: z.nullable(clipFrameSchema),
  name: z.string(),
  clipId: z.nullable(z.string()),
  box: z.nullable(subjectBoxSchema),
});

export type CutoutDraft = z.output<typeof cutoutDraftSchema>;

export const firstCutoutDraft: CutoutDraft = { assetId: null, frame: null, name: '', clipId: null, box: null };

/** What the tool's own schema is asked about. */
export function cutoutInputOf({ assetId, name, clipId, box }: CutoutDraft): unknown {
  return { assetId: assetId ?? '', name: name.trim() === '' ? '–' : name.trim().slice(0, 200), clipId, box };
}

/** TO6: the frame of a video clip at this instant of the timeline, outside of the clip its nearest; null for other clips. */
export function frameOfClip(clip: Clip, ticks: number): ClipFrame | null {
  if (clip.kind !== 'video' || clip.assetId === null) return null;
  const atTicks = Math.min(Math.max(ticks, clip.startTicks), clipEndTicks(clip) - 1);
  return { clipId: clip.id, assetId: clip.assetId, atTicks, sourceTicks: sourceTicksAt(clip, atTicks) };
}

/** What of a draft changes with the frame that is chosen. A picture that was made of the same instant of the same video serves again. */
export function withFrame(draft: CutoutDraft, frame: ClipFrame, name: string): Partial<CutoutDraft> {
  const isSamePicture = draft.frame?.assetId === frame.assetId && draft.frame.sourceTicks === frame.sourceTicks;
  return { frame, name, clipId: null, assetId: isSamePicture ? draft.assetId : null, box: draft.frame?.clipId === frame.clipId ? draft.box : null };
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
