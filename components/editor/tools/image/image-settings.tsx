'use client';
import { ChoiceGroup } from '@/components/ui/choice-group';
import type { ImageDraft } from '@/components/editor/tools/image/image-draft';
import { pictureChoices } from '@/components/editor/tools/picture-choices';
import { PromptField, RatioShape, SeedField } from '@/components/editor/tools/prompt-fields';
import type { SettingsProps } from '@/components/editor/tools/tool-form-kind';
import { cn } from '@/lib/base/cn';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import { imageRatios, imageSizePx, imageSizes } from '@/lib/tools/image-size';
import { imageStyles } from '@/lib/tools/image-styles';

const texts = toolFormsTexts.image;

/** The settings of AI Generate Image; the prompt comes first, everything else has a value already. */
export function ImageSettings({ draft, problems, onChange }: SettingsProps<ImageDraft>) {
  const { width, height } = imageSizePx(draft.ratio, draft.size);
  return (
    <div className="grid gap-5">
      <PromptField prompt={draft.prompt} placeholder={texts.promptPlaceholder} problem={problems.prompt} onChange={(prompt) => onChange({ prompt })} />
      <ChoiceGroup
        label={texts.style}
        values={imageStyles}
        value={draft.style}
        onChange={(style) => onChange({ style })}
        className={cn(pictureChoices.className, 'grid-cols-4 gap-1.5')}
        choiceClassName={pictureChoices.choiceClassName}
      >
        {(style) => (
          <>
            <img src={`/styles/${style}.webp`} alt="" width={96} height={64} loading="lazy" className="aspect-3/2 w-full rounded-md bg-sunken object-cover ring-1 ring-border" />
            <span className="max-w-full truncate">{texts.styles[style]}</span>
          </>
        )}
      </ChoiceGroup>
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
