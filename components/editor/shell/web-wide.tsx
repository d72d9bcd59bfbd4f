'use client';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { Preview } from '@/components/editor/preview/preview';
import { Dock } from '@/components/editor/shell/dock';
import { Library } from '@/components/editor/shell/library';
import { useKeptLayout } from '@/components/editor/shell/use-kept-layout';
import { Timeline } from '@/components/editor/timeline/timeline';
import { cn } from '@/lib/base/cn';
import { editorTexts } from '@/lib/texts/en/editor';

const texts = editorTexts.layout;

/** Media and picture side by side above the timeline, settings at the right as high as the window; every border can be dragged. */
export function WebWide() {
  const sides = useKeptLayout('sides');
  const rows = useKeptLayout('rows');
  const columns = useKeptLayout('columns');
  return (
    <Group {...sides} orientation="horizontal" id="editor-sides" className="min-h-0 grow">
      <Panel id="work" minSize="500px">
        <Group {...rows} orientation="vertical" id="editor-rows">
          <Panel id="upper" defaultSize="66" minSize="240px">
            <Group {...columns} orientation="horizontal" id="editor-columns">
              <Panel id="media" defaultSize="344px" minSize="264px" maxSize="560px" groupResizeBehavior="preserve-pixel-size">
                <aside aria-label={texts.left} className="h-full">
                  <Library rail="left" />
                </aside>
              </Panel>
              <Handle label={texts.resizeLeft} orientation="vertical" />
              <Panel id="preview" minSize="280px">
                <Preview />
              </Panel>
            </Group>
          </Panel>
          <Handle label={texts.resizeTimeline} orientation="horizontal" />
          <Panel id="timeline" defaultSize="34" minSize="136px">
            <Timeline />
          </Panel>
        </Group>
      </Panel>
      <Handle label={texts.resizeRight} orientation="vertical" />
      <Panel id="dock" defaultSize="328px" minSize="264px" maxSize="560px" groupResizeBehavior="preserve-pixel-size">
        <aside aria-label={texts.right} className="h-full">
          <Dock />
        </aside>
      </Panel>
    </Group>
  );
}

function Handle({ label, orientation }: { readonly label: string; readonly orientation: 'horizontal' | 'vertical' }) {
  return (
    <Separator
      aria-label={label}
      className={cn(
        'bg-border transition-colors outline-none data-[separator=active]:bg-accent data-[separator=hover]:bg-border-strong focus-visible:bg-accent',
        orientation === 'vertical' ? 'w-px cursor-col-resize' : 'h-px cursor-row-resize',
      )}
    />
  );
}
