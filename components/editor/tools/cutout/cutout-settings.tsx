'use client';
import { useEffect, useId, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { CutoutDraft } from '@/components/editor/tools/cutout/cutout-draft';
import { boxAfterKey, boxBetween } from '@/components/editor/tools/cutout/cutout-draft';
import type { SettingsProps } from '@/components/editor/tools/tool-form-kind';
import { useServices } from '@/components/editor/provider/editor-services';
import { useAsset, useEditorState } from '@/components/editor/provider/use-editor';
import { Button } from '@/components/ui/button';
import { Label } from '@/components/ui/label';
import type { Clip } from '@/lib/editor/document/model';
import { findClip } from '@/lib/editor/document/read';
import type { EditorState } from '@/lib/editor/editor-model';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import type { SubjectBox } from '@/lib/tools/remove-background';

const texts = toolFormsTexts.cutout;

/** The settings of Smart Cutout: the picture of the selected clip, and a box around the subject where it is not found by itself. */
export function CutoutSettings({ draft, problems, onChange }: SettingsProps<CutoutDraft>) {
  const { library } = useServices();
  const clip = useEditorState(selectedPicture);
  const assetId = clip?.assetId ?? null;
  useEffect(() => {
    if (clip === null || assetId === null || clip.id === draft.clipId) return;
    // A cut-out is made of the original once more, not of what was left of it.
    const picture = library.find(library.find(assetId)?.generation?.source?.assetId ?? assetId);
    if (picture !== null) onChange({ assetId: picture.id, name: picture.name, clipId: clip.id, box: null });
  }, [clip, assetId, draft.clipId, library, onChange]);
  const picture = useAsset(draft.assetId);
  if (picture?.url === null || picture === null) {
    return (
      <p role={problems.assetId === undefined ? undefined : 'alert'} className={problems.assetId === undefined ? 'text-sm text-muted' : 'text-sm text-danger-text'}>
        {texts.none}
      </p>
    );
  }
  return <SubjectPicture picture={picture} box={draft.box} problem={problems.box} onBox={(box) => onChange({ box })} />;
}

function selectedPicture({ document, selectedClipIds }: EditorState): Clip | null {
  for (const id of selectedClipIds) {
    const clip = findClip(document, id);
    if (clip?.kind === 'image') return clip;
  }
  return null;
}

interface SubjectPictureProps {
  readonly picture: AssetView;
  readonly box: SubjectBox | null;
  readonly problem: string | undefined;
  readonly onBox: (box: SubjectBox | null) => void;
}

/** The picture; a box is drawn on it by pointer, or moved by keys. */
function SubjectPicture({ picture, box, problem, onBox }: SubjectPictureProps) {
  const id = useId();
  const [from, setFrom] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const place = (event: PointerEvent) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    return { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
  };
  const begin = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setFrom(place(event));
  };
  const press = (event: KeyboardEvent) => {
    const next = boxAfterKey(box, event.key, event.shiftKey);
    if (next === undefined) return;
    event.preventDefault();
    // The editor's own keys move clips and delete them.
    event.stopPropagation();
    onBox(next);
  };
  const percent = (value: number): number => Math.round(value * 100);
  return (
    <div className="grid gap-2">
      <div className="flex min-h-7 items-baseline justify-between gap-3">
        <Label id={`${id}-label`}>{picture.name}</Label>
        {box === null ? null : (
          <Button variant="ghost" size="sm" onClick={() => onBox(null)}>
            {texts.clear}
          </Button>
        )}
      </div>
      <div
        role="group"
        tabIndex={0}
        aria-label={texts.box}
        aria-describedby={`${id}-state ${id}-keys`}
        onKeyDown={press}
        onPointerDown={begin}
        onPointerMove={(event) => from !== null && onBox(boxBetween(from, place(event)))}
        onPointerUp={() => setFrom(null)}
        onPointerCancel={() => setFrom(null)}
        className="relative mx-auto w-fit cursor-crosshair touch-none overflow-hidden rounded-md border border-border select-none"
      >
        <img src={picture.url ?? undefined} alt="" draggable={false} className="block max-h-72 max-w-full" />
        {box === null ? null : (
          <span
            aria-hidden
            className="absolute rounded-xs border-2 border-accent shadow-[0_0_0_100rem_rgb(0_0_0/0.45)]"
            style={{ left: `${box.x * 100}%`, top: `${box.y * 100}%`, width: `${box.width * 100}%`, height: `${box.height * 100}%` }}
          />
        )}
      </div>
      <p id={`${id}-state`} role={problem === undefined ? undefined : 'alert'} className={problem === undefined ? 'text-xs text-muted tabular' : 'text-xs text-danger-text'}>
        {problem ?? (box === null ? texts.found : texts.boxed(percent(box.width), percent(box.height)))}
      </p>
      <p id={`${id}-keys`} className="text-xs text-subtle">
        {texts.boxKeys}
      </p>
    </div>
  );
}
