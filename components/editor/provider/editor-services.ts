'use client';
import { createContext, useContext } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { SurfaceRules } from '@/components/credits/surface-rules';
import { assert } from '@/lib/base/assert';
import type { AssetLibrary } from '@/lib/editor/asset-library';
import type { ProjectDocument } from '@/lib/editor/document/model';
import type { Editor } from '@/lib/editor/editor-model';
import type { KeptKeys } from '@/components/editor/actions/kept-keys';
import type { ExportControl } from '@/components/editor/export/export-control';
import type { Announcer } from '@/components/editor/provider/announcer';
import type { KeptSet } from '@/components/editor/provider/kept-set';
import type { PlayerControl } from '@/components/editor/provider/player-control';
import type { SaveControl } from '@/components/editor/provider/save-control';
import type { UploadQueue } from '@/components/editor/provider/upload-queue';
import type { Workspace } from '@/components/editor/provider/workspace';

/** Everything that the parts of one open editor share. Made once per opened project; none of it is React state. */
export interface EditorServices {
  readonly projectId: string;
  /** The path of this editor, to come back to. */
  readonly path: string;
  readonly rules: SurfaceRules;
  /** TO15: a browser has to make the videos here; else the server does. */
  readonly filmsHere: boolean;
  /** TO19: the engine that draws portraits is the one of their previews; else a preview is a sketch. */
  readonly previewsAreExact: boolean;
  /** TO55: of which tools the results can follow a reference picture. */
  readonly references: { readonly images: boolean; readonly videos: boolean };
  readonly editor: Editor;
  readonly library: AssetLibrary;
  readonly player: PlayerControl;
  readonly save: SaveControl;
  readonly uploads: UploadQueue;
  /** The id of the version that a document is, where it was brought back. */
  readonly restoredFrom: WeakMap<ProjectDocument, string>;
  readonly exports: ExportControl;
  /** As it is now; it can be renamed while it is open. */
  readonly name: StoreApi<string>;
  readonly workspace: StoreApi<Workspace>;
  readonly announcer: Announcer;
  /** The keys of the person, as they have made them. */
  readonly keys: KeptKeys;
  /** The generations that this tab asked for, also before a reload. */
  readonly ownGenerations: KeptSet;
}

const ServicesContext = createContext<EditorServices | null>(null);

export const EditorServicesProvider = ServicesContext.Provider;

export function useServices(): EditorServices {
  const services = useContext(ServicesContext);
  assert(services !== null, 'an editor component stands inside the editor provider');
  return services;
}
