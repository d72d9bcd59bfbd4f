'use client';
import { useCallback } from 'react';
import { LookChooser } from '@/components/editor/tools/portrait/look-chooser';
import type { PortraitDraft } from '@/components/editor/tools/portrait/portrait-draft';
import { PictureSource } from '@/components/editor/tools/source/picture-source';
import type { ClipFrame } from '@/components/editor/tools/source/source-draft';
import { sourceOfFrame } from '@/components/editor/tools/source/source-draft';
import { useFramePicture } from '@/components/editor/tools/source/use-frame-picture';
import { frameName, useSelectedClip, useSelectedSource } from '@/components/editor/tools/source/use-selected-source';
import type { SettingsProps } from '@/components/editor/tools/tool-form-kind';
import { useAsset } from '@/components/editor/provider/use-editor';
import type { Clip } from '@/lib/editor/document/model';
import type { AssetView } from '@/lib/editor/media/asset-view';

/** The settings of AI Portrait: whose picture, and in which look, each shown on that very picture. */
export function PortraitSettings({ draft, problems, onChange }: SettingsProps<PortraitDraft>) {
  const clip = useSelectedClip();
  const onPicture = useCallback((picture: AssetView, { id }: Clip) => onChange({ assetId: picture.id, frame: null, name: picture.name, clipId: id, isChosen: false }), [onChange]);
  const onFrame = useCallback((frame: ClipFrame, name: string) => onChange({ ...sourceOfFrame(draft, frame, name), isChosen: false }), [draft, onChange]);
  const heldClipId = draft.isChosen ? draft.clipId : null;
  useSelectedSource(clip, draft, { onPicture, onFrame }, heldClipId !== null && heldClipId === clip?.id);
  const asset = useAsset(draft.assetId);
  const frame = useFramePicture(draft.frame);
  const url = draft.frame === null ? (asset?.url ?? null) : frame.url;

  // The clip that is selected now is passed over until another one is.
  const choose = (picture: AssetView) => onChange({ assetId: picture.id, frame: null, name: picture.name, clipId: clip?.id ?? null, isChosen: true });
  const chooseFrame = (chosen: ClipFrame) => clip !== null && onChange({ ...sourceOfFrame(draft, chosen, frameName(clip, chosen)), isChosen: false });
  return (
    <div className="grid gap-5">
      <PictureSource draft={draft} clip={clip} url={url} isUnreadable={frame.status === 'failed' && draft.frame !== null} problem={problems.assetId} onChoose={choose} onChooseFrame={chooseFrame} />
      <LookChooser look={draft.look} url={url} onChange={(look) => onChange({ look })} />
    </div>
  );
}
