import type { Metadata } from 'next';
import { ProjectsView } from '@/components/projects/projects-view';
import { requireUser } from '@/lib/server/auth/session';
import { systemNow } from '@/lib/server/clock';
import { countTrash } from '@/lib/server/projects/list-trash';
import { listProjects } from '@/lib/server/projects/list-projects';
import { projectsTexts } from '@/lib/texts/en/projects';

export const metadata: Metadata = { title: projectsTexts.documentTitle };

export default async function ProjectsPage() {
  const user = await requireUser();
  const [projects, trashCount] = await Promise.all([listProjects(user.id), countTrash(user.id)]);
  return <ProjectsView projects={projects} trashCount={trashCount} now={systemNow()} />;
}
