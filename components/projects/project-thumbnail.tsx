'use client';
import type { ProjectSummary } from '@/lib/editor/document/summary';
import { LogoMark } from '@/components/site/logo';
import { cn } from '@/lib/base/cn';
import { projectsTexts } from '@/lib/texts/en/projects';
import { formatAgo, formatLength } from '@/lib/texts/format';

interface ProjectThumbnailProps {
  readonly project: Pick<ProjectSummary, 'thumbnailUrl' | 'durationMs'>;
  readonly className?: string;
  /** In a row of a list: what stands on it is small, too. */
  readonly isSmall?: boolean;
}

/** What a project looks like, and how long it is. */
export function ProjectThumbnail({ project: { thumbnailUrl, durationMs }, className, isSmall = false }: ProjectThumbnailProps) {
  return (
    <div className={cn('relative grid aspect-video place-items-center overflow-hidden rounded-lg border border-border bg-sunken', className)}>
      {thumbnailUrl === null ? (
        <div className="ledger-paper grid size-full place-items-center">
          <LogoMark className={cn('text-border-strong opacity-60', isSmall ? 'size-6' : 'size-9')} />
        </div>
      ) : (
        <img src={thumbnailUrl} alt="" loading="lazy" decoding="async" draggable={false} className="size-full object-cover" />
      )}
      {durationMs > 0 ? (
        <span role="img" aria-label={projectsTexts.length(formatLength(durationMs))} className={cn('absolute rounded-sm bg-[oklch(0.15_0_0/82%)] font-mono leading-4 text-[oklch(0.97_0_0)] tabular', isSmall ? 'right-1 bottom-1 px-1 text-[0.6875rem]' : 'right-2 bottom-2 px-1.5 py-0.5 text-xs')}>
          {formatLength(durationMs)}
        </span>
      ) : null}
    </div>
  );
}

/** When it was edited last, and what is in it. */
export function ProjectFacts({ project: { updatedAt, clipCount }, now }: { readonly project: Pick<ProjectSummary, 'updatedAt' | 'clipCount'>; readonly now: number }) {
  return (
    <p className="truncate text-sm text-muted">
      {projectsTexts.edited(formatAgo(updatedAt, now))}
      {clipCount > 0 ? ` · ${projectsTexts.clips(clipCount)}` : null}
    </p>
  );
}
