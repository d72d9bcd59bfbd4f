'use client';
import { CircleAlert } from 'lucide-react';
import { useServices } from '@/components/editor/provider/editor-services';
import { useAsset, useEditorState } from '@/components/editor/provider/use-editor';
import { PictureSource } from '@/components/editor/tools/source/picture-source';
import { useChosenSource } from '@/components/editor/tools/source/use-chosen-source';
import type { SettingsProps } from '@/components/editor/tools/tool-form-kind';
import { sizeOf, tooLargeText } from '@/components/editor/tools/upscale/size-of-source';
import type { UpscaleDraft } from '@/components/editor/tools/upscale/upscale-draft';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { findClip } from '@/lib/editor/document/read';
import { pictureToolsTexts } from '@/lib/texts/en/picture-tools';
import type { PixelSize } from '@/lib/tools/image-size';
import { upscaledSize, upscaleFactors } from '@/lib/tools/upscale-size';

const texts = pictureToolsTexts.upscale;

/** The settings of AI Upscale: which picture, and how many times as large, with the size that comes of it. */
export function UpscaleSettings({ draft, problems, onChange }: SettingsProps<UpscaleDraft>) {
  const source = useChosenSource(draft, onChange);
  const { library } = useServices();
  const picture = useAsset(draft.assetId);
  const size = sizeOf(picture ?? (draft.frame === null ? null : library.find(draft.frame.assetId)));
  const tooLarge = tooLargeText(size, draft.factor);
  const hasClip = useEditorState(({ document }) => draft.clipId !== null && findClip(document, draft.clipId) !== null);
  const takesPlace = hasClip && !draft.isChosen && draft.frame === null;
  return (
    <div className="grid gap-5">
      <PictureSource {...source} problem={problems.assetId} />
      <div className="grid gap-2">
        <ChoiceGroup label={texts.factor} values={upscaleFactors} value={draft.factor} onChange={(factor) => onChange({ factor })}>
          {(factor) => texts.factors[factor]}
        </ChoiceGroup>
        {tooLarge === null ? (
          <p className="text-xs text-muted tabular">{size === null ? texts.waits : texts.sizes(sides(size), sides(upscaledSize(size, draft.factor)))}</p>
        ) : (
          <p role="alert" className="flex items-start gap-1.5 text-xs text-pretty text-danger-text tabular">
            <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
            {tooLarge}
          </p>
        )}
        {takesPlace ? <p className="text-xs text-pretty text-muted">{texts.stays}</p> : null}
      </div>
    </div>
  );
}

function sides({ width, height }: PixelSize): readonly [number, number] {
  return [width, height];
}
