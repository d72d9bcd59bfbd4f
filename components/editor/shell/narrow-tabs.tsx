'use client';
import type { ReactNode } from 'react';
import { useServices } from '@/components/editor/provider/editor-services';
import type { NarrowTab } from '@/components/editor/provider/workspace';
import { InspectorPanel } from '@/components/editor/shell/lazy-parts';
import { Library } from '@/components/editor/shell/library';
import { Timeline } from '@/components/editor/timeline/timeline';
import { Tabs, TabsContent } from '@/components/ui/tabs';

export const narrowContentClasses = 'min-h-0 min-w-0 grow bg-surface outline-none';

/** The parts of the editor as tabs, where there is room for one of them. */
export function NarrowTabs({ value, children }: { readonly value: NarrowTab; readonly children: ReactNode }) {
  const { workspace } = useServices();
  return (
    <Tabs value={value} onValueChange={(next) => workspace.setState({ narrowTab: next as NarrowTab })} className="flex min-h-0 grow flex-col">
      {children}
    </Tabs>
  );
}

/** What stands behind the tabs that every surface has. */
export function NarrowContents() {
  return (
    <>
      <TabsContent value="timeline" className={narrowContentClasses}>
        <Timeline />
      </TabsContent>
      <TabsContent value="media" className={narrowContentClasses}>
        <Library rail="top" />
      </TabsContent>
      <TabsContent value="inspector" className={narrowContentClasses}>
        <InspectorPanel />
      </TabsContent>
    </>
  );
}
