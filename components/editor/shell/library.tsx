'use client';
import { useEffect, useRef } from 'react';
import { MediaPanel } from '@/components/editor/panels/media/media-panel';
import { useServices } from '@/components/editor/provider/editor-services';
import { useWorkspace } from '@/components/editor/provider/use-editor';
import { libraryTabs } from '@/components/editor/provider/workspace';
import { CaptionsPanel, ElementsPanel, HistoryPanel, TextPanel, TransitionsPanel } from '@/components/editor/shell/lazy-parts';
import { libraryIcons } from '@/components/editor/shell/library-icons';
import { Tabs, TabsContent, TabsList, TabsTrigger } from '@/components/ui/tabs';
import { cn } from '@/lib/base/cn';
import { panelTexts } from '@/lib/texts/en/editor-panels';

const panels = { media: MediaPanel, text: TextPanel, elements: ElementsPanel, transitions: TransitionsPanel, captions: CaptionsPanel, history: HistoryPanel } as const;

interface LibraryProps {
  /** Where the tabs stand: at the left, or above where there is little room. */
  readonly rail: 'left' | 'top';
}

/** The left side: all that can be put on the timeline, by kind. */
export function Library({ rail }: LibraryProps) {
  const { workspace } = useServices();
  const tab = useWorkspace((state) => state.library);
  const isLeft = rail === 'left';
  const tabList = useFocusOnTab(tab);
  return (
    <Tabs
      value={tab}
      orientation={isLeft ? 'vertical' : 'horizontal'}
      onValueChange={(next) => workspace.setState({ library: libraryTabs.find((each) => each === next) ?? 'media' })}
      className={cn('flex h-full min-h-0 bg-surface', !isLeft && 'flex-col')}
    >
      <TabsList
        ref={tabList}
        aria-label={panelTexts.rail}
        className={cn('shrink-0 gap-0', isLeft ? 'w-18 flex-col overflow-y-auto border-r border-b-0 border-border bg-background py-1.5' : 'justify-around overflow-x-auto')}
      >
        {libraryTabs.map((each) => {
          const Icon = libraryIcons[each];
          return (
            <TabsTrigger
              key={each}
              value={each}
              className={cn(
                'flex-col justify-center gap-1 text-[0.6875rem] leading-3',
                isLeft ? 'mb-0 h-14 w-full shrink-0 border-b-0 border-l-2 px-0.5 data-[state=active]:bg-surface' : 'h-12 min-w-0 grow px-1',
              )}
            >
              <Icon aria-hidden className="size-4.5" />
              <span className="max-w-full truncate">{panelTexts.tabs[each]}</span>
            </TabsTrigger>
          );
        })}
      </TabsList>
      {libraryTabs.map((each) => {
        const Panel = panels[each];
        return (
          <TabsContent key={each} value={each} className="min-h-0 min-w-0 grow outline-none">
            <Panel />
          </TabsContent>
        );
      })}
    </Tabs>
  );
}

/** A button inside a panel that leads to another one goes with its panel: the focus is on the tab of the other one then, and not nowhere. */
function useFocusOnTab(tab: string) {
  const tabList = useRef<HTMLDivElement>(null);
  const shown = useRef(tab);
  useEffect(() => {
    if (shown.current === tab) return;
    shown.current = tab;
    const { activeElement } = document;
    const isGoing = activeElement === document.body || activeElement?.closest('[role="tabpanel"][data-state="inactive"]') instanceof HTMLElement;
    if (isGoing) tabList.current?.querySelector<HTMLElement>('[role="tab"][data-state="active"]')?.focus();
  }, [tab]);
  return tabList;
}
