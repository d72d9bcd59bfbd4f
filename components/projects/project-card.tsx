'use client';
import Link from 'next/link';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { NameField } from '@/components/projects/name-field';
import type { ProjectItem } from '@/components/projects/project-list';
import { ProjectMenu } from '@/components/projects/project-menu';
import { LogoMark } from '@/components/site/logo';
import { cn } from '@/lib/base/cn';
import { editorPath } from '@/lib/base/surface';
import type { Surface } from '@/lib/base/surface';
import { formatAgo, formatLength } from '@/lib/texts/format';
import { projectsTexts } from '@/lib/texts/en/projects';

interface ProjectCardProps {
  readonly project: ProjectItem;
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
  const [isRenaming, setIsRenaming] = useState(false);
  const link = useRef<HTMLAnchorElement>(null);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'F2') setIsRenaming(true);
    if (event.key === 'Delete') onDelete();
  }

  function finishRename(name: string | null): void {
    setIsRenaming(false);
    if (name !== null) onRename(name);
    requestAnimationFrame(() => link.current?.focus());
  }

  return (
    <li data-project={project.id} className={cn('group relative grid min-w-0 content-start', layout === 'grid' ? 'gap-2.5' : 'grid-cols-[5.5rem_1fr] items-center gap-4')}>
      <Thumbnail project={project} />
      <div className="flex min-w-0 items-start justify-between gap-1">
        <div className="grid min-w-0 flex-1">
          {isRenaming ? (
            <NameField name={project.name} onDone={finishRename} />
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
          <p className="truncate text-sm text-muted">
            {projectsTexts.edited(formatAgo(project.updatedAt, now))}
            {project.clipCount > 0 ? ` · ${projectsTexts.clips(project.clipCount)}` : null}
          </p>
        </div>
        <ProjectMenu name={project.name} onRename={() => setIsRenaming(true)} onDuplicate={onDuplicate} onDelete={onDelete} />
      </div>
    </li>
  );
}

function Thumbnail({ project: { thumbnailUrl, durationMs } }: { readonly project: ProjectItem }) {
  return (
    <div className="relative grid aspect-video place-items-center overflow-hidden rounded-lg border border-border bg-sunken transition-[border-color,box-shadow] group-hover:border-border-strong group-hover:shadow-md">
      {thumbnailUrl === null ? (
        <div className="ledger-paper grid size-full place-items-center">
          <LogoMark className="size-9 text-border-strong opacity-60" />
        </div>
      ) : (
        <img src={thumbnailUrl} alt="" loading="lazy" decoding="async" className="size-full object-cover" />
      )}
      {durationMs > 0 ? (
        <span
          aria-label={projectsTexts.length(formatLength(durationMs))}
          role="img"
          className="absolute right-2 bottom-2 rounded-sm bg-[oklch(0.15_0_0/82%)] px-1.5 py-0.5 font-mono text-xs text-[oklch(0.97_0_0)] tabular"
        >
          {formatLength(durationMs)}
        </span>
      ) : null}
    </div>
  );
}
