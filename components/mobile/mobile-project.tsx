'use client';
import Link from 'next/link';
import { useState } from 'react';
import { useLongPress } from '@/components/mobile/use-long-press';
import { NameField } from '@/components/projects/name-field';
import type { ProjectSummary } from '@/lib/editor/document/summary';
import { ProjectMenu } from '@/components/projects/project-menu';
import { ProjectFacts, ProjectThumbnail } from '@/components/projects/project-thumbnail';
import { useRename } from '@/components/projects/use-rename';
import { editorPath } from '@/lib/base/surface';

interface MobileProjectProps {
  readonly project: ProjectSummary;
  readonly now: number;
  readonly onRename: (name: string) => void;
  readonly onDuplicate: () => void;
  readonly onDelete: () => void;
}

/** One project: a tap opens it, a finger that rests opens its menu. */
export function MobileProject({ project, now, onRename, onDuplicate, onDelete }: MobileProjectProps) {
  const { isRenaming, begin, finish, link } = useRename(onRename);
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const longPress = useLongPress(() => setIsMenuOpen(true));

  return (
    <li data-project={project.id} {...longPress} className="relative flex min-w-0 items-center gap-3 rounded-xl p-2 select-none [-webkit-touch-callout:none] active:bg-hover">
      <ProjectThumbnail project={project} className="w-28 shrink-0" isSmall />
      <div className="grid min-w-0 grow gap-0.5">
        {isRenaming ? (
          <NameField name={project.name} onDone={finish} />
        ) : (
          <h2 className="min-w-0">
            <Link ref={link} href={editorPath('mobile', project.id)} prefetch={false} draggable={false} className="block truncate text-base font-medium outline-none after:absolute after:inset-0 after:rounded-xl focus-visible:after:outline-2 focus-visible:after:outline-ring">
              {project.name}
            </Link>
          </h2>
        )}
        <ProjectFacts project={project} now={now} />
      </div>
      <ProjectMenu name={project.name} onRename={begin} onDuplicate={onDuplicate} onDelete={onDelete} open={isMenuOpen} onOpenChange={setIsMenuOpen} className="size-11" />
    </li>
  );
}
