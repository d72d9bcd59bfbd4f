'use client';
import type { DragEvent } from 'react';
import { useEffect, useState } from 'react';
import { failureText } from '@/components/account/run-action';
import { useShortcuts } from '@/components/editor/actions/use-shortcuts';
import { ProjectParts } from '@/components/editor/project/project-parts';
import type { OpenedProject } from '@/components/editor/provider/editor-provider';
import { EditorProvider } from '@/components/editor/provider/editor-provider';
import { isCaptionFile } from '@/components/editor/provider/is-caption-file';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { useServices } from '@/components/editor/provider/editor-services';
import { useWorkspace } from '@/components/editor/provider/use-editor';
import { CommandPalette, HelpSheet, KeysDialog, preloadParts } from '@/components/editor/shell/lazy-parts';
import { surfaceRules } from '@/components/editor/shell/surface';
import { TopBar } from '@/components/editor/shell/top-bar';
import { useIsWide } from '@/components/editor/shell/use-is-wide';
import { WebNarrow } from '@/components/editor/shell/web-narrow';
import { WebWide } from '@/components/editor/shell/web-wide';
import { toast } from '@/components/ui/toast';
import { editorTexts } from '@/lib/texts/en/editor';

/** The editor on the Web surface. */
export function WebEditor({ project }: { readonly project: OpenedProject }) {
  return (
    <EditorProvider project={project} rules={surfaceRules.web}>
      <Studio />
    </EditorProvider>
  );
}

function Studio() {
  const services = useServices();
  const { uploads } = services;
  const isWide = useIsWide();
  const overlay = useWorkspace((state) => state.overlay);
  const [dragDepth, setDragDepth] = useState(0);
  useShortcuts();
  useEffect(preloadParts, []);

  const files = {
    onDragEnter: (event: DragEvent) => hasFiles(event) && setDragDepth((depth) => depth + 1),
    onDragLeave: (event: DragEvent) => hasFiles(event) && setDragDepth((depth) => depth - 1),
    onDragOver: (event: DragEvent) => hasFiles(event) && event.preventDefault(),
    onDrop: (event: DragEvent) => {
      setDragDepth(0);
      if (!hasFiles(event)) return;
      event.preventDefault();
      // What is dropped on the timeline does not come here: it takes it itself.
      const files = [...event.dataTransfer.files];
      uploads.add(files.filter((file) => !isCaptionFile(file)));
      const captions = files.filter(isCaptionFile);
      // Without a connection its code cannot come either.
      if (captions.length > 0) bringCaptions(captions, services).catch(() => toast.error(failureText({ code: 'unreachable' })));
    },
  };

  return (
    <div data-theme="studio" {...files} onDropCapture={() => setDragDepth(0)} className="flex h-dvh flex-col overflow-hidden bg-background text-sm text-foreground">
      <TopBar />
      <main id="content" className="relative flex min-h-0 grow flex-col">
        {isWide ? <WebWide /> : <WebNarrow />}
        {dragDepth > 0 ? <DropHint /> : null}
      </main>
      {overlay === 'help' ? <HelpSheet /> : null}
      {overlay === 'palette' ? <CommandPalette /> : null}
      {overlay === 'keyboard' ? <KeysDialog /> : null}
      <ProjectParts />
    </div>
  );
}

/** Its code comes when it is needed. */
async function bringCaptions(files: readonly File[], services: EditorServices): Promise<void> {
  const { importCaptions } = await import('@/components/editor/provider/import-captions');
  for (const file of files) await importCaptions(file, services);
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes('Files');
}

function DropHint() {
  return (
    <div className="pointer-events-none absolute inset-2 z-60 grid place-items-start justify-center rounded-xl border-2 border-dashed border-accent bg-accent/5 pt-6">
      <p className="rounded-full bg-accent px-4 py-1.5 text-sm font-medium text-accent-foreground shadow-md">{editorTexts.layout.dropHere}</p>
    </div>
  );
}
