'use client';
import Link from 'next/link';
import type { KeyboardEvent } from 'react';
import { NameField } from '@/components/projects/name-field';
import type { ProjectSummary } from '@/lib/editor/document/summary';
import { ProjectMenu } from '@/components/projects/project-menu';
import { ProjectFacts, ProjectThumbnail } from '@/components/projects/project-thumbnail';
import { useRename } from '@/components/projects/use-rename';
import { cn } from '@/lib/base/cn';
import { editorPath } from '@/lib/base/surface';
import type { Surface } from '@/lib/base/surface';

interface ProjectCardProps {
  readonly project: ProjectSummary;
  readonly now: number;
  /** Where it opens. */
  readonly surface?: Surface;
  readonly layout?: 'grid' | 'list';
  readonly onRename: (name: string) => void;
  readonly onDuplicate: () => void;
  readonly onDelete: () => void;
}

/** One project. The whole card opens it; F2 renames it, Delete deletes it. */
export function ProjectCard({ project, now, surface = 'web', layout = 'grid', onRename, onDuplicate, onDelete }: ProjectCardProps) {
  const { isRenaming, begin, finish, link } = useRename(onRename);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'F2') begin();
    if (event.key === 'Delete') onDelete();
  }

  return (
    <li data-project={project.id} className={cn('group relative grid min-w-0 content-start', layout === 'grid' ? 'gap-2.5' : 'grid-cols-[5.5rem_1fr] items-center gap-4')}>
      <ProjectThumbnail project={project} className="transition-[border-color,box-shadow] group-hover:border-border-strong group-hover:shadow-md" />
      <div className="flex min-w-0 items-start justify-between gap-1">
        <div className="grid min-w-0 flex-1">
          {isRenaming ? (
            <NameField name={project.name} onDone={finish} />
          ) : (
            <h2 className="min-w-0 leading-6">
              <Link
                ref={link}
                href={editorPath(surface, project.id)}
                prefetch={false}
                title={project.name}
                onKeyDown={onKeyDown}
                className="block truncate font-medium outline-none after:absolute after:inset-0 after:rounded-lg focus-visible:after:outline-2 focus-visible:after:outline-offset-4 focus-visible:after:outline-ring"
              >
                {project.name}
              </Link>
            </h2>
          )}
          <ProjectFacts project={project} now={now} />
        </div>
        <ProjectMenu name={project.name} onRename={begin} onDuplicate={onDuplicate} onDelete={onDelete} hasKeys className="-mr-2" />
      </div>
    </li>
  );
}
