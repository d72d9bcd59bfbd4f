'use client';
import { useEffect } from 'react';
import { takeWaitingFiles } from '@/components/desktop/launched-files';
import { TitleBar } from '@/components/desktop/title-bar';
import { useLaunchedFiles } from '@/components/desktop/use-launched-files';
import { useShortcuts } from '@/components/editor/actions/use-shortcuts';
import { ProjectParts } from '@/components/editor/project/project-parts';
import type { OpenedProject } from '@/components/editor/provider/editor-provider';
import { EditorProvider } from '@/components/editor/provider/editor-provider';
import { useServices } from '@/components/editor/provider/editor-services';
import { useWorkspace } from '@/components/editor/provider/use-editor';
import { MenuBar } from '@/components/editor/shell/desktop/menus';
import { ToolDialog } from '@/components/editor/shell/desktop/tool-dialog';
import { Toolbar } from '@/components/editor/shell/desktop/toolbar';
import { ArrangementProvider, useKeptArrangement } from '@/components/editor/shell/desktop/use-arrangement';
import { Workbench } from '@/components/editor/shell/desktop/workbench';
import { WorkbenchNarrow } from '@/components/editor/shell/desktop/workbench-narrow';
import { DropHint, takeFiles, useFileDrop } from '@/components/editor/shell/file-drop';
import { CommandPalette, HelpSheet, KeysDialog, preloadParts } from '@/components/editor/shell/lazy-parts';
import { ProjectName } from '@/components/editor/shell/project-name';
import { SaveStatus } from '@/components/editor/shell/save-status';
import { surfaceRules } from '@/components/editor/shell/surface';
import { useIsWide } from '@/components/editor/shell/use-is-wide';
import { OfflineLine } from '@/components/offline/offline-line';

/** The editor on the Desktop surface: an application's window. */
export function DesktopEditor({ project }: { readonly project: OpenedProject }) {
  return (
    <EditorProvider project={project} rules={surfaceRules.desktop}>
      <Window />
    </EditorProvider>
  );
}

function Window() {
  const services = useServices();
  const arrangement = useKeptArrangement();
  const isWide = useIsWide();
  const overlay = useWorkspace((state) => state.overlay);
  const { isOver, handlers } = useFileDrop();
  useShortcuts();
  useEffect(preloadParts, []);
  useLaunchedFiles((files) => takeFiles(files, services));
  // Those that were opened with the application before a project was.
  useEffect(() => takeFiles(takeWaitingFiles(), services), [services]);
  return (
    <ArrangementProvider value={arrangement}>
      <div data-theme="studio" {...handlers} className="flex h-dvh flex-col overflow-hidden bg-background text-sm text-foreground">
        <TitleBar menus={<MenuBar />} tools={<Toolbar />}>
          <ProjectName />
          <SaveStatus />
        </TitleBar>
        <OfflineLine />
        <main id="content" className="relative flex min-h-0 grow flex-col">
          {isWide ? <Workbench /> : <WorkbenchNarrow />}
          {isOver ? <DropHint /> : null}
        </main>
        <ToolDialog />
        {overlay === 'help' ? <HelpSheet /> : null}
        {overlay === 'palette' ? <CommandPalette /> : null}
        {overlay === 'keyboard' ? <KeysDialog /> : null}
        <ProjectParts />
      </div>
    </ArrangementProvider>
  );
}
