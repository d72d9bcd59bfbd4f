'use client';
import { Copy, Ellipsis, PenLine, Trash2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuShortcut,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { useAfterMenu } from '@/components/ui/use-after-menu';
import { cn } from '@/lib/base/cn';
import { projectsTexts } from '@/lib/texts/en/projects';

interface ProjectMenuProps {
  readonly name: string;
  readonly onRename: () => void;
  readonly onDuplicate: () => void;
  readonly onDelete: () => void;
  /** Whether the card answers to keys. */
  readonly hasKeys?: boolean;
  /** Where something else opens it too. */
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly className?: string;
}

export function ProjectMenu({ name, onRename, onDuplicate, onDelete, hasKeys = false, open, onOpenChange, className }: ProjectMenuProps) {
  const { runAfterMenu, onCloseAutoFocus } = useAfterMenu();
  return (
    <DropdownMenu open={open} onOpenChange={onOpenChange}>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="icon" aria-label={projectsTexts.menu(name)} className={cn('relative z-10 text-muted', className)}>
          <Ellipsis aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" onCloseAutoFocus={onCloseAutoFocus}>
        <DropdownMenuItem onSelect={() => runAfterMenu(onRename)}>
          <PenLine aria-hidden />
          {projectsTexts.rename}
          {hasKeys ? <DropdownMenuShortcut>F2</DropdownMenuShortcut> : null}
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={onDuplicate}>
          <Copy aria-hidden />
          {projectsTexts.duplicate}
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuItem danger onSelect={onDelete}>
          <Trash2 aria-hidden />
          {projectsTexts.delete}
          {hasKeys ? <DropdownMenuShortcut>Del</DropdownMenuShortcut> : null}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
