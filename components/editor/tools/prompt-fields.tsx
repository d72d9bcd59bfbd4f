'use client';
import { Shuffle } from 'lucide-react';
import { randomSeed } from '@/components/editor/tools/seed';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SwitchLine } from '@/components/ui/switch-line';
import { Textarea } from '@/components/ui/textarea';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import { promptMaxCharacters } from '@/lib/tools/generate-image';
import type { PixelSize } from '@/lib/tools/image-size';

const texts = toolFormsTexts.image;

interface PromptFieldProps {
  readonly prompt: string;
  readonly placeholder: string;
  readonly problem: string | undefined;
  /** TO56: where each line is a prompt of its own: how many there are, and what is said of it. */
  readonly lines?: { readonly used: string; readonly isTooMany: boolean; readonly hint: string } | null;
  readonly onChange: (prompt: string) => void;
}

/** What is to be seen, in the person's words. */
export function PromptField({ prompt, placeholder, problem, lines = null, onChange }: PromptFieldProps) {
  const used = prompt.trim().length;
  const isTooMuch = lines === null ? used > promptMaxCharacters : lines.isTooMany;
  const count = <span className={isTooMuch ? 'text-danger-text tabular' : 'tabular'}>{lines?.used ?? texts.promptCount(used, promptMaxCharacters)}</span>;
  return (
    <Field label={texts.prompt} hint={lines?.hint} error={problem} aside={count}>
      {(control) => <Textarea {...control} autoFocus value={prompt} placeholder={placeholder} onChange={(event) => onChange(event.target.value)} className="max-h-60 min-h-24" />}
    </Field>
  );
}

/** A frame of these proportions, as a small picture. */
export function RatioShape({ width, height }: PixelSize) {
  const scale = 16 / Math.max(width, height);
  return <span aria-hidden className="rounded-[2px] border-[1.5px] border-current" style={{ width: width * scale, height: height * scale }} />;
}

interface SeedDraft {
  readonly seed: string;
  readonly variesSeed: boolean;
}

interface SeedFieldProps {
  readonly draft: SeedDraft;
  readonly hint: string;
  readonly problem: string | undefined;
  readonly onChange: (next: Partial<SeedDraft>) => void;
}

/** The number that decides what words leave open. */
export function SeedField({ draft, hint, problem, onChange }: SeedFieldProps) {
  return (
    <div className="grid gap-2.5">
      <Field label={texts.seed} hint={hint} error={problem}>
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
      <SwitchLine className="text-muted" label={texts.vary} isOn={draft.variesSeed} onChange={(variesSeed) => onChange({ variesSeed })} />
    </div>
  );
}
