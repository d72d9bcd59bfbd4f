'use client';
import { useId, useState } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { cn } from '@/lib/base/cn';
import { projectTexts } from '@/lib/texts/en/project';

const texts = projectTexts.canvas;
type Preset = keyof typeof texts.presets;
const presets = Object.keys(texts.presets) as readonly Preset[];

interface BackgroundFieldProps {
  /** `#rrggbb` */
  readonly background: string;
  readonly onChange: (background: string) => void;
}

/** What shows where no picture is: a few grounds at hand, the browser's own chooser, and the code for who knows it. */
export function BackgroundField({ background, onChange }: BackgroundFieldProps) {
  const titleId = useId();
  return (
    <div role="group" aria-labelledby={titleId} className="grid gap-2">
      <h3 id={titleId} className="text-sm font-medium">
        {texts.background}
      </h3>
      <div className="flex flex-wrap items-center gap-2">
        {presets.map((preset) => (
          <button
            key={preset}
            type="button"
            aria-label={texts.presets[preset]}
            aria-pressed={preset === background}
            title={texts.presets[preset]}
            onClick={() => onChange(preset)}
            style={{ backgroundColor: preset }}
            className={cn('size-8 rounded-md border border-border-strong pointer-coarse:size-10', preset === background && 'outline-2 outline-offset-2 outline-ring')}
          />
        ))}
        <Chooser background={background} onChange={onChange} />
      </div>
      <ColourCode background={background} onChange={onChange} />
    </div>
  );
}

/** The colour holds when the chooser is left, not at each shade that the pointer passes. */
function Chooser({ background, onChange }: BackgroundFieldProps) {
  const [chosen, setChosen] = useShown(background);
  return (
    <input
      type="color"
      aria-label={texts.background}
      value={chosen}
      onChange={(event) => setChosen(event.target.value)}
      onBlur={() => chosen !== background && onChange(chosen)}
      className="h-8 w-14 cursor-pointer rounded-md border border-border-strong bg-raised px-1 pointer-coarse:h-10"
    />
  );
}

function ColourCode({ background, onChange }: BackgroundFieldProps) {
  const [typed, setTyped] = useShown(background);
  const [error, setError] = useState<string | null>(null);
  const take = () => {
    const code = typed.trim().toLowerCase().replace(/^#?/, '#');
    const isValid = /^#[0-9a-f]{6}$/.test(code);
    setError(isValid ? null : texts.invalidColour);
    if (isValid && code !== background) onChange(code);
  };
  return (
    <Field label={texts.colourCode} hint={texts.backgroundHint} error={error}>
      {(control) => (
        <Input
          {...control}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          maxLength={7}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => event.key === 'Enter' && take()}
          className="w-28 font-mono"
        />
      )}
    </Field>
  );
}

/** What a field shows: what was put into it, until the background becomes another one. The field stays, and the focus in it. */
function useShown(background: string): readonly [string, (shown: string) => void] {
  const [shown, setShown] = useState(background);
  const [known, setKnown] = useState(background);
  if (known !== background) {
    setKnown(background);
    setShown(background);
  }
  return [shown, setShown];
}
