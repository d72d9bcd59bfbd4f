import type { ReactNode } from 'react';
import { LogoMark } from '@/components/site/logo';
import { desktopTexts } from '@/lib/texts/en/desktop';

interface TitleBarProps {
  /** The menu bar: beside the mark where there is room, else on a line of its own. */
  readonly menus: ReactNode;
  /** The toolbar, below the bar. */
  readonly tools: ReactNode;
  /** What the window shows, and its state. */
  readonly children: ReactNode;
}

/**
 * The window's own title bar. Installed, it lies where the system would draw one: it keeps clear of the window's buttons, and the window is
 * dragged by it. In a browser's tab it is a bar like any other.
 */
export function TitleBar({ menus, tools, children }: TitleBarProps) {
  return (
    <header aria-label={desktopTexts.titleBar} className="shrink-0">
      <div className="border-b border-border bg-surface [-webkit-app-region:drag]">
        <div className="ml-[env(titlebar-area-x,0px)] flex min-h-[max(env(titlebar-area-height,2.25rem),2.25rem)] w-[env(titlebar-area-width,100%)] flex-wrap items-center gap-x-2 px-2 max-md:pt-2 [&_a]:[-webkit-app-region:no-drag] [&_button]:[-webkit-app-region:no-drag] [&_input]:[-webkit-app-region:no-drag]">
          <LogoMark className="size-4 shrink-0" />
          <div className="min-w-0 max-md:order-last max-md:w-full max-md:overflow-x-auto">{menus}</div>
          <div className="flex min-w-0 grow items-center justify-center gap-2 max-md:justify-start">{children}</div>
        </div>
      </div>
      {tools}
    </header>
  );
}
