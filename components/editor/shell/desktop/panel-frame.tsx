'use client';
import { Ellipsis, EyeOff, PanelLeft, PanelRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Panel } from '@/components/editor/shell/desktop/arrangement';
import { onOtherSide, withVisibility } from '@/components/editor/shell/desktop/arrangement';
import { useArrangement } from '@/components/editor/shell/desktop/use-arrangement';
import { Button } from '@/components/ui/button';
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuTrigger } from '@/components/ui/dropdown-menu';
import { desktopTexts } from '@/lib/texts/en/desktop';

const texts = desktopTexts.panels;

interface PanelFrameProps {
  readonly panel: Panel;
  readonly children: ReactNode;
}

/** A docked panel: its name and its menu above what it holds. */
export function PanelFrame({ panel, children }: PanelFrameProps) {
  const [arrangement, change] = useArrangement();
  const name = texts.names[panel];
  // The timeline is a region by itself.
  const Frame = panel === 'timeline' ? 'div' : 'section';
  return (
    <Frame {...(panel === 'timeline' ? {} : { 'aria-label': name })} className="flex h-full min-h-0 flex-col bg-surface">
      <header className="flex h-7 shrink-0 items-center justify-between border-b border-border bg-background pr-1 pl-3 pointer-coarse:h-11">
        <span className="truncate text-[0.6875rem] font-medium tracking-wide text-muted">{name}</span>
        <DropdownMenu>
          <DropdownMenuTrigger asChild>
            <Button variant="ghost" size="icon-sm" aria-label={texts.menu(name)} title={texts.menu(name)} className="size-6 text-muted pointer-coarse:size-11">
              <Ellipsis aria-hidden />
            </Button>
          </DropdownMenuTrigger>
          <DropdownMenuContent align="end">
            {panel === 'timeline' ? null : (
              <DropdownMenuItem onSelect={() => change((now) => onOtherSide(now, panel))}>
                {arrangement[panel] === 'left' ? <PanelRight aria-hidden /> : <PanelLeft aria-hidden />}
                {arrangement[panel] === 'left' ? texts.moveRight : texts.moveLeft}
              </DropdownMenuItem>
            )}
            <DropdownMenuItem onSelect={() => change((now) => withVisibility(now, panel, false))}>
              <EyeOff aria-hidden />
              {texts.hide}
            </DropdownMenuItem>
          </DropdownMenuContent>
        </DropdownMenu>
      </header>
      <div className="min-h-0 grow">{children}</div>
    </Frame>
  );
}
