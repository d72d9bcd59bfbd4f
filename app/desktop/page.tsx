import type { Metadata } from 'next';
import { StudioProviders } from '@/components/account/studio-providers';
import { ProjectsWindow } from '@/components/desktop/projects-window';
import { KeepList } from '@/components/offline/keep-list';
import { assert } from '@/lib/base/assert';
import { requireUser } from '@/lib/server/auth/session';
import { systemNow } from '@/lib/server/clock';
import { balanceView } from '@/lib/server/credits/balance-view';
import { listProjects } from '@/lib/server/projects/list-projects';
import { projectsTexts } from '@/lib/texts/en/projects';

export const metadata: Metadata = { title: projectsTexts.documentTitle };

export default async function DesktopProjectsPage() {
  const { id, name, email } = await requireUser();
  const [projects, balance] = await Promise.all([listProjects(id), balanceView(id)]);
  assert(balance !== null, 'every person has a credit account');
  return (
    <StudioProviders user={{ id, name, email }} balance={balance}>
      <ProjectsWindow projects={projects} now={systemNow()} />
      <KeepList projectIds={projects.map((project) => project.id)} />
    </StudioProviders>
  );
}
