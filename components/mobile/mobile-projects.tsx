'use client';
import { Plus } from 'lucide-react';
import { MobileProject } from '@/components/mobile/mobile-project';
import type { ProjectItems } from '@/components/projects/project-list';
import { useNow } from '@/components/projects/use-now';
import { useProjectRemoval } from '@/components/projects/use-project-removal';
import { useProjects } from '@/components/projects/use-projects';
import { LogoMark } from '@/components/site/logo';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { mobileTexts } from '@/lib/texts/en/mobile';
import { projectsTexts } from '@/lib/texts/en/projects';

interface MobileProjectsProps {
  readonly projects: ProjectItems;
  /** The server's time, in ms. */
  readonly now: number;
}

/** SM1: the projects as a list to touch, and "+" where the thumb is. */
export function MobileProjects({ projects: fromServer, now: serverNow }: MobileProjectsProps) {
  const now = useNow(serverNow);
  const projects = useProjects(fromServer, 'mobile');
  const { list, remove, createButton } = useProjectRemoval(projects, projects.items);

  return (
    <>
      {projects.items.length === 0 ? (
        <EmptyState icon={<LogoMark className="size-10" />} title={projectsTexts.empty.title} description={mobileTexts.projects.empty} className="ledger-paper rounded-xl border border-border py-16" />
      ) : (
        <ul ref={list} role="list" aria-label={projectsTexts.list} className="grid gap-1 sm:grid-cols-2">
          {projects.items.map((project) => (
            <MobileProject
              key={project.id}
              project={project}
              now={now}
              onRename={(name) => projects.rename(project, name)}
              onDuplicate={() => projects.duplicate(project)}
              onDelete={() => remove(project)}
            />
          ))}
        </ul>
      )}
      {/* A form, because a press on its button before the page has come alive is kept until it has. */}
      <form action={projects.create} className="pointer-events-none fixed inset-x-0 bottom-0 z-30 flex justify-center pb-[max(1rem,env(safe-area-inset-bottom))]">
        <Button ref={createButton} type="submit" variant="accent" busy={projects.isCreating} aria-label={projectsTexts.create} title={projectsTexts.create} className="pointer-events-auto size-16 rounded-2xl p-0 shadow-lg">
          {projects.isCreating ? null : <Plus aria-hidden className="size-7" />}
        </Button>
      </form>
    </>
  );
}
