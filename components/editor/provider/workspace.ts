import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CaptionProblem } from '@/lib/editor/captions/cue';
import type { ActionOverlay } from '@/lib/editor/actions/action';
import type { ToolId } from '@/lib/tools/tool-ids';

/** What concerns the whole project and lies over the editor. */
export type ProjectPart = 'versions' | 'settings' | 'export';

export type NarrowTab = 'media' | 'tool' | 'inspector' | 'timeline';

export const libraryTabs = ['media', 'text', 'elements', 'transitions', 'captions', 'history'] as const;
export type LibraryTab = (typeof libraryTabs)[number];

/** What became of a file of captions. */
export type CaptionReport =
  | { readonly kind: 'taken'; readonly fileName: string; readonly count: number; readonly trackId: string | null; readonly problems: readonly CaptionProblem[] }
  | { readonly kind: 'refused'; readonly sentence: string; readonly problems: readonly CaptionProblem[] };

/** What of the editor is open. Not the project's: two tabs on one project differ in it. */
export interface Workspace {
  /** The AI tool whose settings are open. */
  readonly tool: ToolId | null;
  /** TO14, TO54: settings, or some of them, that its form is to take over; its own schema proves them. */
  readonly offered: object | null;
  /** Which of the two the right dock shows. */
  readonly dock: 'inspector' | 'tool';
  /** What the left side shows. */
  readonly library: LibraryTab;
  /** What stands under the picture where there is room for one thing only. */
  readonly narrowTab: NarrowTab;
  /** What lies over the editor. */
  readonly overlay: ActionOverlay | null;
  readonly projectPart: ProjectPart | null;
  /** The asset whose script is being read. */
  readonly scriptId: string | null;
  /** Of the last file; null once it has been read. */
  readonly captionReport: CaptionReport | null;
}

/** @param tool TO33: the one whose settings are open from the beginning. */
export function createWorkspace(tool: ToolId | null = null) {
  return createStore<Workspace>(() => ({
    tool: null, offered: null, dock: 'inspector', library: 'media', narrowTab: 'timeline', overlay: null, projectPart: null, scriptId: null, captionReport: null,
    ...(tool === null ? {} : withTool(tool)),
  }));
}

export function withTool(tool: ToolId): Partial<Workspace> {
  return { tool, dock: 'tool', narrowTab: 'tool' };
}

/** TO14, TO39, TO45, TO54: opens the settings of a tool with some that are offered to it. Nothing is asked for before they are confirmed. */
export function offerTo(tool: ToolId, offered: object, workspace: StoreApi<Workspace>): void {
  workspace.setState({ ...withTool(tool), offered });
}

export function withoutTool({ narrowTab }: Workspace): Partial<Workspace> {
  return { tool: null, dock: 'inspector', narrowTab: narrowTab === 'tool' ? 'media' : narrowTab };
}
