import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { ProjectsView } from '@/components/projects/projects-view';
import { isPhone, versionPaths } from '@/lib/base/phone';
import { requireUser } from '@/lib/server/auth/session';
import { systemNow } from '@/lib/server/clock';
import { countTrash } from '@/lib/server/projects/list-trash';
import { listProjects } from '@/lib/server/projects/list-projects';
import { mobileTexts } from '@/lib/texts/en/mobile';
import { projectsTexts } from '@/lib/texts/en/projects';

export const metadata: Metadata = { title: projectsTexts.documentTitle };

export default async function ProjectsPage() {
  const user = await requireUser();
  const [projects, trashCount] = await Promise.all([listProjects(user.id), countTrash(user.id)]);
  return (
    <>
      <ProjectsView projects={projects} trashCount={trashCount} now={systemNow()} />
      {isPhone(await headers()) ? (
        <p className="mt-10 text-center">
          {/* No client navigation: the answer sets a cookie. */}
          <a href={versionPaths.phone} className="inline-flex h-11 items-center text-sm underline decoration-border-strong underline-offset-4">
            {mobileTexts.projects.phone}
          </a>
        </p>
      ) : null}
    </>
  );
}
