'use client';
import { Shuffle } from 'lucide-react';
import { useId } from 'react';
import { ChoiceGroup } from '@/components/ui/choice-group';
import type { ImageDraft } from '@/components/editor/tools/image/image-draft';
import { randomSeed } from '@/components/editor/tools/image/image-draft';
import type { SettingsProps } from '@/components/editor/tools/tool-form-kind';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Switch } from '@/components/ui/switch';
import { Textarea } from '@/components/ui/textarea';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import { promptMaxCharacters } from '@/lib/tools/generate-image';
import type { Ratio } from '@/lib/tools/image-size';
import { imageRatios, imageSizePx, imageSizes } from '@/lib/tools/image-size';
import { imageStyles } from '@/lib/tools/image-styles';

const texts = toolFormsTexts.image;

/** The settings of AI Generate Image; the prompt comes first, everything else has a value already. */
export function ImageSettings({ draft, problems, onChange }: SettingsProps<ImageDraft>) {
  const { width, height } = imageSizePx(draft.ratio, draft.size);
  return (
    <div className="grid gap-5">
      <Field label={texts.prompt} error={problems.prompt} aside={<PromptCount prompt={draft.prompt} />}>
        {(control) => (
          <Textarea
            {...control}
            autoFocus
            value={draft.prompt}
            placeholder={texts.promptPlaceholder}
            onChange={(event) => onChange({ prompt: event.target.value })}
            className="max-h-60 min-h-24"
          />
        )}
      </Field>
      <ChoiceGroup
        label={texts.style}
        values={imageStyles}
        value={draft.style}
        onChange={(style) => onChange({ style })}
        className="grid grid-cols-4 gap-1.5 border-0 bg-transparent p-0"
        choiceClassName="h-auto! flex-col gap-1 rounded-md text-xs data-[state=checked]:bg-transparent! data-[state=checked]:shadow-none! data-[state=checked]:[&>img]:ring-2 data-[state=checked]:[&>img]:ring-accent"
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
            <RatioShape ratio={ratio} />
            {ratio}
          </>
        )}
      </ChoiceGroup>
      <div className="grid grid-cols-[3fr_2fr] gap-4">
        <ChoiceGroup label={texts.count} values={[1, 2, 3, 4]} value={draft.count} onChange={(count) => onChange({ count })} />
        <ChoiceGroup label={texts.size} values={imageSizes} value={draft.size} onChange={(size) => onChange({ size })} />
      </div>
      <p className="-mt-3 text-xs text-muted tabular">{texts.sizePx(width, height)}</p>
      <SeedField draft={draft} problem={problems.seed} onChange={onChange} />
    </div>
  );
}

function PromptCount({ prompt }: { readonly prompt: string }) {
  const used = prompt.trim().length;
  return <span className={used > promptMaxCharacters ? 'text-danger-text tabular' : 'tabular'}>{texts.promptCount(used, promptMaxCharacters)}</span>;
}

function RatioShape({ ratio }: { readonly ratio: Ratio }) {
  const { width, height } = imageSizePx(ratio, '1K');
  const scale = 16 / Math.max(width, height);
  return <span aria-hidden className="rounded-[2px] border-[1.5px] border-current" style={{ width: width * scale, height: height * scale }} />;
}

interface SeedFieldProps extends Pick<SettingsProps<ImageDraft>, 'draft' | 'onChange'> {
  readonly problem: string | undefined;
}

function SeedField({ draft, problem, onChange }: SeedFieldProps) {
  const switchId = useId();
  return (
    <div className="grid gap-2.5">
      <Field label={texts.seed} hint={texts.seedHint} error={problem}>
        {(control) => (
          <div className="flex gap-1.5">
            <Input
              {...control}
              inputMode="numeric"
              autoComplete="off"
              value={draft.seed}
              onChange={(event) => onChange({ seed: event.target.value, variesSeed: false })}
              // Enter in a field must not spend credits; the button does, and Control with Enter.
              onKeyDown={(event) => event.key === 'Enter' && !event.ctrlKey && !event.metaKey && event.preventDefault()}
              className="font-mono tabular"
            />
            <Button variant="secondary" size="icon" aria-label={texts.shuffle} title={texts.shuffle} onClick={() => onChange({ seed: randomSeed(Math.random) })}>
              <Shuffle aria-hidden />
            </Button>
          </div>
        )}
      </Field>
      <div className="flex items-center justify-between gap-3">
        <label htmlFor={switchId} className="text-sm text-muted">
          {texts.vary}
        </label>
        <Switch id={switchId} checked={draft.variesSeed} onCheckedChange={(variesSeed) => onChange({ variesSeed })} />
      </div>
    </div>
  );
}
