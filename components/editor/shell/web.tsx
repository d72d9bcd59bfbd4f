'use client';
import { useEffect } from 'react';
import { useShortcuts } from '@/components/editor/actions/use-shortcuts';
import { ProjectParts } from '@/components/editor/project/project-parts';
import type { OpenedProject } from '@/components/editor/provider/editor-provider';
import { EditorProvider } from '@/components/editor/provider/editor-provider';
import { useWorkspace } from '@/components/editor/provider/use-editor';
import { DropHint, useFileDrop } from '@/components/editor/shell/file-drop';
import { CommandPalette, HelpSheet, KeysDialog, preloadParts } from '@/components/editor/shell/lazy-parts';
import { surfaceRules } from '@/components/editor/shell/surface';
import { TopBar } from '@/components/editor/shell/top-bar';
import { useIsWide } from '@/components/editor/shell/use-is-wide';
import { WebNarrow } from '@/components/editor/shell/web-narrow';
import { WebWide } from '@/components/editor/shell/web-wide';
import type { ToolId } from '@/lib/tools/tool-ids';

/** The editor on the Web surface. */
export function WebEditor({ project, tool }: { readonly project: OpenedProject; readonly tool: ToolId | null }) {
  useEffect(() => {
    // TO33: it was meant for this opening; a reload shows what was left open.
    if (tool !== null) window.history.replaceState(window.history.state, '', window.location.pathname);
  }, [tool]);
  return (
    <EditorProvider project={project} rules={surfaceRules.web} tool={tool}>
      <Studio />
    </EditorProvider>
  );
}

function Studio() {
  const isWide = useIsWide();
  const overlay = useWorkspace((state) => state.overlay);
  const { isOver, handlers } = useFileDrop();
  useShortcuts();
  useEffect(preloadParts, []);

  return (
    <div data-theme="studio" {...handlers} className="flex h-dvh flex-col overflow-hidden bg-background text-sm text-foreground">
      <TopBar />
      <main id="content" className="relative flex min-h-0 grow flex-col">
        {isWide ? <WebWide /> : <WebNarrow />}
        {isOver ? <DropHint /> : null}
      </main>
      {overlay === 'help' ? <HelpSheet /> : null}
      {overlay === 'palette' ? <CommandPalette /> : null}
      {overlay === 'keyboard' ? <KeysDialog /> : null}
      <ProjectParts />
    </div>
  );
}
