'use client';
import { SearchX } from 'lucide-react';
import { useRef } from 'react';
import type { ProjectLayout } from '@/components/desktop/projects-menus';
import { ProjectCard } from '@/components/projects/project-card';
import type { ProjectItem } from '@/components/projects/project-list';
import { matching, neighbourOf } from '@/components/projects/project-list';
import { useNow } from '@/components/projects/use-now';
import type { Projects } from '@/components/projects/use-projects';
import { LogoMark } from '@/components/site/logo';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { cn } from '@/lib/base/cn';
import { projectsTexts } from '@/lib/texts/en/projects';

interface ProjectsListProps {
  readonly projects: Projects;
  readonly layout: ProjectLayout;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** The server's time, in ms. */
  readonly now: number;
}

/** The projects as pictures or as a list; what is searched for narrows them. */
export function ProjectsList({ projects, layout, query, onQuery, now: serverNow }: ProjectsListProps) {
  const now = useNow(serverNow);
  const list = useRef<HTMLUListElement>(null);
  const shown = matching(projects.items, query);

  const remove = (project: ProjectItem) => {
    const next = neighbourOf(shown, project.id);
    projects.remove(project);
    requestAnimationFrame(() => next !== null && list.current?.querySelector<HTMLElement>(`[data-project="${next}"] a`)?.focus());
  };

  if (projects.items.length === 0) return <EmptyState icon={<LogoMark className="size-10" />} title={projectsTexts.empty.title} description={projectsTexts.empty.description} className="py-20" />;
  if (shown.length === 0) {
    const clear = (
      <Button variant="secondary" onClick={() => onQuery('')}>
        {projectsTexts.noMatch.clear}
      </Button>
    );
    return <EmptyState icon={<SearchX />} title={projectsTexts.noMatch.title} description={projectsTexts.noMatch.description(query)} action={clear} />;
  }
  return (
    <ul ref={list} aria-label={projectsTexts.list} className={cn('grid', layout === 'grid' ? 'grid-cols-[repeat(auto-fill,minmax(min(12rem,100%),1fr))] gap-x-4 gap-y-6' : 'max-w-4xl gap-3')}>
      {shown.map((project) => (
        <ProjectCard
          key={project.id}
          project={project}
          now={now}
          surface="desktop"
          layout={layout}
          onRename={(name) => projects.rename(project, name)}
          onDuplicate={() => projects.duplicate(project)}
          onDelete={() => remove(project)}
        />
      ))}
    </ul>
  );
}
