'use client';
import { useId } from 'react';
import { toolIcons } from '@/components/editor/tools/tool-icons';
import { ToolPrice } from '@/components/editor/tools/tool-price';
import { toolsTexts } from '@/lib/texts/en/tools';
import type { ToolId } from '@/lib/tools/tool-ids';
import { toolIds } from '@/lib/tools/tool-ids';

interface CreateWithAiProps {
  readonly isBusy: boolean;
  readonly onChoose: (tool: ToolId) => void;
}

/** TO33: all AI tools with what they work from and what they cost; each begins a project. */
export function CreateWithAi({ isBusy, onChoose }: CreateWithAiProps) {
  const id = useId();
  return (
    <section role="group" aria-labelledby={id} aria-describedby={`${id}-begin`} className="mb-9">
      <div className="mb-3 flex flex-wrap items-baseline gap-x-3">
        <h2 id={id} className="text-sm font-semibold">
          {toolsTexts.group}
        </h2>
        <p id={`${id}-begin`} className="text-xs text-muted">
          {toolsTexts.begin}
        </p>
      </div>
      <ul role="list" className="grid grid-cols-2 gap-2 lg:grid-cols-4">
        {toolIds.map((tool) => (
          <li key={tool}>
            <Tool tool={tool} isBusy={isBusy} onChoose={() => onChoose(tool)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A form, because a press before the page has come alive is kept until it has. */
function Tool({ tool, isBusy, onChoose }: { readonly tool: ToolId; readonly isBusy: boolean; readonly onChoose: () => void }) {
  const id = useId();
  const Icon = toolIcons[tool];
  return (
    <form action={onChoose} className="h-full">
      <button
        type="submit"
        disabled={isBusy}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-more`}
        className="flex size-full min-h-14 items-center gap-3 rounded-lg border border-border bg-surface p-2.5 text-left transition-colors hover:border-border-strong disabled:opacity-45"
      >
        <span className="grid size-9 shrink-0 place-items-center rounded-md bg-accent text-accent-foreground">
          <Icon aria-hidden className="size-4.5" />
        </span>
        <span className="grid min-w-0 grow">
          <span id={`${id}-name`} className="text-sm leading-tight font-medium">
            {toolsTexts.names[tool]}
          </span>
          <span className="mt-0.5 flex flex-wrap items-center gap-x-2 text-xs text-muted">
            <span aria-hidden>{toolsTexts.needs[tool]}</span>
            <ToolPrice tool={tool} sentenceId={`${id}-more`} />
          </span>
        </span>
      </button>
    </form>
  );
}
