'use client';
import { useServices } from '@/components/editor/provider/editor-services';
import { withTool } from '@/components/editor/provider/workspace';
import { ContextMenuItem, ContextMenuSeparator, ContextMenuSub, ContextMenuSubContent, ContextMenuSubTrigger } from '@/components/ui/context-menu';
import { toolsTexts } from '@/lib/texts/en/tools';

/** PRODUCT 2 Desktop 3: the AI tools of a clip, where the surface offers any. What a tool works on is the clip that is selected. */
export function ClipToolItems({ runAfterMenu }: { readonly runAfterMenu: (run: () => void) => void }) {
  const { workspace, rules } = useServices();
  if (rules.clipTools.length === 0) return null;
  return (
    <>
      <ContextMenuSub>
        <ContextMenuSubTrigger>{toolsTexts.clipTools}</ContextMenuSubTrigger>
        <ContextMenuSubContent>
          {rules.clipTools.map((tool) => (
            <ContextMenuItem key={tool} onSelect={() => runAfterMenu(() => workspace.setState(withTool(tool)))}>
              {toolsTexts.names[tool]}
            </ContextMenuItem>
          ))}
        </ContextMenuSubContent>
      </ContextMenuSub>
      <ContextMenuSeparator />
    </>
  );
}
