'use client';
import dynamic from 'next/dynamic';
import { useServices } from '@/components/editor/provider/editor-services';
import { useWorkspace } from '@/components/editor/provider/use-editor';

const VersionSheet = dynamic(() => import('@/components/editor/project/version-sheet').then((part) => part.VersionSheet), { ssr: false });
const SettingsDialog = dynamic(() => import('@/components/editor/project/settings-dialog').then((part) => part.SettingsDialog), { ssr: false });
const ScriptDialog = dynamic(() => import('@/components/editor/tools/script/script-dialog').then((part) => part.ScriptDialog), { ssr: false });

/** What of the whole project is open over the editor. */
export function ProjectParts() {
  const { workspace, library } = useServices();
  const part = useWorkspace(({ projectPart }) => projectPart);
  const script = useWorkspace(({ scriptId }) => (scriptId === null ? null : library.find(scriptId)));
  const close = () => workspace.setState({ projectPart: null, scriptId: null });
  if (script !== null) return <ScriptDialog asset={script} onClose={close} />;
  if (part === 'versions') return <VersionSheet onClose={close} />;
  return part === 'settings' ? <SettingsDialog onClose={close} /> : null;
}
