import type { ReactNode } from 'react';
import { projectsTexts } from '@/lib/texts/en/projects';

export const projectGridClasses = 'grid grid-cols-[repeat(auto-fill,minmax(min(15rem,100%),1fr))] gap-x-5 gap-y-8';

interface ProjectsHeadingProps {
  readonly count?: number;
  readonly children?: ReactNode;
}

export function ProjectsHeading({ count, children }: ProjectsHeadingProps) {
  return (
    <div className="mb-7 flex min-h-9 flex-wrap items-center gap-3">
      <h1 className="text-2xl font-semibold">{projectsTexts.title}</h1>
      {count === undefined ? null : (
        <span className="mr-auto self-end pb-1 font-mono text-xs text-muted tabular">
          <span className="sr-only">{projectsTexts.count(count)}</span>
          <span aria-hidden>{count}</span>
        </span>
      )}
      {children}
    </div>
  );
}
