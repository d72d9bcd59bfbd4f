'use client';
import type { ImageDraft } from '@/components/editor/tools/image/image-draft';
import { promptsOf } from '@/components/editor/tools/image/image-draft';
import { PromptField } from '@/components/editor/tools/prompt-fields';
import type { DraftProblems } from '@/components/editor/tools/tool-form-kind';
import { SwitchLine } from '@/components/ui/switch-line';
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
      <SwitchLine className="text-muted" label={texts.several} isOn={isBatch} onChange={(next) => onChange({ isBatch: next })} />
    </div>
  );
}
