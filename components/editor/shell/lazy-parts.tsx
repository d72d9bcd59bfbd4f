'use client';
import dynamic from 'next/dynamic';
import { Skeleton } from '@/components/ui/skeleton';

/** Parts of the editor that nobody sees at first. Their code comes after the first paint. */
const loadGeneratePanel = () => import('@/components/editor/panels/generate/generate-panel').then((part) => part.GeneratePanel);
const loadHelpSheet = () => import('@/components/editor/keyboard/help-sheet').then((part) => part.HelpSheet);
const loadKeysDialog = () => import('@/components/editor/keyboard/keys-dialog').then((part) => part.KeysDialog);
const loadConflictDialog = () => import('@/components/editor/shell/conflict-dialog').then((part) => part.ConflictDialog);

export const GeneratePanel = dynamic(loadGeneratePanel, { ssr: false, loading: () => <Skeleton className="m-4 h-24" /> });
export const HelpSheet = dynamic(loadHelpSheet, { ssr: false });
export const KeysDialog = dynamic(loadKeysDialog, { ssr: false });
export const ConflictDialog = dynamic(loadConflictDialog, { ssr: false });

/** Gets them while the browser has nothing else to do, so that the first click does not wait and a lost connection finds them there. */
export function preloadParts(): () => void {
  const load = () => void Promise.all([loadGeneratePanel(), loadHelpSheet(), loadKeysDialog(), loadConflictDialog()]).catch(() => undefined);
  const timer = window.setTimeout(load, 1_500);
  return () => window.clearTimeout(timer);
}
