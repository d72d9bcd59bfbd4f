import { OfflineNotice } from '@/components/account/offline-notice';
import { MobileMenu } from '@/components/mobile/mobile-menu';
import { MobileProjects } from '@/components/mobile/mobile-projects';
import type { ProjectItems } from '@/components/projects/project-list';
import { LogoMark } from '@/components/site/logo';
import { projectsTexts } from '@/lib/texts/en/projects';

interface MobileHomeProps {
  readonly projects: ProjectItems;
  /** The server's time, in ms. */
  readonly now: number;
}

/** Where the Mobile surface begins: the person's projects. */
export function MobileHome({ projects, now }: MobileHomeProps) {
  return (
    <>
      <header className="sticky top-0 z-20 h-[calc(3.5rem+env(safe-area-inset-top))] border-b border-border bg-background/90 pt-[env(safe-area-inset-top)] backdrop-blur-md">
        <div className="mx-auto flex h-full w-full max-w-3xl items-center gap-2.5 pr-1.5 pl-4">
          <LogoMark className="size-6" />
          <h1 className="mr-auto text-xl font-semibold">{projectsTexts.title}</h1>
          <MobileMenu />
        </div>
      </header>
      <OfflineNotice />
      <main id="content" className="mx-auto w-full max-w-3xl px-2 pt-3 pb-32">
        <MobileProjects projects={projects} now={now} />
      </main>
    </>
  );
}
