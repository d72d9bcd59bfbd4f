'use client';
import type { ScriptDraft } from '@/components/editor/tools/script/script-draft';
import type { SettingsProps } from '@/components/editor/tools/tool-form-kind';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import { scriptLengths, scriptTones, topicMaxCharacters } from '@/lib/tools/write-script';

const texts = toolFormsTexts.script;

/** The settings of AI Script; the topic comes first. */
export function ScriptSettings({ draft, problems, onChange }: SettingsProps<ScriptDraft>) {
  const used = draft.topic.trim().length;
  return (
    <div className="grid gap-5">
      <Field
        label={texts.topic}
        error={problems.topic}
        aside={<span className={used > topicMaxCharacters ? 'text-danger-text tabular' : 'tabular'}>{toolFormsTexts.image.promptCount(used, topicMaxCharacters)}</span>}
      >
        {(control) => (
          <Textarea
            {...control}
            autoFocus
            value={draft.topic}
            placeholder={texts.topicPlaceholder}
            onChange={(event) => onChange({ topic: event.target.value })}
            className="max-h-60 min-h-20"
          />
        )}
      </Field>
      <ChoiceGroup label={texts.tone} values={scriptTones} value={draft.tone} onChange={(tone) => onChange({ tone })} className="grid grid-cols-2" choiceClassName="h-9">
        {(tone) => texts.tones[tone]}
      </ChoiceGroup>
      <ChoiceGroup label={texts.length} values={scriptLengths} value={draft.seconds} onChange={(seconds) => onChange({ seconds })} choiceClassName="h-9">
        {(seconds) => texts.seconds(seconds)}
      </ChoiceGroup>
    </div>
  );
}
