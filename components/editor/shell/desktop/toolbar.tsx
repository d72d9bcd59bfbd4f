'use client';
import { Keyboard, PanelBottom, PanelLeft, PanelRight, Redo2, Search, Type, Undo2, WandSparkles } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { ActionButton } from '@/components/editor/actions/action-button';
import { ExportButton } from '@/components/editor/export/export-button';
import { useServices } from '@/components/editor/provider/editor-services';
import { withTool } from '@/components/editor/provider/workspace';
import type { Panel } from '@/components/editor/shell/desktop/arrangement';
import { panels, withVisibility } from '@/components/editor/shell/desktop/arrangement';
import { useArrangement } from '@/components/editor/shell/desktop/use-arrangement';
import { Button } from '@/components/ui/button';
import { Separator } from '@/components/ui/separator';
import { desktopTexts as texts } from '@/lib/texts/en/desktop';

/** SD4: what is reached for again and again, "AI Generate" first. */
export function Toolbar() {
  const { workspace } = useServices();
  return (
    <div role="toolbar" aria-label={texts.toolbar} className="flex h-10 shrink-0 items-center gap-1 overflow-x-auto border-b border-border bg-background px-2 pointer-coarse:h-13">
      <Button variant="accent" size="sm" className="pointer-coarse:h-11" onClick={() => workspace.setState(withTool('generate-image'))}>
        <WandSparkles aria-hidden />
        {texts.generate}
      </Button>
      <Separator orientation="vertical" className="mx-1 h-5!" />
      <ActionButton name="undo" icon={Undo2} />
      <ActionButton name="redo" icon={Redo2} />
      <ActionButton name="add-text" icon={Type} />
      <ActionButton name="palette" icon={Search} />
      <ActionButton name="help" icon={Keyboard} className="max-sm:hidden" />
      <div className="ml-auto flex items-center gap-1">
        <PanelToggles />
        <ExportButton />
      </div>
    </div>
  );
}

/** In a narrow window there is one panel at a time: nothing to hide. */
function PanelToggles() {
  const [arrangement, change] = useArrangement();
  const icons: Readonly<Record<Panel, LucideIcon>> = {
    library: arrangement.library === 'left' ? PanelLeft : PanelRight,
    inspector: arrangement.inspector === 'left' ? PanelLeft : PanelRight,
    timeline: PanelBottom,
  };
  return panels.map((panel) => {
    const Icon = icons[panel];
    const label = texts.panels.show(texts.panels.names[panel]);
    const isShown = !arrangement.hidden.includes(panel);
    return (
      <Button
        key={panel}
        variant="ghost"
        size="icon-sm"
        aria-label={label}
        title={label}
        aria-pressed={isShown}
        onClick={() => change((now) => withVisibility(now, panel, !isShown))}
        className="text-muted max-[56rem]:hidden pointer-coarse:size-11"
      >
        <Icon aria-hidden />
      </Button>
    );
  });
}
