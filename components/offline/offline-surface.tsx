'use client';
import { WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { useUpdates } from '@/components/account/account-provider';
import { StudioProviders } from '@/components/account/studio-providers';
import type { OpenedProject } from '@/components/editor/provider/editor-provider';
import { deviceAccount, openDevice } from '@/components/offline/device';
import type { ProjectItems } from '@/components/projects/project-list';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { surfaceHomes } from '@/lib/base/surface';
import type { Found } from '@/lib/offline/find-on-device';
import { findOnDevice } from '@/lib/offline/find-on-device';
import type { OfflineSurface as Surface } from '@/lib/offline/places';
import { shellPath } from '@/lib/offline/places';
import { editorTexts } from '@/lib/texts/en/editor';
import { offlineTexts as texts } from '@/lib/texts/en/offline';
import { projectsTexts } from '@/lib/texts/en/projects';
import { titleOf } from '@/lib/texts/format';

interface OfflineSurfaceProps {
  readonly surface: Surface;
  readonly list: (projects: ProjectItems, now: number) => ReactNode;
  readonly editor: (project: OpenedProject) => ReactNode;
}

/**
 * SO1: what stands in for every page of a surface while the server is out of reach. It is the same for everybody; what it shows comes from this device, for
 * the address that is open.
 */
export function OfflineSurface({ surface, list, editor }: OfflineSurfaceProps) {
  const home = surfaceHomes[surface];
  const opened = useFound(home);
  if (opened === null) return <main id="content" aria-busy aria-label={texts.opening} data-theme="studio" className="h-dvh bg-background" />;
  const { found, now } = opened;
  switch (found.kind) {
    case 'nobody':
      return <Notice {...texts.nobody} />;
    case 'elsewhere':
      return <Notice {...texts.elsewhere} home={home} />;
    case 'list':
      if (found.projects.length === 0) return <Notice {...texts.empty} />;
      return (
        <StudioProviders user={found.person} balance={found.person.balance} noticesAt="top-center">
          <GoOnline home={home} />
          {list(found.projects, now)}
        </StudioProviders>
      );
    case 'project':
      return (
        <StudioProviders user={found.person} balance={found.person.balance} noticesAt="top-center">
          {editor(found.project)}
        </StudioProviders>
      );
  }
}

function useFound(home: string): { readonly found: Found; readonly now: number } | null {
  const [opened, setOpened] = useState<{ readonly found: Found; readonly now: number } | null>(null);
  useEffect(() => {
    const store = openDevice();
    const finding: Promise<Found> = store === null ? Promise.resolve({ kind: 'nobody' }) : findOnDevice({ path: location.pathname, home, accountId: deviceAccount(), store });
    void finding.then((found) => {
      document.title = found.kind === 'project' ? titleOf(editorTexts.documentTitle(found.project.name)) : titleOf(projectsTexts.documentTitle);
      setOpened({ found, now: Date.now() });
    });
  }, [home]);
  return opened;
}

/** The list is the server's again as soon as that is reached; nothing is unsaved here. */
function GoOnline({ home }: { readonly home: string }) {
  useUpdates(({ kind }) => {
    if (kind === 'hello') void isReached().then((reached) => reached && openAgain(home));
  });
  return null;
}

/** A window that joins others is greeted by them, connected or not. */
async function isReached(): Promise<boolean> {
  return fetch('/api/health', { cache: 'no-store' }).then(({ ok }) => ok, () => false);
}

function openAgain(home: string | null): void {
  if (home !== null && location.pathname === shellPath(home)) location.replace(home);
  else location.reload();
}

function Notice({ title, description, home = null }: { readonly title: string; readonly description: string; readonly home?: string | null }) {
  useEffect(() => {
    const open = () => openAgain(home);
    window.addEventListener('online', open);
    return () => window.removeEventListener('online', open);
  }, [home]);
  const actions = (
    <div className="flex flex-wrap justify-center gap-2">
      <Button onClick={() => openAgain(home)}>{texts.retry}</Button>
      {home === null ? null : (
        <Button asChild variant="secondary">
          <a href={home}>{texts.projects}</a>
        </Button>
      )}
    </div>
  );
  return (
    <main id="content" data-theme="studio" className="grid min-h-dvh place-content-center bg-background text-foreground">
      <EmptyState headingLevel="h1" icon={<WifiOff />} title={title} description={description} action={actions} />
    </main>
  );
}
