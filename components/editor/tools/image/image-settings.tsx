'use client';
import { ChoiceGroup } from '@/components/ui/choice-group';
import type { ImageDraft } from '@/components/editor/tools/image/image-draft';
import { PromptField, RatioShape, SeedField } from '@/components/editor/tools/prompt-fields';
import { StyleField } from '@/components/editor/tools/style-field';
import type { SettingsProps } from '@/components/editor/tools/tool-form-kind';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import { imageRatios, imageSizePx, imageSizes } from '@/lib/tools/image-size';

const texts = toolFormsTexts.image;

/** The settings of AI Generate Image; the prompt comes first, everything else has a value already. */
export function ImageSettings({ draft, problems, onChange }: SettingsProps<ImageDraft>) {
  const { width, height } = imageSizePx(draft.ratio, draft.size);
  return (
    <div className="grid gap-5">
      <PromptField prompt={draft.prompt} placeholder={texts.promptPlaceholder} problem={problems.prompt} onChange={(prompt) => onChange({ prompt })} />
      <StyleField style={draft.style} onChange={(style) => onChange({ style })} />
      <ChoiceGroup label={texts.ratio} values={imageRatios} value={draft.ratio} onChange={(ratio) => onChange({ ratio })} choiceClassName="h-12 flex-col gap-1 text-xs">
        {(ratio) => (
          <>
            <RatioShape {...imageSizePx(ratio, '1K')} />
            {ratio}
          </>
        )}
      </ChoiceGroup>
      <div className="grid grid-cols-[3fr_2fr] gap-4">
        <ChoiceGroup label={texts.count} values={[1, 2, 3, 4]} value={draft.count} onChange={(count) => onChange({ count })} />
        <ChoiceGroup label={texts.size} values={imageSizes} value={draft.size} onChange={(size) => onChange({ size })} />
      </div>
      <p className="-mt-3 text-xs text-muted tabular">{texts.sizePx(width, height)}</p>
      <SeedField draft={draft} hint={texts.seedHint} problem={problems.seed} onChange={onChange} />
    </div>
  );
}
