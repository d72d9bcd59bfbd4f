'use client';
import type { LucideIcon } from 'lucide-react';
import { Ellipsis } from 'lucide-react';
import { useIsApple } from '@/components/editor/actions/platform';
import { shortcutText } from '@/components/editor/actions/shortcut-text';
import { useAction } from '@/components/editor/actions/use-action';
import { focusCrop } from '@/components/editor/preview/focus-crop';
import type { ShownTool } from '@/components/editor/timeline/toolbar-tools';
import { Button } from '@/components/ui/button';
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuShortcut, DropdownMenuTrigger } from '@/components/ui/dropdown-menu';
import { actionsTexts } from '@/lib/texts/en/actions';
import { editorTexts } from '@/lib/texts/en/editor';

type MenuTool = Exclude<ShownTool, 'zoom-slider'>;

interface ToolbarMenuProps {
  readonly tools: readonly MenuTool[];
  readonly icons: Readonly<Record<MenuTool, LucideIcon>>;
}

/** The tools that the toolbar has no room for. */
export function ToolbarMenu({ tools, icons }: ToolbarMenuProps) {
  const label = editorTexts.timeline.moreTools;
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="icon-sm" aria-label={label} title={label} className="pointer-coarse:size-11">
          <Ellipsis aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" onCloseAutoFocus={(event) => focusCrop() && event.preventDefault()}>
        {tools.map((name) => (
          <ToolItem key={name} name={name} icon={icons[name]} />
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}

function ToolItem({ name, icon: Icon }: { readonly name: MenuTool; readonly icon: LucideIcon }) {
  const { label, shortcuts, isEnabled, run } = useAction(name);
  const isApple = useIsApple();
  const [shortcut] = shortcuts;
  return (
    <DropdownMenuItem disabled={!isEnabled} onSelect={run}>
      <Icon aria-hidden />
      {actionsTexts[label]}
      {shortcut === undefined ? null : <DropdownMenuShortcut aria-hidden>{shortcutText(shortcut, isApple)}</DropdownMenuShortcut>}
    </DropdownMenuItem>
  );
}
