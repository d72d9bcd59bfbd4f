'use client';
import { Copy, Ellipsis, PenLine, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuShortcut,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { projectsTexts } from '@/lib/texts/en/projects';

interface ProjectMenuProps {
  readonly name: string;
  readonly onRename: () => void;
  readonly onDuplicate: () => void;
  readonly onDelete: () => void;
}

export function ProjectMenu({ name, onRename, onDuplicate, onDelete }: ProjectMenuProps) {
  // A menu that closes gives the focus back to its button, which would end a rename as it begins; so renaming waits for that moment.
  const isToRename = useRef(false);

  function onCloseAutoFocus(event: Event): void {
    if (!isToRename.current) return;
    isToRename.current = false;
    event.preventDefault();
    onRename();
  }

  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="icon" aria-label={projectsTexts.menu(name)} className="relative z-10 -mr-2 text-muted">
          <Ellipsis aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" onCloseAutoFocus={onCloseAutoFocus}>
        <DropdownMenuItem onSelect={() => (isToRename.current = true)}>
          <PenLine aria-hidden />
          {projectsTexts.rename}
          <DropdownMenuShortcut>F2</DropdownMenuShortcut>
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={onDuplicate}>
          <Copy aria-hidden />
          {projectsTexts.duplicate}
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuItem danger onSelect={onDelete}>
          <Trash2 aria-hidden />
          {projectsTexts.delete}
          <DropdownMenuShortcut>Del</DropdownMenuShortcut>
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
