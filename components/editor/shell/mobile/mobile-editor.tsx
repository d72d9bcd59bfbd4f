'use client';
import { useEffect, useRef } from 'react';
import { useShortcuts } from '@/components/editor/actions/use-shortcuts';
import { Stage } from '@/components/editor/preview/stage';
import { ProjectParts } from '@/components/editor/project/project-parts';
import type { OpenedProject } from '@/components/editor/provider/editor-provider';
import { EditorProvider } from '@/components/editor/provider/editor-provider';
import { useWorkspace } from '@/components/editor/provider/use-editor';
import { CommandPalette, HelpSheet, KeysDialog, preloadParts } from '@/components/editor/shell/lazy-parts';
import { preloadSheets, Sheets } from '@/components/editor/shell/mobile/lazy-sheets';
import { MobileTimeline } from '@/components/editor/shell/mobile/mobile-timeline';
import { MobileTopBar } from '@/components/editor/shell/mobile/mobile-top-bar';
import { useOpenSheet } from '@/components/editor/shell/mobile/sheet-state';
import { ToolBar } from '@/components/editor/shell/mobile/tool-bar';
import { Transport } from '@/components/editor/shell/mobile/transport';
import { surfaceRules } from '@/components/editor/shell/surface';
import { OfflineLine } from '@/components/offline/offline-line';
import { editorTexts } from '@/lib/texts/en/editor';

/** The editor on the Mobile surface. */
export function MobileEditor({ project }: { readonly project: OpenedProject }) {
  return (
    <EditorProvider project={project} rules={surfaceRules.mobile}>
      <PocketStudio />
    </EditorProvider>
  );
}

/** The picture above the timeline; on a phone that lies on its side, beside it. Everything that is touched often stands at the bottom. */
function PocketStudio() {
  const overlay = useWorkspace((state) => state.overlay);
  const hasSheet = useOpenSheet() !== null;
  const regionRef = useRef<HTMLElement>(null);
  useShortcuts();
  useEffect(preloadParts, []);
  useEffect(preloadSheets, []);
  return (
    <div data-theme="studio" data-surface="mobile" className="flex h-dvh flex-col overflow-hidden bg-background text-sm text-foreground">
      <MobileTopBar />
      <OfflineLine />
      <main id="content" className="flex min-h-0 grow flex-col pr-[env(safe-area-inset-right)] pl-[env(safe-area-inset-left)] [@media(max-height:32rem)_and_(orientation:landscape)]:flex-row">
        <section
          ref={regionRef}
          aria-label={editorTexts.preview.region}
          className="flex h-[52%] min-w-0 shrink-0 flex-col border-b border-border bg-background [@media(max-height:32rem)_and_(orientation:landscape)]:h-full [@media(max-height:32rem)_and_(orientation:landscape)]:w-[46%] [@media(max-height:32rem)_and_(orientation:landscape)]:border-r [@media(max-height:32rem)_and_(orientation:landscape)]:border-b-0"
        >
          <Stage />
          <Transport regionRef={regionRef} />
        </section>
        <div className="flex min-h-0 min-w-0 grow flex-col">
          <MobileTimeline />
          <ToolBar />
        </div>
      </main>
      {hasSheet ? <Sheets /> : null}
      {overlay === 'help' ? <HelpSheet /> : null}
      {overlay === 'palette' ? <CommandPalette /> : null}
      {overlay === 'keyboard' ? <KeysDialog /> : null}
      <ProjectParts />
    </div>
  );
}
