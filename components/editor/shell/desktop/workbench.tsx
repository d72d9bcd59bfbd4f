'use client';
import { Fragment } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { useAccountUser } from '@/components/account/account-provider';
import { Preview } from '@/components/editor/preview/preview';
import type { Panel as PanelName, SidePanel } from '@/components/editor/shell/desktop/arrangement';
import { panelsAt } from '@/components/editor/shell/desktop/arrangement';
import { PanelFrame } from '@/components/editor/shell/desktop/panel-frame';
import { useArrangement } from '@/components/editor/shell/desktop/use-arrangement';
import { InspectorPanel } from '@/components/editor/shell/lazy-parts';
import { Library } from '@/components/editor/shell/library';
import { useKeptLayout } from '@/components/editor/shell/use-kept-layout';
import { Timeline } from '@/components/editor/timeline/timeline';
import { cn } from '@/lib/base/cn';
import { desktopTexts } from '@/lib/texts/en/desktop';

const { names, resize } = desktopTexts.panels;

/** SD3: the picture between the panels at its sides, the timeline below all of them. Every border can be dragged. */
export function Workbench() {
  const { id } = useAccountUser();
  const [arrangement] = useArrangement();
  const [left, right] = [panelsAt('left', arrangement), panelsAt('right', arrangement)];
  const columns = useKeptLayout(`desktop.${id}.${[...left, 'picture', ...right].join('-')}`);
  const rows = useKeptLayout(`desktop.${id}.rows`);
  const hasTimeline = !arrangement.hidden.includes('timeline');
  return (
    <Group {...rows} orientation="vertical" id="desktop-rows" className="min-h-0 grow">
      <Panel id="upper" minSize="200px">
        <Group {...columns} orientation="horizontal" id="desktop-columns">
          {left.map((panel) => (
            <Fragment key={`${panel}-left`}>
              <SideColumn panel={panel} />
              <Handle panel={panel} orientation="vertical" />
            </Fragment>
          ))}
          <Panel key="picture" id="picture" minSize="280px">
            <Preview />
          </Panel>
          {right.map((panel) => (
            <Fragment key={`${panel}-right`}>
              <Handle panel={panel} orientation="vertical" />
              <SideColumn panel={panel} />
            </Fragment>
          ))}
        </Group>
      </Panel>
      {hasTimeline ? (
        <>
          <Handle panel="timeline" orientation="horizontal" />
          <Panel id="timeline" defaultSize="38" minSize="136px">
            <PanelFrame panel="timeline">
              <Timeline />
            </PanelFrame>
          </Panel>
        </>
      ) : null}
    </Group>
  );
}

function SideColumn({ panel }: { readonly panel: SidePanel }) {
  return (
    <Panel id={panel} defaultSize={panel === 'library' ? '320px' : '296px'} minSize="232px" maxSize="560px" groupResizeBehavior="preserve-pixel-size">
      <PanelFrame panel={panel}>{panel === 'library' ? <Library rail="top" /> : <InspectorPanel />}</PanelFrame>
    </Panel>
  );
}

function Handle({ panel, orientation }: { readonly panel: PanelName; readonly orientation: 'horizontal' | 'vertical' }) {
  return (
    <Separator
      aria-label={resize(names[panel])}
      className={cn(
        'bg-border transition-colors outline-none data-[separator=active]:bg-accent data-[separator=hover]:bg-border-strong focus-visible:bg-accent',
        orientation === 'vertical' ? 'w-px cursor-col-resize' : 'h-px cursor-row-resize',
      )}
    />
  );
}
