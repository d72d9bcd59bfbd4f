'use client';
import { ChevronDown, FileDown, History, SlidersHorizontal } from 'lucide-react';
import { exportFile } from '@/components/editor/project/export-file';
import { useServices } from '@/components/editor/provider/editor-services';
import type { ProjectPart } from '@/components/editor/provider/workspace';
import { Button } from '@/components/ui/button';
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuSeparator, DropdownMenuTrigger } from '@/components/ui/dropdown-menu';
import { useAfterMenu } from '@/components/ui/use-after-menu';
import { projectTexts } from '@/lib/texts/en/project';
import { projectFileTexts } from '@/lib/texts/en/project-file';

/** What can be done with the project as a whole. */
export function ProjectMenu() {
  const services = useServices();
  const { workspace } = services;
  const { runAfterMenu, onCloseAutoFocus } = useAfterMenu();
  const open = (projectPart: ProjectPart) => runAfterMenu(() => workspace.setState({ projectPart }));
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="icon-sm" aria-label={projectTexts.menuLabel} title={projectTexts.menuLabel} className="-ml-1.5 text-muted">
          <ChevronDown aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start" onCloseAutoFocus={onCloseAutoFocus}>
        <DropdownMenuItem onSelect={() => open('versions')}>
          <History aria-hidden />
          {projectTexts.versionHistory}
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={() => open('settings')}>
          <SlidersHorizontal aria-hidden />
          {projectTexts.settings}
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuItem onSelect={() => void exportFile(services)}>
          <FileDown aria-hidden />
          {projectFileTexts.export}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
