'use client';
import { useCallback } from 'react';
import type { ChosenSourceDraft, ClipFrame } from '@/components/editor/tools/source/source-draft';
import { sourceOfFrame } from '@/components/editor/tools/source/source-draft';
import { useFramePicture } from '@/components/editor/tools/source/use-frame-picture';
import { frameName, useSelectedClip, useSelectedSource } from '@/components/editor/tools/source/use-selected-source';
import { useAsset } from '@/components/editor/provider/use-editor';
import type { Clip } from '@/lib/editor/document/model';
import type { AssetView } from '@/lib/editor/media/asset-view';

/** TO17, TO50: the picture of a tool: it follows what is selected until one is chosen by hand. What is answered goes to `PictureSource`, and where it can be seen to the tool's own settings. */
export function useChosenSource(draft: ChosenSourceDraft, onChange: (next: Partial<ChosenSourceDraft>) => void) {
  const clip = useSelectedClip();
  const onPicture = useCallback((picture: AssetView, { id }: Clip) => onChange({ assetId: picture.id, frame: null, name: picture.name, clipId: id, isChosen: false }), [onChange]);
  const onFrame = useCallback((frame: ClipFrame, name: string) => onChange({ ...sourceOfFrame(draft, frame, name), isChosen: false }), [draft, onChange]);
  const heldClipId = draft.isChosen ? draft.clipId : null;
  useSelectedSource(clip, draft, { onPicture, onFrame }, heldClipId !== null && heldClipId === clip?.id);
  const asset = useAsset(draft.assetId);
  const frame = useFramePicture(draft.frame);
  return {
    draft,
    clip,
    url: draft.frame === null ? (asset?.url ?? null) : frame.url,
    isUnreadable: frame.status === 'failed' && draft.frame !== null,
    // The clip that is selected now is passed over until another one is.
    onChoose: (picture: AssetView) => onChange({ assetId: picture.id, frame: null, name: picture.name, clipId: clip?.id ?? null, isChosen: true }),
    onChooseFrame: (chosen: ClipFrame) => clip !== null && onChange({ ...sourceOfFrame(draft, chosen, frameName(clip, chosen)), isChosen: false }),
  };
}
