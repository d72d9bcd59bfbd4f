'use client';
import { MobileEditor } from '@/components/editor/shell/mobile/mobile-editor';
import { MobileHome } from '@/components/mobile/mobile-home';
import { OfflineSurface } from '@/components/offline/offline-surface';

/** The Mobile surface with what is on this device. */
export function OfflineMobile() {
  return <OfflineSurface surface="mobile" list={(projects, now) => <MobileHome projects={projects} now={now} />} editor={(project) => <MobileEditor project={project} />} />;
}
