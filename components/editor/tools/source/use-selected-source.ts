'use client';
import { useEffect } from 'react';
import type { ClipFrame, SourceDraft } from '@/components/editor/tools/source/source-draft';
import { frameOfClip, isSameFrame } from '@/components/editor/tools/source/source-draft';
import { clockTime } from '@/components/editor/provider/clock-time';
import { useServices } from '@/components/editor/provider/editor-services';
import { useEditorState, usePlayhead } from '@/components/editor/provider/use-editor';
import type { Clip } from '@/lib/editor/document/model';
import { findClip } from '@/lib/editor/document/read';
import type { EditorState } from '@/lib/editor/editor-model';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';

interface Choices {
  /** The picture of a clip that was selected. */
  readonly onPicture: (picture: AssetView, clip: Clip) => void;
  /** The frame of the selected video at the playhead. */
  readonly onFrame: (frame: ClipFrame, name: string) => void;
}

/** The selected clip of the timeline that shows a picture or a video; the first where there are several. */
export function useSelectedClip(): Clip | null {
  return useEditorState(selectedClip);
}

/** TO6: the source of a tool follows what is selected. `isFrameHeld` keeps it from following the playhead. */
export function useSelectedSource(clip: Clip | null, draft: SourceDraft, { onPicture, onFrame }: Choices, isFrameHeld = false): void {
  const { library, editor } = useServices();
  // It follows the playhead while it rests; a film that plays would be a new frame all the time.
  const restsAtTicks = usePlayhead(({ ticks, motion }) => (motion === 'paused' ? ticks : null));

  useEffect(() => {
    if (clip?.kind !== 'image' || clip.assetId === null || clip.id === draft.clipId) return;
    const picture = library.find(clip.assetId);
    if (picture !== null) onPicture(picture, clip);
  }, [clip, draft.clipId, library, onPicture]);

  useEffect(() => {
    const isChosen = draft.frame !== null && draft.frame.clipId === clip?.id;
    if (clip === null || isFrameHeld || (isChosen && restsAtTicks === null)) return;
    const frame = frameOfClip(clip, restsAtTicks ?? editor.playhead.getState().ticks);
    if (frame !== null && !isSameFrame(draft.frame, frame)) onFrame(frame, frameName(clip, frame));
  }, [clip, restsAtTicks, draft.frame, isFrameHeld, editor, onFrame]);
}

export function frameName(clip: Clip, { atTicks }: ClipFrame): string {
  return toolFormsTexts.source.frameName(clip.name, clockTime(atTicks));
}

function selectedClip({ document, selectedClipIds }: EditorState): Clip | null {
  for (const id of selectedClipIds) {
    const clip = findClip(document, id);
    if (clip?.kind === 'image' || clip?.kind === 'video') return clip;
  }
  return null;
}
