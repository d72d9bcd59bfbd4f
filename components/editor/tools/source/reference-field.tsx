'use client';
import { ImagePlus, X } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useAsset } from '@/components/editor/provider/use-editor';
import { PictureSource } from '@/components/editor/tools/source/picture-source';
import type { ReferenceDraft } from '@/components/editor/tools/source/reference-draft';
import { firstSourceDraft } from '@/components/editor/tools/source/source-draft';
import { useFramePicture } from '@/components/editor/tools/source/use-frame-picture';
import { frameName, useSelectedClip } from '@/components/editor/tools/source/use-selected-source';
import { Button } from '@/components/ui/button';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { pictureToolsTexts } from '@/lib/texts/en/picture-tools';
import { referenceStrengths } from '@/lib/tools/reference';

const texts = pictureToolsTexts.reference;

interface ReferenceFieldProps {
  readonly reference: ReferenceDraft;
  readonly problem: string | undefined;
  readonly onChange: (reference: ReferenceDraft) => void;
}

/** TO53: a picture that the result follows, and how closely. Nothing is chosen by itself: most requests have none. */
export function ReferenceField({ reference, problem, onChange }: ReferenceFieldProps) {
  const hintId = useId();
  const clip = useSelectedClip();
  const [isOpen, setIsOpen] = useState(false);
  const asset = useAsset(reference?.assetId ?? null);
  const frame = useFramePicture(reference?.frame ?? null);
  const strength = reference?.strength ?? 'medium';
  const { fieldRef, turn } = useTurn(setIsOpen);
  if (reference === null && !isOpen) {
    return (
      <div ref={fieldRef} className="grid gap-1.5">
        <Button variant="secondary" aria-describedby={hintId} onClick={() => turn(true)}>
          <ImagePlus aria-hidden />
          {texts.choose}
        </Button>
        <p id={hintId} className="text-xs text-pretty text-muted">
          {texts.hint}
        </p>
      </div>
    );
  }
  const isGone = reference !== null && reference.frame === null && asset === null;
  const remove = () => {
    turn(false);
    onChange(null);
  };
  return (
    <div ref={fieldRef} className="grid gap-3 rounded-lg border border-border p-3">
      <PictureSource
        draft={{ ...firstSourceDraft, ...reference }}
        title={texts.title}
        none={texts.none}
        clip={clip}
        url={reference?.frame ? frame.url : (asset?.url ?? null)}
        isUnreadable={Boolean(reference?.frame) && frame.status === 'failed'}
        problem={isGone ? texts.gone : problem}
        onChoose={({ id, name }) => onChange({ assetId: id, frame: null, name, strength })}
        onChooseFrame={(chosen) => clip !== null && onChange({ assetId: null, frame: chosen, name: frameName(clip, chosen), strength })}
      />
      {reference === null ? null : (
        <div className="grid gap-1.5">
          <ChoiceGroup label={texts.strength} values={referenceStrengths} value={strength} onChange={(next) => onChange({ ...reference, strength: next })}>
            {(each) => texts.strengths[each]}
          </ChoiceGroup>
          <p className="text-xs text-pretty text-muted">{texts.strengthHints[strength]}</p>
        </div>
      )}
      <Button variant="ghost" size="sm" className="justify-self-start pointer-coarse:h-11" onClick={remove}>
        <X aria-hidden />
        {texts.remove}
      </Button>
    </div>
  );
}

/** Opens and closes the field; what was pressed leaves with it, so the focus goes to the first control of what comes. */
function useTurn(setIsOpen: (isOpen: boolean) => void) {
  const fieldRef = useRef<HTMLDivElement>(null);
  const isTurning = useRef(false);
  useEffect(() => {
    if (isTurning.current) fieldRef.current?.querySelector('button')?.focus();
    isTurning.current = false;
  });
  const turn = (isOpen: boolean) => {
    isTurning.current = true;
    setIsOpen(isOpen);
  };
  return { fieldRef, turn };
}
