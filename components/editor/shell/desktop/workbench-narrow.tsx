'use client';
import { Preview } from '@/components/editor/preview/preview';
import { useServices } from '@/components/editor/provider/editor-services';
import { useWorkspace } from '@/components/editor/provider/use-editor';
import type { NarrowTab } from '@/components/editor/provider/workspace';
import { InspectorPanel } from '@/components/editor/shell/lazy-parts';
import { Library } from '@/components/editor/shell/library';
import { Timeline } from '@/components/editor/timeline/timeline';
import { Tabs, TabsContent, TabsList, TabsTrigger } from '@/components/ui/tabs';
import { editorTexts } from '@/lib/texts/en/editor';

const texts = editorTexts.layout;
const contentClasses = 'min-h-0 min-w-0 grow bg-surface outline-none';

/** In a window too narrow for docks: the picture, and one panel at a time below it. A tool's settings are in a dialog here, too. */
export function WorkbenchNarrow() {
  const { workspace } = useServices();
  const tab = useWorkspace((state) => (state.narrowTab === 'tool' ? 'timeline' : state.narrowTab));
  return (
    <Tabs value={tab} onValueChange={(next) => workspace.setState({ narrowTab: next as NarrowTab })} className="flex min-h-0 grow flex-col">
      <div className="h-[38%] min-h-40 shrink-0 border-b border-border">
        <Preview />
      </div>
      <TabsList aria-label={texts.tabs} className="shrink-0 bg-background px-1">
        <TabsTrigger value="timeline">{texts.timelineTab}</TabsTrigger>
        <TabsTrigger value="media">{texts.mediaTab}</TabsTrigger>
        <TabsTrigger value="inspector">{texts.inspectorTab}</TabsTrigger>
      </TabsList>
      <TabsContent value="timeline" className={contentClasses}>
        <Timeline />
      </TabsContent>
      <TabsContent value="media" className={contentClasses}>
        <Library rail="top" />
      </TabsContent>
      <TabsContent value="inspector" className={contentClasses}>
        <InspectorPanel />
      </TabsContent>
    </Tabs>
  );
}
