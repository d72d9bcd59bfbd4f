'use client';
import { ChevronLeft, Redo2, Undo2 } from 'lucide-react';
import Link from 'next/link';
import { ActionButton } from '@/components/editor/actions/action-button';
import { ExportButton } from '@/components/editor/export/export-button';
import { useServices } from '@/components/editor/provider/editor-services';
import { ProjectMenu } from '@/components/editor/project/project-menu';
import { ProjectName } from '@/components/editor/shell/project-name';
import { SaveStatus } from '@/components/editor/shell/save-status';
import { Button } from '@/components/ui/button';
import { surfaceHomes } from '@/lib/base/surface';
import { editorTexts } from '@/lib/texts/en/editor';

const texts = editorTexts.topBar;

export function MobileTopBar() {
  const { rules } = useServices();
  return (
    <header className="flex shrink-0 items-center border-b border-border bg-surface pt-[calc(env(safe-area-inset-top)+0.25rem)] pr-2 pb-1 pl-0.5 [@media(max-height:32rem)]:pt-[env(safe-area-inset-top)] [@media(max-height:32rem)]:pb-0">
      <Button asChild variant="ghost" className="size-11 p-0">
        <Link href={surfaceHomes[rules.surface]} aria-label={texts.back} title={texts.back}>
          <ChevronLeft aria-hidden className="size-5" />
        </Link>
      </Button>
      <div className="flex min-w-0 grow items-center">
        <ProjectName />
        <ProjectMenu />
        <SaveStatus />
      </div>
      <ActionButton name="undo" icon={Undo2} className="size-11" />
      <ActionButton name="redo" icon={Redo2} className="size-11" />
      <ExportButton />
    </header>
  );
}
