'use client';
import { useServices } from '@/components/editor/provider/editor-services';
import { ReferenceField } from '@/components/editor/tools/source/reference-field';
import { ChoiceGroup } from '@/components/ui/choice-group';
import type { ImageDraft } from '@/components/editor/tools/image/image-draft';
import { promptsOf } from '@/components/editor/tools/image/image-draft';
import { PromptsField } from '@/components/editor/tools/image/prompts-field';
import { RatioShape, SeedField } from '@/components/editor/tools/prompt-fields';
import { StyleField } from '@/components/editor/tools/style-field';
import type { SettingsProps } from '@/components/editor/tools/tool-form-kind';
import { pictureToolsTexts } from '@/lib/texts/en/picture-tools';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import { maxImages } from '@/lib/tools/generate-image';
import { imageRatios, imageSizePx, imageSizes } from '@/lib/tools/image-size';

const texts = toolFormsTexts.image;
const batchTexts = pictureToolsTexts.batch;

/** The settings of AI Generate Image; the prompt comes first, everything else has a value already. */
export function ImageSettings({ draft, problems, onChange }: SettingsProps<ImageDraft>) {
  const { references } = useServices();
  const { width, height } = imageSizePx(draft.ratio, draft.size);
  return (
    <div className="grid gap-5">
      <PromptsField draft={draft} problems={problems} onChange={onChange} />
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
      <CountNote draft={draft} problem={problems.count} size={texts.sizePx(width, height)} />
      {references.images ? <ReferenceField reference={draft.reference} problem={problems.reference} onChange={(reference) => onChange({ reference })} /> : null}
      <SeedField draft={draft} hint={texts.seedHint} problem={problems.seed} onChange={onChange} />
    </div>
  );
}

/** What the choices come to; of several prompts, how many images they are together. */
function CountNote({ draft, problem, size }: { readonly draft: ImageDraft; readonly problem: string | undefined; readonly size: string }) {
  const prompts = promptsOf(draft).length;
  const images = prompts * draft.count;
  return (
    <div className="-mt-3 grid gap-1 text-xs text-muted tabular">
      <p>{size}</p>
      {draft.isBatch && prompts > 0 ? <p className={images > maxImages ? 'text-danger-text' : undefined}>{batchTexts.together(prompts, draft.count, images)}</p> : null}
      {problem === undefined ? null : (
        <p role="alert" className="text-danger-text">
          {problem}
        </p>
      )}
    </div>
  );
}
