'use client';
import { History } from 'lucide-react';
import { useId } from 'react';
import { useServices } from '@/components/editor/provider/editor-services';
import { useWorkspace } from '@/components/editor/provider/use-editor';
import { withTool } from '@/components/editor/provider/workspace';
import { toolIcons } from '@/components/editor/tools/tool-icons';
import { ToolPrice } from '@/components/editor/tools/tool-price';
import { Button } from '@/components/ui/button';
import { cn } from '@/lib/base/cn';
import { toolsTexts } from '@/lib/texts/en/tools';
import type { ToolId } from '@/lib/tools/tool-ids';
import { lowestPrices, toolIds } from '@/lib/tools/tool-ids';

/** PRODUCT 2 Web 3: the AI tools, always in sight above the media that they make. */
export function ToolGroup() {
  const { workspace } = useServices();
  const titleId = useId();
  return (
    <section role="group" aria-labelledby={titleId} className="grid shrink-0 gap-2 border-b border-border p-3">
      <div className="flex items-center justify-between gap-2">
        <h2 id={titleId} className="text-xs font-semibold text-muted">
          {toolsTexts.group}
        </h2>
        <Button variant="ghost" size="sm" className="-my-1 px-1.5 text-muted" onClick={() => workspace.setState({ library: 'history' })}>
          <History aria-hidden />
          {toolsTexts.history}
        </Button>
      </div>
      <ul role="list" className="grid grid-cols-[repeat(auto-fill,minmax(6.75rem,1fr))] gap-1.5">
        {toolIds.map((tool) => (
          <ToolButton key={tool} tool={tool} />
        ))}
      </ul>
    </section>
  );
}

function ToolButton({ tool }: { readonly tool: ToolId }) {
  const { workspace } = useServices();
  const isOpen = useWorkspace((state) => state.tool === tool);
  const id = useId();
  const Icon = toolIcons[tool];
  return (
    <li>
      <button
        type="button"
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-more`}
        aria-pressed={isOpen}
        title={`${toolsTexts.needs[tool]} · ${toolsTexts.from(lowestPrices[tool])}`}
        onClick={() => workspace.setState(withTool(tool))}
        className={cn(
          'flex size-full items-center gap-2 rounded-lg border border-border bg-raised p-1.5 text-left transition-colors hover:border-border-strong',
          isOpen && 'border-accent bg-accent-soft hover:border-accent',
        )}
      >
        <span className="grid size-7 shrink-0 place-items-center rounded-md bg-accent text-accent-foreground">
          <Icon aria-hidden className="size-4" />
        </span>
        <span className="grid min-w-0 gap-0.5">
          <span id={`${id}-name`} className="line-clamp-2 text-xs leading-tight font-medium">
            {toolsTexts.names[tool]}
          </span>
          <ToolPrice tool={tool} sentenceId={`${id}-more`} />
        </span>
      </button>
    </li>
  );
}
