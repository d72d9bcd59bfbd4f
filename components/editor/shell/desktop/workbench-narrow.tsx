'use client';
import { Preview } from '@/components/editor/preview/preview';
import { useWorkspace } from '@/components/editor/provider/use-editor';
import { NarrowContents, NarrowTabs } from '@/components/editor/shell/narrow-tabs';
import { TabsList, TabsTrigger } from '@/components/ui/tabs';
import { editorTexts } from '@/lib/texts/en/editor';

const texts = editorTexts.layout;

/** In a window too narrow for docks: the picture, and one panel at a time below it. A tool's settings are in a dialog here, too. */
export function WorkbenchNarrow() {
  const tab = useWorkspace((state) => (state.narrowTab === 'tool' ? 'timeline' : state.narrowTab));
  return (
    <NarrowTabs value={tab}>
      <div className="h-[38%] min-h-40 shrink-0 border-b border-border">
        <Preview />
      </div>
      <TabsList aria-label={texts.tabs} className="shrink-0 bg-background px-1">
        <TabsTrigger value="timeline">{texts.timelineTab}</TabsTrigger>
        <TabsTrigger value="media">{texts.mediaTab}</TabsTrigger>
        <TabsTrigger value="inspector">{texts.inspectorTab}</TabsTrigger>
      </TabsList>
      <NarrowContents />
    </NarrowTabs>
  );
}
