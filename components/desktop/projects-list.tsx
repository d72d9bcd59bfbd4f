'use client';
import type { ProjectLayout } from '@/components/desktop/projects-menus';
import { NoMatch } from '@/components/projects/no-match';
import { ProjectCard } from '@/components/projects/project-card';
import { matching } from '@/components/projects/project-list';
import { useNow } from '@/components/projects/use-now';
import { useProjectRemoval } from '@/components/projects/use-project-removal';
import type { Projects } from '@/components/projects/use-projects';
import { LogoMark } from '@/components/site/logo';
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
  const shown = matching(projects.items, query);
  const { list, remove } = useProjectRemoval(projects, shown);

  if (projects.items.length === 0) return <EmptyState icon={<LogoMark className="size-10" />} title={projectsTexts.empty.title} description={projectsTexts.empty.description} className="py-20" />;
  if (shown.length === 0) return <NoMatch query={query} onClear={() => onQuery('')} />;
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
