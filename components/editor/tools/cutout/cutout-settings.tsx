'use client';
import { useCallback } from 'react';
import type { CutoutDraft } from '@/components/editor/tools/cutout/cutout-draft';
import { withFrame } from '@/components/editor/tools/cutout/cutout-draft';
import { SubjectPicture } from '@/components/editor/tools/cutout/subject-picture';
import type { ClipFrame } from '@/components/editor/tools/source/source-draft';
import { originalIdOf } from '@/components/editor/tools/source/made-of';
import { useFramePicture } from '@/components/editor/tools/source/use-frame-picture';
import { useSelectedClip, useSelectedSource } from '@/components/editor/tools/source/use-selected-source';
import type { SettingsProps } from '@/components/editor/tools/tool-form-kind';
import { useServices } from '@/components/editor/provider/editor-services';
import { useAsset } from '@/components/editor/provider/use-editor';
import type { Clip } from '@/lib/editor/document/model';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';

const texts = toolFormsTexts.cutout;

/** The settings of Smart Cutout: the picture of the selected clip or the frame of the selected video, and a box around the subject where it is not found by itself. */
export function CutoutSettings({ draft, problems, onChange }: SettingsProps<CutoutDraft>) {
  const { library } = useServices();
  const onPicture = useCallback(
    (shown: AssetView, clip: Clip) => {
      // A cut-out is made of the original once more, not of what was left of it.
      const picture = library.find(originalIdOf(shown, 'remove-background') ?? shown.id) ?? shown;
      onChange({ assetId: picture.id, frame: null, name: picture.name, clipId: clip.id, box: null });
    },
    [library, onChange],
  );
  const onFrame = useCallback((frame: ClipFrame, name: string) => onChange(withFrame(draft, frame, name)), [draft, onChange]);
  useSelectedSource(useSelectedClip(), draft, { onPicture, onFrame });
  const picture = useAsset(draft.assetId);
  const frame = useFramePicture(draft.frame);
  const box = { box: draft.box, problem: problems.box, onBox: (next: CutoutDraft['box']) => onChange({ box: next }) };
  if (draft.frame !== null) {
    return frame.status === 'failed' ? <Note isProblem>{toolFormsTexts.source.frameNotRead}</Note> : <SubjectPicture key={frame.url} name={draft.name} url={frame.url} hint={texts.frameHint} {...box} />;
  }
  if (picture?.url === null || picture === null) return <Note isProblem={problems.assetId !== undefined}>{texts.none}</Note>;
  // Another picture, another drawing: what was pointed at on the last one is not looked for on this one.
  return <SubjectPicture key={picture.id} name={picture.name} url={picture.url} {...box} />;
}

function Note({ isProblem = false, children }: { readonly isProblem?: boolean; readonly children: string }) {
  return (
    <p role={isProblem ? 'alert' : undefined} className={isProblem ? 'text-sm text-danger-text' : 'text-sm text-muted'}>
      {children}
    </p>
  );
}
