import type { Metadata } from 'next';
import { ProjectsView } from '@/components/projects/projects-view';
import { requireUser } from '@/lib/server/auth/session';
import { systemNow } from '@/lib/server/clock';
import { listProjects } from '@/lib/server/projects/list-projects';
import { projectsTexts } from '@/lib/texts/en/projects';

export const metadata: Metadata = { title: projectsTexts.documentTitle };

export default async function ProjectsPage() {
  const user = await requireUser();
  return <ProjectsView projects={await listProjects(user.id)} now={systemNow()} />;
}
