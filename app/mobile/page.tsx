import type { Metadata } from 'next';
import { OfflineNotice } from '@/components/account/offline-notice';
import { StudioProviders } from '@/components/account/studio-providers';
import { MobileMenu } from '@/components/mobile/mobile-menu';
import { MobileProjects } from '@/components/mobile/mobile-projects';
import { LogoMark } from '@/components/site/logo';
import { assert } from '@/lib/base/assert';
import { requireUser } from '@/lib/server/auth/session';
import { systemNow } from '@/lib/server/clock';
import { balanceView } from '@/lib/server/credits/balance-view';
import { listProjects } from '@/lib/server/projects/list-projects';
import { mobileTexts } from '@/lib/texts/en/mobile';
import { projectsTexts } from '@/lib/texts/en/projects';

export const metadata: Metadata = { title: mobileTexts.projects.documentTitle };

export default async function MobileProjectsPage() {
  const { id, name, email } = await requireUser();
  const [balance, projects] = await Promise.all([balanceView(id), listProjects(id)]);
  assert(balance !== null, 'every person has a credit account');
  return (
    <StudioProviders user={{ id, name, email }} balance={balance} noticesAt="top-center">
      <header className="sticky top-0 z-20 flex h-[calc(3.5rem+env(safe-area-inset-top))] items-center gap-2.5 border-b border-border bg-background/90 pt-[env(safe-area-inset-top)] pr-1.5 pl-4 backdrop-blur-md">
        <LogoMark className="size-6" />
        <h1 className="mr-auto text-xl font-semibold">{projectsTexts.title}</h1>
        <MobileMenu />
      </header>
      <OfflineNotice />
      <main id="content" className="mx-auto w-full max-w-3xl px-2 pt-3 pb-32">
        <MobileProjects projects={projects} now={systemNow()} />
      </main>
    </StudioProviders>
  );
}
