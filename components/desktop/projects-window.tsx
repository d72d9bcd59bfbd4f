'use client';
import dynamic from 'next/dynamic';
import { useRef, useState } from 'react';
import { useAccountUser } from '@/components/account/account-provider';
import { OfflineNotice } from '@/components/account/offline-notice';
import { isProjectFile, keepForEditor } from '@/components/desktop/launched-files';
import { ProjectsMenus, projectLayouts } from '@/components/desktop/projects-menus';
import { ProjectsList } from '@/components/desktop/projects-list';
import { ProjectsToolbar } from '@/components/desktop/projects-toolbar';
import { TitleBar } from '@/components/desktop/title-bar';
import { useKeptChoice } from '@/components/desktop/use-kept-choice';
import { useLaunchedFiles } from '@/components/desktop/use-launched-files';
import type { ProjectItems } from '@/components/projects/project-list';
import { useProjectFileDrop } from '@/components/projects/use-project-file-drop';
import { useProjects } from '@/components/projects/use-projects';
import { projectFile } from '@/lib/editor/document/project-file-facts';
import { desktopTexts } from '@/lib/texts/en/desktop';

const ImportDialog = dynamic(() => import('@/components/projects/import-dialog').then((part) => part.ImportDialog), { ssr: false });

const texts = desktopTexts.projects;

interface ProjectsWindowProps {
  readonly projects: ProjectItems;
  /** The server's time, in ms. */
  readonly now: number;
}

/** Where the application begins: the person's projects. */
export function ProjectsWindow({ projects: fromServer, now: serverNow }: ProjectsWindowProps) {
  const { id } = useAccountUser();
  const projects = useProjects(fromServer, 'desktop');
  const [layout, setLayout] = useKeptChoice(`tallycut.desktop-projects.${id}`, projectLayouts);
  const [query, setQuery] = useState('');
  const [imported, setImported] = useState<File | null>(null);
  const [waitingCount, setWaitingCount] = useState(0);
  const input = useRef<HTMLInputElement>(null);

  const takeFiles = (files: readonly File[]) => {
    const media = files.filter((file) => !isProjectFile(file));
    keepForEditor(media);
    setWaitingCount((count) => count + media.length);
    setImported((running) => running ?? files.find(isProjectFile) ?? null);
  };
  const choose = () => input.current?.click();
  useLaunchedFiles(takeFiles);
  useProjectFileDrop((file) => setImported((running) => running ?? file));

  return (
    <div data-theme="studio" className="flex h-dvh flex-col overflow-hidden bg-background text-sm text-foreground">
      <TitleBar
        menus={<ProjectsMenus layout={layout} onLayout={setLayout} onCreate={projects.create} onImport={choose} />}
        tools={<ProjectsToolbar layout={layout} onLayout={setLayout} query={query} onQuery={setQuery} isCreating={projects.isCreating} onCreate={projects.create} onImport={choose} />}
      >
        <h1 className="truncate text-sm font-medium">{texts.title}</h1>
      </TitleBar>
      <OfflineNotice />
      <input
        ref={input}
        type="file"
        hidden
        accept={`.${projectFile.extension}`}
        onChange={(event) => {
          setImported(event.target.files?.[0] ?? null);
          // The same file can be chosen again.
          event.target.value = '';
        }}
      />
      <main id="content" className="min-h-0 grow overflow-y-auto p-4">
        {waitingCount === 0 ? null : (
          <p role="status" className="mb-4 rounded-md border border-border bg-surface px-3 py-2">
            <strong className="font-medium">{texts.importing(waitingCount)}.</strong> {texts.importingHint}
          </p>
        )}
        <ProjectsList projects={projects} layout={layout} query={query} onQuery={setQuery} now={serverNow} />
      </main>
      {imported === null ? null : <ImportDialog file={imported} surface="desktop" onClose={() => setImported(null)} />}
    </div>
  );
}
