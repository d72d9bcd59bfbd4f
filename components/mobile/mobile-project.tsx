'use client';
import { Copy, Ellipsis, PenLine, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useRef, useState } from 'react';
import { useLongPress } from '@/components/mobile/use-long-press';
import { NameField } from '@/components/projects/name-field';
import type { ProjectItem } from '@/components/projects/project-list';
import { LogoMark } from '@/components/site/logo';
import { Button } from '@/components/ui/button';
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuSeparator, DropdownMenuTrigger } from '@/components/ui/dropdown-menu';
import { useAfterMenu } from '@/components/ui/use-after-menu';
import { editorPath } from '@/lib/base/surface';
import { projectsTexts } from '@/lib/texts/en/projects';
import { formatAgo, formatLength } from '@/lib/texts/format';

interface MobileProjectProps {
  readonly project: ProjectItem;
  readonly now: number;
  readonly onRename: (name: string) => void;
  readonly onDuplicate: () => void;
  readonly onDelete: () => void;
}

/** One project: a tap opens it, a finger that rests opens its menu. */
export function MobileProject({ project, now, onRename, onDuplicate, onDelete }: MobileProjectProps) {
  const [isRenaming, setIsRenaming] = useState(false);
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const link = useRef<HTMLAnchorElement>(null);
  const longPress = useLongPress(() => setIsMenuOpen(true));
  const { runAfterMenu, onCloseAutoFocus } = useAfterMenu();

  function finishRename(name: string | null): void {
    setIsRenaming(false);
    if (name !== null) onRename(name);
    requestAnimationFrame(() => link.current?.focus());
  }

  return (
    <li data-project={project.id} {...longPress} className="relative flex min-w-0 items-center gap-3 rounded-xl p-2 select-none [-webkit-touch-callout:none] active:bg-hover">
      <Thumbnail project={project} />
      <div className="grid min-w-0 grow gap-0.5">
        {isRenaming ? (
          <NameField name={project.name} onDone={finishRename} />
        ) : (
          <h2 className="min-w-0">
            <Link ref={link} href={editorPath('mobile', project.id)} prefetch={false} draggable={false} className="block truncate text-base font-medium outline-none after:absolute after:inset-0 after:rounded-xl focus-visible:after:outline-2 focus-visible:after:outline-ring">
              {project.name}
            </Link>
          </h2>
        )}
        <p className="truncate text-sm text-muted">
          {projectsTexts.edited(formatAgo(project.updatedAt, now))}
          {project.clipCount > 0 ? ` · ${projectsTexts.clips(project.clipCount)}` : null}
        </p>
      </div>
      <DropdownMenu open={isMenuOpen} onOpenChange={setIsMenuOpen}>
        <DropdownMenuTrigger asChild>
          <Button variant="ghost" aria-label={projectsTexts.menu(project.name)} className="relative z-10 size-11 p-0 text-muted">
            <Ellipsis aria-hidden />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end" onCloseAutoFocus={onCloseAutoFocus}>
          <DropdownMenuItem onSelect={() => runAfterMenu(() => setIsRenaming(true))}>
            <PenLine aria-hidden />
            {projectsTexts.rename}
          </DropdownMenuItem>
          <DropdownMenuItem onSelect={onDuplicate}>
            <Copy aria-hidden />
            {projectsTexts.duplicate}
          </DropdownMenuItem>
          <DropdownMenuSeparator />
          <DropdownMenuItem danger onSelect={onDelete}>
            <Trash2 aria-hidden />
            {projectsTexts.delete}
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
    </li>
  );
}

function Thumbnail({ project: { thumbnailUrl, durationMs } }: { readonly project: ProjectItem }) {
  return (
    <div className="relative grid aspect-video w-28 shrink-0 place-items-center overflow-hidden rounded-lg border border-border bg-sunken">
      {thumbnailUrl === null ? <LogoMark className="size-6 text-border-strong opacity-60" /> : <img src={thumbnailUrl} alt="" loading="lazy" decoding="async" draggable={false} className="size-full object-cover" />}
      {durationMs > 0 ? (
        <span role="img" aria-label={projectsTexts.length(formatLength(durationMs))} className="absolute right-1 bottom-1 rounded-sm bg-[oklch(0.15_0_0/82%)] px-1 font-mono text-[0.6875rem] leading-4 text-[oklch(0.97_0_0)] tabular">
          {formatLength(durationMs)}
        </span>
      ) : null}
    </div>
  );
}
