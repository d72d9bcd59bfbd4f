'use client';
import { Film, FolderOpen, SlidersHorizontal, WandSparkles } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { Preview } from '@/components/editor/preview/preview';
import { useWorkspace } from '@/components/editor/provider/use-editor';
import type { NarrowTab } from '@/components/editor/provider/workspace';
import { ToolForm } from '@/components/editor/shell/lazy-parts';
import { narrowContentClasses, NarrowContents, NarrowTabs } from '@/components/editor/shell/narrow-tabs';
import { TabsContent, TabsList, TabsTrigger } from '@/components/ui/tabs';
import { cn } from '@/lib/base/cn';
import { editorTexts } from '@/lib/texts/en/editor';

const texts = editorTexts.layout;

/** On a phone that lies on its side the picture stands beside the rest. */
const flat = {
  row: '[@media(max-height:32rem)]:flex-row',
  picture: '[@media(max-height:32rem)]:h-full [@media(max-height:32rem)]:w-[45%] [@media(max-height:32rem)]:border-r [@media(max-height:32rem)]:border-b-0',
};

/** The picture above, one part of the editor below it, and the parts as tabs at the bottom. */
export function WebNarrow() {
  const tab = useWorkspace((state) => state.narrowTab);
  const tool = useWorkspace((state) => state.tool);
  return (
    <NarrowTabs value={tab}>
      <div className={cn('flex min-h-0 grow flex-col', flat.row)}>
        <div className={cn('shrink-0 border-b border-border', flat.picture, tab === 'tool' ? 'h-[26%] min-h-36' : 'h-[38%] min-h-48')}>
          <Preview />
        </div>
        <NarrowContents />
        {tool === null ? null : (
          <TabsContent value="tool" className={narrowContentClasses}>
            <ToolForm tool={tool} />
          </TabsContent>
        )}
      </div>
      <TabsList aria-label={texts.tabs} className="shrink-0 justify-around border-t border-b-0 bg-surface pb-[env(safe-area-inset-bottom)]">
        <NarrowTabTrigger value="timeline" icon={Film} label={texts.timelineTab} />
        <NarrowTabTrigger value="media" icon={FolderOpen} label={texts.mediaTab} />
        {tool === null ? null : <NarrowTabTrigger value="tool" icon={WandSparkles} label={texts.toolTab} />}
        <NarrowTabTrigger value="inspector" icon={SlidersHorizontal} label={texts.inspectorTab} />
      </TabsList>
    </NarrowTabs>
  );
}

function NarrowTabTrigger({ value, icon: Icon, label }: { readonly value: NarrowTab; readonly icon: LucideIcon; readonly label: string }) {
  return (
    <TabsTrigger value={value} className="mb-0 h-13 grow flex-col justify-center gap-0.5 border-b-0 text-xs">
      <Icon aria-hidden className="size-4.5" />
      {label}
    </TabsTrigger>
  );
}
