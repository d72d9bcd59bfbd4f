'use client';
import { useServices } from '@/components/editor/provider/editor-services';
import { PromptField, RatioShape, SeedField } from '@/components/editor/tools/prompt-fields';
import { ReferenceField } from '@/components/editor/tools/source/reference-field';
import type { SettingsProps } from '@/components/editor/tools/tool-form-kind';
import type { VideoDraft } from '@/components/editor/tools/video/video-draft';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import { videoLengths, videoRatios, videoSizePx } from '@/lib/tools/generate-video';

const texts = toolFormsTexts.video;

/** The settings of AI Video; the prompt comes first, everything else has a value already. */
export function VideoSettings({ draft, problems, onChange }: SettingsProps<VideoDraft>) {
  const { filmsHere, references } = useServices();
  const { width, height } = videoSizePx(draft.ratio);
  return (
    <div className="grid gap-5">
      <PromptField prompt={draft.prompt} placeholder={texts.promptPlaceholder} problem={problems.prompt} onChange={(prompt) => onChange({ prompt })} />
      <ChoiceGroup label={toolFormsTexts.image.ratio} values={videoRatios} value={draft.ratio} onChange={(ratio) => onChange({ ratio })} choiceClassName="h-12 flex-col gap-1 text-xs">
        {(ratio) => (
          <>
            <RatioShape {...videoSizePx(ratio)} />
            {ratio}
          </>
        )}
      </ChoiceGroup>
      <ChoiceGroup label={texts.length} values={videoLengths} value={draft.seconds} onChange={(seconds) => onChange({ seconds })}>
        {(seconds) => texts.seconds(seconds)}
      </ChoiceGroup>
      <div className="-mt-3 grid gap-1 text-xs text-muted">
        <p className="tabular">{texts.facts(width, height)}</p>
        {filmsHere ? <p className="text-pretty">{texts.madeHere}</p> : null}
      </div>
      {references.videos ? <ReferenceField reference={draft.reference} problem={problems.reference} onChange={(reference) => onChange({ reference })} /> : null}
      <SeedField draft={draft} hint={texts.seedHint} problem={problems.seed} onChange={onChange} />
    </div>
  );
}
