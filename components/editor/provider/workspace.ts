import { createStore } from 'zustand/vanilla';
import type { ActionOverlay } from '@/lib/editor/actions/action';
import type { ToolId } from '@/lib/tools/catalogue';

export type NarrowTab = 'media' | 'tool' | 'inspector' | 'timeline';

/** What of the editor is open. Not the project's: two tabs on one project differ in it. */
export interface Workspace {
  /** The AI tool whose settings are open. */
  readonly tool: ToolId | null;
  /** Which of the two the right dock shows. */
  readonly dock: 'inspector' | 'tool';
  /** What stands under the picture where there is room for one thing only. */
  readonly narrowTab: NarrowTab;
  /** What lies over the editor. */
  readonly overlay: ActionOverlay | null;
}

export function createWorkspace() {
  return createStore<Workspace>(() => ({ tool: null, dock: 'inspector', narrowTab: 'timeline', overlay: null }));
}

export function withTool(tool: ToolId): Partial<Workspace> {
  return { tool, dock: 'tool', narrowTab: 'tool' };
}

export function withoutTool({ narrowTab }: Workspace): Partial<Workspace> {
  return { tool: null, dock: 'inspector', narrowTab: narrowTab === 'tool' ? 'media' : narrowTab };
}
