'use client';
import { ChevronDown, FileDown, History, SlidersHorizontal } from 'lucide-react';
import { useServices } from '@/components/editor/provider/editor-services';
import type { ProjectPart } from '@/components/editor/provider/workspace';
import { Button } from '@/components/ui/button';
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuSeparator, DropdownMenuTrigger } from '@/components/ui/dropdown-menu';
import { toast } from '@/components/ui/toast';
import { useAfterMenu } from '@/components/ui/use-after-menu';
import { failuresTexts } from '@/lib/texts/en/failures';
import { projectMenuTexts as texts } from '@/lib/texts/en/project-menu';

/** What can be done with the project as a whole. */
export function ProjectMenu() {
  const services = useServices();
  const { workspace } = services;
  const { runAfterMenu, onCloseAutoFocus } = useAfterMenu();
  const open = (projectPart: ProjectPart) => runAfterMenu(() => workspace.setState({ projectPart }));
  // Its code comes when it is wanted.
  const download = async () => {
    const part = await import('@/components/editor/project/export-file').catch(() => null);
    if (part === null) toast.error(failuresTexts.offline);
    else await part.exportFile(services);
  };
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="icon-sm" aria-label={texts.label} title={texts.label} className="-ml-1.5 text-muted">
          <ChevronDown aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start" onCloseAutoFocus={onCloseAutoFocus}>
        <DropdownMenuItem onSelect={() => open('versions')}>
          <History aria-hidden />
          {texts.versionHistory}
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={() => open('settings')}>
          <SlidersHorizontal aria-hidden />
          {texts.settings}
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuItem onSelect={() => void download()}>
          <FileDown aria-hidden />
          {texts.exportFile}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
