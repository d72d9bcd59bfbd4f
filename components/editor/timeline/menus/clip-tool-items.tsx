'use client';
import { useServices } from '@/components/editor/provider/editor-services';
import { withTool } from '@/components/editor/provider/workspace';
import { ContextMenuItem, ContextMenuSeparator, ContextMenuSub, ContextMenuSubContent, ContextMenuSubTrigger } from '@/components/ui/context-menu';
import type { Clip } from '@/lib/editor/document/model';
import { toolsTexts } from '@/lib/texts/en/tools';
import { catalogue } from '@/lib/tools/catalogue';

interface ClipToolItemsProps {
  /** The one that was pressed. */
  readonly clip: Pick<Clip, 'kind'>;
  readonly runAfterMenu: (run: () => void) => void;
}

/** PRODUCT 2 Desktop 3: the AI tools of a clip, where the surface offers any. What a tool works on is the clip that is selected. */
export function ClipToolItems({ clip, runAfterMenu }: ClipToolItemsProps) {
  const { workspace, rules } = useServices();
  if (rules.clipTools.length === 0) return null;
  return (
    <>
      <ContextMenuSub>
        <ContextMenuSubTrigger>{toolsTexts.clipTools}</ContextMenuSubTrigger>
        <ContextMenuSubContent>
          {rules.clipTools.map((tool) => (
            <ContextMenuItem key={tool} disabled={!catalogue[tool].worksOn.some((kind) => kind === clip.kind)} onSelect={() => runAfterMenu(() => workspace.setState(withTool(tool)))}>
              {rules.toolNames[tool]}
            </ContextMenuItem>
          ))}
        </ContextMenuSubContent>
      </ContextMenuSub>
      <ContextMenuSeparator />
    </>
  );
}
