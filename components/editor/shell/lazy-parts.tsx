'use client';
import dynamic from 'next/dynamic';
import type { ComponentType } from 'react';
import { useEffect, useState } from 'react';
import { Skeleton } from '@/components/ui/skeleton';

/** Parts of the editor that nobody sees at first. Their code comes after the first paint. */
const loadInspectorPanel = () => import('@/components/editor/panels/inspector/inspector-panel').then((part) => part.InspectorPanel);
const loadTransformOverlay = () => import('@/components/editor/preview/transform-overlay').then((part) => part.TransformOverlay);
const loadCropOverlay = () => import('@/components/editor/preview/crop-overlay').then((part) => part.CropOverlay);
const loadKeyframeMarks = () => import('@/components/editor/timeline/clip/keyframe-marks').then((part) => part.KeyframeMarks);
const loadToolbarMenu = () => import('@/components/editor/timeline/toolbar-menu').then((part) => part.ToolbarMenu);
const loadToolForm = () => import('@/components/editor/tools/tool-form').then((part) => part.ToolForm);
const loadTextPanel = () => import('@/components/editor/panels/texts/text-panel').then((part) => part.TextPanel);
const loadElementsPanel = () => import('@/components/editor/panels/elements/elements-panel').then((part) => part.ElementsPanel);
const loadTransitionsPanel = () => import('@/components/editor/panels/transitions/transitions-panel').then((part) => part.TransitionsPanel);
const loadCaptionsPanel = () => import('@/components/editor/panels/captions/captions-panel').then((part) => part.CaptionsPanel);
const loadHistoryPanel = () => import('@/components/editor/panels/history/history-panel').then((part) => part.HistoryPanel);
const loadHelpSheet = () => import('@/components/editor/keyboard/help-sheet').then((part) => part.HelpSheet);
const loadKeysDialog = () => import('@/components/editor/keyboard/keys-dialog').then((part) => part.KeysDialog);
const loadPalette = () => import('@/components/editor/palette/command-palette').then((part) => part.CommandPalette);
const loadConflictDialog = () => import('@/components/editor/shell/conflict-dialog').then((part) => part.ConflictDialog);

const PanelSkeleton = () => <Skeleton className="m-4 h-24" />;

export const InspectorPanel = dynamic(loadInspectorPanel, { ssr: false, loading: PanelSkeleton });
export const TransformOverlay = dynamic(loadTransformOverlay, { ssr: false });
export const CropOverlay = dynamic(loadCropOverlay, { ssr: false });
export const KeyframeMarks = dynamic(loadKeyframeMarks, { ssr: false });
export const ToolbarMenu = dynamic(loadToolbarMenu, { ssr: false });
export const ToolForm = dynamic(loadToolForm, { ssr: false, loading: PanelSkeleton });
export const TextPanel = dynamic(loadTextPanel, { ssr: false, loading: PanelSkeleton });
export const ElementsPanel = dynamic(loadElementsPanel, { ssr: false, loading: PanelSkeleton });
export const TransitionsPanel = dynamic(loadTransitionsPanel, { ssr: false, loading: PanelSkeleton });
export const CaptionsPanel = dynamic(loadCaptionsPanel, { ssr: false, loading: PanelSkeleton });
export const HistoryPanel = dynamic(loadHistoryPanel, { ssr: false, loading: PanelSkeleton });
export const HelpSheet = dynamic(loadHelpSheet, { ssr: false });
export const KeysDialog = dynamic(loadKeysDialog, { ssr: false });
export const CommandPalette = dynamic(loadPalette, { ssr: false });
const [ClipItems, loadClipItems] = preloaded(() => import('@/components/editor/timeline/menus/clip-items').then((part) => part.ClipItems));
const [AgainItems, loadAgainItems] = preloaded(() => import('@/components/editor/tools/again/again-items').then((part) => part.AgainItems));
export { AgainItems, ClipItems };
export const ConflictDialog = dynamic(loadConflictDialog, { ssr: false });

/** For what opens at a press: once its code is there it is drawn at once, without the moment of nothing that a suspended part has. */
function preloaded<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let loaded: ComponentType<Props> | null = null;
  const preload = async () => (loaded = await load());
  function Preloaded(props: Props) {
    const [Part, setPart] = useState(() => loaded);
    useEffect(() => {
      if (Part === null) void preload().then((part) => setPart(() => part), () => undefined);
    }, [Part]);
    return Part === null ? null : <Part {...props} />;
  }
  return [Preloaded, preload] as const;
}

/** Gets them while the browser has nothing else to do, so that the first click does not wait and a lost connection finds them there. */
export function preloadParts(): () => void {
  const panels = [loadTransformOverlay, loadCropOverlay, loadKeyframeMarks, loadToolbarMenu, loadInspectorPanel, loadToolForm, loadTextPanel, loadElementsPanel, loadTransitionsPanel, loadCaptionsPanel, loadHistoryPanel];
  const load = () => void Promise.all([...panels, loadHelpSheet, loadPalette, loadKeysDialog, loadConflictDialog].map((part) => part())).catch(() => undefined);
  for (const items of [loadClipItems, loadAgainItems]) items().catch(() => undefined);
  const timer = window.setTimeout(load, 1_500);
  return () => window.clearTimeout(timer);
}
