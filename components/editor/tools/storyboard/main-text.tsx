'use client';
import { Sparkles } from 'lucide-react';
import { useState } from 'react';
import { useServices } from '@/components/editor/provider/editor-services';
import type { StoryboardDraft } from '@/components/editor/tools/storyboard/storyboard-draft';
import { mainText, scenesOf } from '@/components/editor/tools/storyboard/storyboard-draft';
import { writeScenes } from '@/components/editor/tools/storyboard/write-scenes';
import type { SettingsProps } from '@/components/editor/tools/tool-form-kind';
import { Button } from '@/components/ui/button';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { Field } from '@/components/ui/field';
import { Slider } from '@/components/ui/slider';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import { storyboardTexts as texts } from '@/lib/texts/en/storyboard';
import { maxSeed } from '@/lib/tools/generate-image';
import { storyboardLimits } from '@/lib/tools/storyboard';
import { ownScriptMaxCharacters } from '@/lib/tools/storyboard-scenes';
import { scriptInputSchema, topicMaxCharacters } from '@/lib/tools/write-script';

const secondsPerScene = 7.5;

/** TO36: what the video is about, in a topic or in a script of one's own, and its scenes at a press. */
export function MainText(props: SettingsProps<StoryboardDraft>) {
  const { draft, problems, onChange } = props;
  const { mode } = draft;
  const typed = mode === 'topic' ? draft.topic : draft.script;
  const max = mode === 'topic' ? topicMaxCharacters : ownScriptMaxCharacters;
  const used = typed.trim().length;
  return (
    <div className="grid gap-4">
      <Field
        key={mode}
        label={mode === 'topic' ? texts.topic : texts.text}
        error={problemOf(draft, problems.scenes ?? problems.title)}
        aside={<span className={used > max ? 'text-danger-text tabular' : 'tabular'}>{toolFormsTexts.image.promptCount(used, max)}</span>}
      >
        {(control) => (
          <Textarea
            {...control}
            value={typed}
            placeholder={mode === 'topic' ? texts.topicPlaceholder : texts.textPlaceholder}
            onChange={(event) => onChange(mode === 'topic' ? { topic: event.target.value } : { script: event.target.value })}
            className={mode === 'topic' ? 'max-h-60 min-h-16' : 'max-h-72 min-h-32'}
          />
        )}
      </Field>
      <ChoiceGroup label={texts.from} values={['topic', 'script'] as const} value={mode} onChange={(next) => onChange({ mode: next })}>
        {(each) => texts.modes[each]}
      </ChoiceGroup>
      {mode === 'topic' && draft.scenes.length === 0 ? (
        <Field label={texts.count} aside={<span className="tabular">{texts.countValue(draft.count, draft.count * secondsPerScene)}</span>}>
          {({ id }) => (
            <Slider id={id} min={1} max={storyboardLimits.scenes} value={draft.count} valueText={texts.countValue(draft.count, draft.count * secondsPerScene)} onChange={(count) => onChange({ count })} />
          )}
        </Field>
      ) : null}
      <WriteButton {...props} />
    </div>
  );
}

/** What is wrong with the main text, as long as it is: the scenes have their own places. */
function problemOf(draft: StoryboardDraft, isTold: string | undefined): string | undefined {
  if (isTold === undefined || draft.scenes.length > 0) return undefined;
  if (draft.mode === 'topic') return scriptInputSchema.shape.topic.safeParse(draft.topic).error?.issues[0]?.message;
  return isTold;
}

function WriteButton({ draft, onChange }: SettingsProps<StoryboardDraft>) {
  const { rules, announcer } = useServices();
  const [isWriting, setIsWriting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { mode, scenes, writtenFor } = draft;
  const isAgain = scenes.length > 0;
  const isPossible = mode === 'topic' ? scriptInputSchema.shape.topic.safeParse(draft.topic).success : scenesOf({ ...draft, scenes: [] }).length > 0;

  const write = async () => {
    setProblem(null);
    setIsWriting(true);
    const written = await writeScenes({ ...draft, count: isAgain ? Math.max(1, scenes.length) : draft.count }, Math.floor(Math.random() * (maxSeed + 1)));
    setIsWriting(false);
    if (!written.ok) return setProblem(written.error);
    onChange(written.value);
    announcer.say(texts.written(written.value.scenes.length));
    if (isAgain) toast(texts.replaced, { action: { label: texts.bringBack, onClick: () => onChange({ scenes, writtenFor }) } });
  };
  const label = mode === 'topic' ? (isAgain ? texts.writeAgain : texts.write) : isAgain ? texts.splitAgain : texts.split;
  const isOutdated = isAgain && writtenFor !== mainText(draft);
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1.5">
        <Button type="button" variant="secondary" size="sm" busy={isWriting} disabled={!isPossible} onClick={() => void write()}>
          <Sparkles aria-hidden />
          {label}
        </Button>
        <span aria-live="polite" className="min-w-0 flex-1 basis-40 text-xs text-pretty text-muted">
          {isWriting ? texts.writing : isOutdated ? texts.outdated[mode] : mode === 'script' && !isAgain ? texts.splitHint(scenesOf(draft).length) : rules.before === 'question' ? texts.writeHintPlain : texts.writeHint}
        </span>
      </div>
      {problem === null ? null : (
        <p role="alert" className="text-xs text-danger-text">
          {problem}
        </p>
      )}
    </div>
  );
}
