import * as z from 'zod/mini';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import type { SettingInWords } from '@/components/editor/tools/tool-form-kind';
import type { Clip } from '@/lib/editor/document/model';
import { clipEndTicks } from '@/lib/editor/document/read';
import { sourceTicksAt } from '@/lib/editor/layer';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';

/** A frame of a video clip. */
export const clipFrameSchema = z.object({
  clipId: z.string(),
  /** The video. */
  assetId: z.string(),
  /** Where on the timeline it is seen. */
  atTicks: z.number(),
  /** The instant of the video that it is; not rounded. */
  sourceTicks: z.number(),
});

export type ClipFrame = z.output<typeof clipFrameSchema>;

/** The picture that a tool works on, as it is being chosen. */
export const sourceDraftSchema = z.object({
  /** Null until there is a picture: that of a frame is made when the request is confirmed. */
  assetId: z.nullable(z.string()),
  /** TO6: the frame that the picture is, or will be, of. */
  frame: z.nullable(clipFrameSchema),
  name: z.string(),
  /** The clip that shows the picture. */
  clipId: z.nullable(z.string()),
});

export type SourceDraft = z.output<typeof sourceDraftSchema>;

export const firstSourceDraft: SourceDraft = { assetId: null, frame: null, name: '', clipId: null };

/** TO17: one that can be chosen by hand too. */
export const chosenSourceDraftSchema = z.extend(sourceDraftSchema, {
  /** It was: it is not that of the selected clip, whose place it does not take. */
  isChosen: z.boolean(),
});

export type ChosenSourceDraft = z.output<typeof chosenSourceDraftSchema>;

export const firstChosenSourceDraft: ChosenSourceDraft = { ...firstSourceDraft, isChosen: false };

/** TO6: the frame of a video clip at this instant of the timeline, outside of the clip its nearest; null for other clips. */
export function frameOfClip(clip: Clip, ticks: number): ClipFrame | null {
  if (clip.kind !== 'video' || clip.assetId === null) return null;
  const atTicks = Math.min(Math.max(ticks, clip.startTicks), clipEndTicks(clip) - 1);
  return { clipId: clip.id, assetId: clip.assetId, atTicks, sourceTicks: sourceTicksAt(clip, atTicks) };
}

/** The source that a frame is. A picture that was made of the same instant of the same video serves again. */
export function sourceOfFrame(draft: SourceDraft, frame: ClipFrame, name: string): SourceDraft {
  const isSamePicture = draft.frame?.assetId === frame.assetId && draft.frame.sourceTicks === frame.sourceTicks;
  return { frame, name, clipId: null, assetId: isSamePicture ? draft.assetId : null };
}

export function isSameFrame(a: ClipFrame | null, b: ClipFrame): boolean {
  return a?.clipId === b.clipId && a.assetId === b.assetId && a.atTicks === b.atTicks && a.sourceTicks === b.sourceTicks;
}

/** TO45: the picture of an earlier request, as it is called now; none where it has left the project. */
export function sourceOfRequest(assetId: string, clipId: string | null, { library }: Pick<EditorServices, 'library'>): SourceDraft {
  const picture = library.find(assetId);
  return picture === null ? firstSourceDraft : { assetId, frame: null, name: picture.name, clipId };
}

/** TO44: that picture, in plain words. */
export function sourceInWords(assetId: string, { library }: Pick<EditorServices, 'library'>): SettingInWords {
  const { picture, gone } = toolFormsTexts.source;
  return { label: picture, value: library.find(assetId)?.name ?? gone };
}
