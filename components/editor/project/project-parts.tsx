'use client';
import dynamic from 'next/dynamic';
import { useServices } from '@/components/editor/provider/editor-services';
import { useWorkspace } from '@/components/editor/provider/use-editor';

const VersionSheet = dynamic(() => import('@/components/editor/project/version-sheet').then((part) => part.VersionSheet), { ssr: false });
const SettingsDialog = dynamic(() => import('@/components/editor/project/settings-dialog').then((part) => part.SettingsDialog), { ssr: false });

/** What of the whole project is open over the editor. */
export function ProjectParts() {
  const { workspace } = useServices();
  const part = useWorkspace(({ projectPart }) => projectPart);
  const close = () => workspace.setState({ projectPart: null });
  if (part === 'versions') return <VersionSheet onClose={close} />;
  return part === 'settings' ? <SettingsDialog onClose={close} /> : null;
}
