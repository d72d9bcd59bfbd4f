'use client';
import { useServices } from '@/components/editor/provider/editor-services';
import { useWorkspace } from '@/components/editor/provider/use-editor';
import { withoutTool } from '@/components/editor/provider/workspace';
import { ToolForm } from '@/components/editor/shell/lazy-parts';
import { Dialog, DialogContent, DialogTitle } from '@/components/ui/dialog';
import { toolsTexts } from '@/lib/texts/en/tools';

/** The settings of the tool that is open. They close once the request is accepted: the result is on the timeline, not here. */
export function ToolDialog() {
  const { workspace, rules } = useServices();
  const tool = useWorkspace((state) => state.tool);
  const close = () => workspace.setState(withoutTool(workspace.getState()));
  if (tool === null) return null;
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : close())}>
      <DialogContent closeLabel={toolsTexts.close} aria-describedby={undefined} className="flex max-w-lg flex-col gap-0 overflow-hidden p-0">
        <DialogTitle className="shrink-0 border-b border-border px-4 py-4.5 text-base">{rules.toolNames[tool]}</DialogTitle>
        <div className="flex min-h-0 flex-col">
          <ToolForm tool={tool} onAccepted={close} />
        </div>
      </DialogContent>
    </Dialog>
  );
}
