import type { Metadata } from 'next';
import { StudioProviders } from '@/components/account/studio-providers';
import { MobileHome } from '@/components/mobile/mobile-home';
import { KeepList } from '@/components/offline/keep-list';
import { assert } from '@/lib/base/assert';
import { requireUser } from '@/lib/server/auth/session';
import { systemNow } from '@/lib/server/clock';
import { balanceView } from '@/lib/server/credits/balance-view';
import { listProjects } from '@/lib/server/projects/list-projects';
import { mobileTexts } from '@/lib/texts/en/mobile';

export const metadata: Metadata = { title: mobileTexts.projects.documentTitle };

export default async function MobileProjectsPage() {
  const { id, name, email } = await requireUser();
  const [balance, projects] = await Promise.all([balanceView(id), listProjects(id)]);
  assert(balance !== null, 'every person has a credit account');
  return (
    <StudioProviders user={{ id, name, email }} balance={balance} noticesAt="top-center">
      <MobileHome projects={projects} now={systemNow()} />
      <KeepList projectIds={projects.map((project) => project.id)} />
    </StudioProviders>
  );
}
