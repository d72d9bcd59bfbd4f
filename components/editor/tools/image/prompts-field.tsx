'use client';
import { useId } from 'react';
import type { ImageDraft } from '@/components/editor/tools/image/image-draft';
import { promptsOf } from '@/components/editor/tools/image/image-draft';
import { PromptField } from '@/components/editor/tools/prompt-fields';
import type { DraftProblems } from '@/components/editor/tools/tool-form-kind';
import { Switch } from '@/components/ui/switch';
import { pictureToolsTexts } from '@/lib/texts/en/picture-tools';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import { maxPrompts } from '@/lib/tools/generate-image';

const texts = pictureToolsTexts.batch;

interface PromptsFieldProps {
  readonly draft: ImageDraft;
  readonly problems: DraftProblems;
  readonly onChange: (next: Partial<ImageDraft>) => void;
}

/** TO56: one prompt, or one on each line. Switching keeps what was typed. */
export function PromptsField({ draft, problems, onChange }: PromptsFieldProps) {
  const switchId = useId();
  const { isBatch } = draft;
  const used = promptsOf(draft).length;
  const lines = { used: texts.lines(used, maxPrompts), isTooMany: used > maxPrompts, hint: texts.hint };
  return (
    <div className="grid gap-2.5">
      <PromptField
        prompt={draft.prompt}
        placeholder={isBatch ? texts.placeholder : toolFormsTexts.image.promptPlaceholder}
        problem={problems.prompt ?? problems.morePrompts}
        lines={isBatch ? lines : null}
        onChange={(prompt) => onChange({ prompt })}
      />
      <div className="flex items-center justify-between gap-3">
        <label htmlFor={switchId} className="text-sm text-muted">
          {texts.several}
        </label>
        <Switch id={switchId} checked={isBatch} onCheckedChange={(next) => onChange({ isBatch: next })} />
      </div>
    </div>
  );
}
