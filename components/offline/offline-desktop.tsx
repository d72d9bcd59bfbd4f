'use client';
import { ProjectsWindow } from '@/components/desktop/projects-window';
import { DesktopEditor } from '@/components/editor/shell/desktop/desktop';
import { OfflineSurface } from '@/components/offline/offline-surface';

/** The Desktop surface with what is on this device. */
export function OfflineDesktop() {
  return <OfflineSurface surface="desktop" list={(projects, now) => <ProjectsWindow projects={projects} now={now} />} editor={(project) => <DesktopEditor project={project} />} />;
}
