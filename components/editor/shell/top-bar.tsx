'use client';
import { ChevronLeft, Keyboard, Redo2, Search, Undo2 } from 'lucide-react';
import Link from 'next/link';
import { BalanceChip } from '@/components/account/balance-chip';
import { ActionButton } from '@/components/editor/actions/action-button';
import { ExportButton } from '@/components/editor/export/export-button';
import { useServices } from '@/components/editor/provider/editor-services';
import { ProjectMenu } from '@/components/editor/project/project-menu';
import { ProjectName } from '@/components/editor/shell/project-name';
import { SaveStatus } from '@/components/editor/shell/save-status';
import { LogoMark } from '@/components/site/logo';
import { Button } from '@/components/ui/button';
import { Separator } from '@/components/ui/separator';
import { surfaceHomes } from '@/lib/base/surface';
import { editorTexts } from '@/lib/texts/en/editor';

const texts = editorTexts.topBar;

export function TopBar() {
  const { rules } = useServices();
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b border-border bg-surface px-2 max-sm:gap-1">
      <Button asChild variant="ghost" size="sm" className="gap-1 pl-1 max-sm:px-1 pointer-coarse:h-11">
        <Link href={surfaceHomes[rules.surface]} aria-label={texts.back} title={texts.back}>
          <ChevronLeft aria-hidden />
          <LogoMark className="size-5! max-sm:hidden" />
        </Link>
      </Button>
      <div className="flex min-w-0 grow items-center gap-2">
        <ProjectName />
        <ProjectMenu />
        <SaveStatus />
      </div>
      <ActionButton name="undo" icon={Undo2} className="pointer-coarse:w-9" />
      <ActionButton name="redo" icon={Redo2} className="pointer-coarse:w-9" />
      <Separator orientation="vertical" className="h-5! max-sm:hidden" />
      <ActionButton name="palette" icon={Search} className="pointer-coarse:w-9" />
      <ActionButton name="help" icon={Keyboard} className="max-sm:hidden" />
      <ExportButton />
      {rules.balanceShown === 'always' ? <BalanceChip /> : null}
    </header>
  );
}
