'use client';
import { useEffect } from 'react';
import type { CutoutDraft } from '@/components/editor/tools/cutout/cutout-draft';
import { frameOfClip, withFrame } from '@/components/editor/tools/cutout/cutout-draft';
import { originalIdOf } from '@/components/editor/tools/cutout/cutout-family';
import { SubjectPicture } from '@/components/editor/tools/cutout/subject-picture';
import { useFramePicture } from '@/components/editor/tools/cutout/use-frame-picture';
import type { SettingsProps } from '@/components/editor/tools/tool-form-kind';
import { clockTime } from '@/components/editor/provider/clock-time';
import { useServices } from '@/components/editor/provider/editor-services';
import { useAsset, useEditorState, usePlayhead } from '@/components/editor/provider/use-editor';
import type { Clip } from '@/lib/editor/document/model';
import { findClip } from '@/lib/editor/document/read';
import type { EditorState } from '@/lib/editor/editor-model';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';

const texts = toolFormsTexts.cutout;

/** The settings of Smart Cutout: the picture of the selected clip or the frame of the selected video, and a box around the subject where it is not found by itself. */
export function CutoutSettings({ draft, problems, onChange }: SettingsProps<CutoutDraft>) {
  const clip = useEditorState(selectedClip);
  useChosenPicture(clip, draft, onChange);
  useChosenFrame(clip, draft, onChange);
  const picture = useAsset(draft.assetId);
  const frame = useFramePicture(draft.frame);
  const box = { box: draft.box, problem: problems.box, onBox: (next: CutoutDraft['box']) => onChange({ box: next }) };
  if (draft.frame !== null) {
    return frame.status === 'failed' ? <Note isProblem>{texts.frameNotRead}</Note> : <SubjectPicture name={draft.name} url={frame.url} hint={texts.frameHint} {...box} />;
  }
  if (picture?.url === null || picture === null) return <Note isProblem={problems.assetId !== undefined}>{texts.none}</Note>;
  return <SubjectPicture name={picture.name} url={picture.url} {...box} />;
}

function Note({ isProblem = false, children }: { readonly isProblem?: boolean; readonly children: string }) {
  return (
    <p role={isProblem ? 'alert' : undefined} className={isProblem ? 'text-sm text-danger-text' : 'text-sm text-muted'}>
      {children}
    </p>
  );
}

function selectedClip({ document, selectedClipIds }: EditorState): Clip | null {
  for (const id of selectedClipIds) {
    const clip = findClip(document, id);
    if (clip?.kind === 'image' || clip?.kind === 'video') return clip;
  }
  return null;
}

type OnChange = SettingsProps<CutoutDraft>['onChange'];

function useChosenPicture(clip: Clip | null, draft: CutoutDraft, onChange: OnChange): void {
  const { library } = useServices();
  useEffect(() => {
    if (clip?.kind !== 'image' || clip.assetId === null || clip.id === draft.clipId) return;
    // A cut-out is made of the original once more, not of what was left of it.
    const shown = library.find(clip.assetId);
    const picture = library.find((shown === null ? null : originalIdOf(shown)) ?? clip.assetId);
    if (picture !== null) onChange({ assetId: picture.id, frame: null, name: picture.name, clipId: clip.id, box: null });
  }, [clip, draft.clipId, library, onChange]);
}

/** TO6: follows the playhead while it rests; a film that plays would be a new frame all the time. */
function useChosenFrame(clip: Clip | null, draft: CutoutDraft, onChange: OnChange): void {
  const restsAtTicks = usePlayhead(({ ticks, motion }) => (motion === 'paused' ? ticks : null));
  const { editor } = useServices();
  useEffect(() => {
    const isChosen = draft.frame !== null && draft.frame.clipId === clip?.id;
    if (clip === null || (isChosen && restsAtTicks === null)) return;
    const frame = frameOfClip(clip, restsAtTicks ?? editor.playhead.getState().ticks);
    if (frame === null || (isChosen && draft.frame?.atTicks === frame.atTicks && draft.frame.sourceTicks === frame.sourceTicks && draft.frame.assetId === frame.assetId)) return;
    onChange(withFrame(draft, frame, texts.frameName(clip.name, clockTime(frame.atTicks))));
  }, [clip, restsAtTicks, draft, editor, onChange]);
}
