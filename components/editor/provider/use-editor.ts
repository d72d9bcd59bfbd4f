'use client';
import { useStore } from 'zustand';
import type { AssetLibraryState } from '@/lib/editor/asset-library';
import type { ProjectDocument } from '@/lib/editor/document/model';
import type { EditorState, PlayheadState } from '@/lib/editor/editor-model';
import { visibleDocument } from '@/lib/editor/editor-model';
import type { AssetView } from '@/lib/editor/media/asset-view';
import type { ViewState } from '@/lib/editor/view';
import { useServices } from '@/components/editor/provider/editor-services';
import type { Workspace } from '@/components/editor/provider/workspace';

/** The selector's answer must be a value that stays the same while nothing changes. */
export function useEditorState<T>(selector: (state: EditorState) => T): T {
  return useStore(useServices().editor.store, selector);
}

export function usePlayhead<T>(selector: (state: PlayheadState) => T): T {
  return useStore(useServices().editor.playhead, selector);
}

export function useView<T>(selector: (state: ViewState) => T): T {
  return useStore(useServices().editor.view, selector);
}

export function useLibrary<T>(selector: (state: AssetLibraryState) => T): T {
  return useStore(useServices().library.store, selector);
}

export function useWorkspace<T>(selector: (state: Workspace) => T): T {
  return useStore(useServices().workspace, selector);
}

/** With the gesture in progress. */
export function useVisibleDocument(): ProjectDocument {
  return useEditorState(visibleDocument);
}

export function useAsset(assetId: string | null): AssetView | null {
  return useLibrary(({ assets }) => (assetId === null ? null : (assets[assetId] ?? null)));
}
