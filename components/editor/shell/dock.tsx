'use client';
import { X } from 'lucide-react';
import { useServices } from '@/components/editor/provider/editor-services';
import { useWorkspace } from '@/components/editor/provider/use-editor';
import { withoutTool } from '@/components/editor/provider/workspace';
import { InspectorPanel, ToolForm } from '@/components/editor/shell/lazy-parts';
import { Button } from '@/components/ui/button';
import { Tabs, TabsContent, TabsList, TabsTrigger } from '@/components/ui/tabs';
import { editorTexts } from '@/lib/texts/en/editor';
import { toolsTexts } from '@/lib/texts/en/tools';

/** The right side: the inspector, and beside it the settings of the tool that is open. Both keep what they hold while the other is in sight. */
export function Dock() {
  const { workspace } = useServices();
  const tool = useWorkspace((state) => state.tool);
  const dock = useWorkspace((state) => state.dock);
  return (
    <Tabs value={dock} onValueChange={(next) => workspace.setState({ dock: next === 'tool' ? 'tool' : 'inspector' })} className="flex h-full min-h-0 flex-col bg-surface">
      <div className="flex shrink-0 items-center border-b border-border pr-2">
        <TabsList aria-label={editorTexts.layout.right} className="h-10 min-w-0 grow border-b-0 px-2">
          <TabsTrigger value="inspector" className="h-10">
            {editorTexts.layout.inspectorTab}
          </TabsTrigger>
          {tool === null ? null : (
            <TabsTrigger value="tool" className="h-10 min-w-0">
              <span className="truncate">{toolsTexts.names[tool]}</span>
            </TabsTrigger>
          )}
        </TabsList>
        {dock === 'tool' ? (
          <Button variant="ghost" size="icon-sm" aria-label={toolsTexts.close} title={toolsTexts.close} className="text-muted" onClick={() => workspace.setState(withoutTool(workspace.getState()))}>
            <X aria-hidden />
          </Button>
        ) : null}
      </div>
      <TabsContent value="inspector" className="min-h-0 grow outline-none">
        <InspectorPanel />
      </TabsContent>
      {tool === null ? null : (
        <TabsContent value="tool" className="min-h-0 grow outline-none">
          <ToolForm tool={tool} />
        </TabsContent>
      )}
    </Tabs>
  );
}
