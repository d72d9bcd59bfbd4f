'use client';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { createStore } from 'zustand/vanilla';
import type { SurfaceRules } from '@/components/credits/surface-rules';
import { useAccountUser } from '@/components/account/account-provider';
import { createKeptKeys } from '@/components/editor/actions/kept-keys';
import type { FileCheck } from '@/components/editor/provider/check-file';
import { createExportControl } from '@/components/editor/export/export-control';
import { createAnnouncer } from '@/components/editor/provider/announcer';
import { deviceStorage } from '@/components/editor/provider/device-storage';
import { openDrafts } from '@/components/editor/provider/draft-store';
import { LiveRegion } from '@/components/editor/provider/live-region';
import { createKeptSet } from '@/components/editor/provider/kept-set';
import { createPlayerControl } from '@/components/editor/provider/player-control';
import { sendPosterFrame } from '@/components/editor/provider/poster-frame';
import { createSaveControl } from '@/components/editor/provider/save-control';
import { createSendFile, refuseFile } from '@/components/editor/provider/send-file';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { EditorServicesProvider } from '@/components/editor/provider/editor-services';
import { createUploadQueue } from '@/components/editor/provider/upload-queue';
import { tabStorage } from '@/components/editor/provider/tab-storage';
import { useKeptTool } from '@/components/editor/provider/use-kept-tool';
import { useLeaveGuard } from '@/components/editor/provider/use-leave-guard';
import { useProjectUpdates } from '@/components/editor/provider/use-project-updates';
import { useSaving } from '@/components/editor/provider/use-saving';
import { createWorkspace } from '@/components/editor/provider/workspace';
import { toast } from '@/components/ui/toast';
import { randomId } from '@/lib/base/ids';
import { editorPath } from '@/lib/base/surface';
import { createAssetLibrary } from '@/lib/editor/asset-library';
import { createDocumentRoute } from '@/lib/editor/autosave/document-route';
import type { ProjectDocument } from '@/lib/editor/document/model';
import { createEditor } from '@/lib/editor/editor';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { editorTexts } from '@/lib/texts/en/editor';
import type { ToolId } from '@/lib/tools/tool-ids';

export interface OpenedProject {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  /** Proved by `parseDocument`. */
  readonly document: ProjectDocument;
  readonly assets: readonly AssetView[];
  /** TO15: browsers make the videos of this deployment. */
  readonly filmsHere: boolean;
  /** TO19: portraits of this deployment come as their previews show them. */
  readonly previewsAreExact: boolean;
  /** TO55: of which tools the results can follow a reference picture. */
  readonly references: { readonly images: boolean; readonly videos: boolean };
}

interface EditorProviderProps {
  readonly project: OpenedProject;
  readonly rules: SurfaceRules;
  /** The tool whose settings are open from the beginning. */
  readonly tool?: ToolId | null;
  readonly children: ReactNode;
}

/** Makes everything that one open editor shares, and ties it to the browser for as long as the page stands. */
export function EditorProvider({ project, rules, tool = null, children }: EditorProviderProps) {
  const user = useAccountUser();
  const [services] = useState(() => createServices(project, { rules, tool, accountId: user.id }));
  return (
    <EditorServicesProvider value={services}>
      <Lifetime services={services} />
      <LiveRegion />
      {children}
    </EditorServicesProvider>
  );
}

function Lifetime({ services }: { readonly services: EditorServices }) {
  const { uploads, keys } = services;
  useProjectUpdates(services);
  useLeaveGuard(services);
  useKeptTool(services);
  useSaving(services);

  useEffect(() => () => uploads.stop(), [uploads]);
  useEffect(() => keys.start(), [keys]);
  return null;
}

const pageTimers = { setTimeout: (run: () => void, delayMs: number) => window.setTimeout(run, delayMs), clearTimeout: (handle: number) => window.clearTimeout(handle) };

/** The media library is loaded when the first file is chosen. */
async function checkFile(file: File): Promise<FileCheck> {
  return (await import('@/components/editor/provider/check-file')).checkFile(file);
}

interface Opening {
  readonly rules: SurfaceRules;
  readonly tool: ToolId | null;
  readonly accountId: string;
}

function createServices(project: OpenedProject, { rules, tool, accountId }: Opening): EditorServices {
  const newId = () => randomId(crypto);
  const name = createStore(() => project.name);
  const editor = createEditor({ document: project.document, newId, trackName: editorTexts.timeline.newTrackName });
  const library = createAssetLibrary(project.assets);
  const restoredFrom = new WeakMap<ProjectDocument, string>();
  const receive = (asset: AssetView, file: File, notice: string | null) => {
    library.put(asset);
    if (notice !== null) toast.warning(notice);
    if (asset.kind === 'video') void sendPosterFrame(asset, file).then((thumbnailUrl) => thumbnailUrl !== null && library.put({ ...(library.find(asset.id) ?? asset), thumbnailUrl }));
  };
  return {
    projectId: project.id,
    path: editorPath(rules.surface, project.id),
    rules,
    filmsHere: project.filmsHere,
    previewsAreExact: project.previewsAreExact,
    references: project.references,
    editor,
    library,
    player: createPlayerControl({ editor, library, load: () => import('@/lib/editor/playback/player') }),
    save: createSaveControl({
      editor,
      revision: project.revision,
      route: createDocumentRoute(project.id, (...request) => fetch(...request), (document) => restoredFrom.get(document) ?? null),
      openDrafts: () => openDrafts(project.id, newId()),
      timers: pageTimers,
      now: Date.now,
      random: Math.random,
    }),
    uploads: createUploadQueue({ send: createSendFile({ projectId: project.id, newRequest: () => new XMLHttpRequest(), check: checkFile, timers: pageTimers }), newId, onDone: receive, refuse: refuseFile }),
    restoredFrom,
    exports: createExportControl({ projectId: project.id, projectName: name.getState, browser: () => window }),
    name,
    workspace: createWorkspace(tool),
    announcer: createAnnouncer(),
    keys: createKeptKeys({ accountId, storage: deviceStorage(), events: typeof window === 'undefined' ? null : window }),
    ownGenerations: createKeptSet(`tallycut.generations.${project.id}`, tabStorage()),
  };
}
