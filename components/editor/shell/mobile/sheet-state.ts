'use client';
import { useMemo } from 'react';
import { createStore, useStore } from 'zustand';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { useServices } from '@/components/editor/provider/editor-services';
import type { LibraryTab } from '@/components/editor/provider/workspace';
import { withoutTool, withTool } from '@/components/editor/provider/workspace';
import type { ToolId } from '@/lib/tools/tool-ids';

/** The parts of the inspector that have a sheet of their own. */
export const sheetSections = ['text', 'shape', 'speed', 'sound', 'filters', 'animation', 'transition', 'transform', 'keyframes', 'time'] as const;
export type SheetSection = (typeof sheetSections)[number];

/** What is open from below; one at a time. */
export type OpenSheet =
  | { readonly kind: 'tool'; readonly tool: ToolId }
  | { readonly kind: 'library'; readonly tab: LibraryTab }
  | { readonly kind: 'section'; readonly section: SheetSection }
  | { readonly kind: 'inspector' };

/** What the workspace of all surfaces does not know: which part of the inspector. One editor stands in a page. */
const sections = createStore<{ readonly section: SheetSection | null }>(() => ({ section: null }));

/** The workspace says what is open, so that menus which lead to media or settings lead to their sheets. */
export function useOpenSheet(): OpenSheet | null {
  const { workspace } = useServices();
  const { tool, narrowTab, library } = useStore(workspace);
  const section = useStore(sections, (state) => state.section);
  return useMemo(() => {
    if (narrowTab === 'tool' && tool !== null) return { kind: 'tool', tool };
    if (narrowTab === 'media') return { kind: 'library', tab: library };
    if (narrowTab !== 'inspector') return null;
    return section === null ? { kind: 'inspector' } : { kind: 'section', section };
  }, [narrowTab, tool, library, section]);
}

export function openSheet({ workspace }: EditorServices, sheet: OpenSheet): void {
  sections.setState({ section: sheet.kind === 'section' ? sheet.section : null });
  if (sheet.kind === 'tool') workspace.setState(withTool(sheet.tool));
  else if (sheet.kind === 'library') workspace.setState({ narrowTab: 'media', library: sheet.tab });
  else workspace.setState({ narrowTab: 'inspector', dock: 'inspector' });
}

export function closeSheet({ workspace }: EditorServices): void {
  sections.setState({ section: null });
  workspace.setState({ ...withoutTool(workspace.getState()), narrowTab: 'timeline' });
}
