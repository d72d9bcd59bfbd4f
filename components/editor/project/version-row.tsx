'use client';
import { Copy, Ellipsis, PenLine, RotateCcw, Tag, X } from 'lucide-react';
import { useState } from 'react';
import { VersionPicture } from '@/components/editor/project/version-picture';
import type { VersionItem } from '@/components/editor/project/version-list';
import type { VersionPictures } from '@/components/editor/project/version-pictures';
import { useServices } from '@/components/editor/provider/editor-services';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuTrigger } from '@/components/ui/dropdown-menu';
import { InlineName } from '@/components/ui/inline-name';
import { useAfterMenu } from '@/components/ui/use-after-menu';
import { limits } from '@/lib/base/limits';
import { formatLocalTime } from '@/lib/texts/dates';
import { projectTexts } from '@/lib/texts/en/project';
import { formatLength } from '@/lib/texts/format';

const texts = projectTexts.versions;

export interface VersionActions {
  readonly restore: (version: VersionItem) => void;
  readonly name: (version: VersionItem, name: string | null) => void;
  readonly copy: (version: VersionItem) => void;
}

interface VersionRowProps extends VersionActions {
  readonly version: VersionItem;
  /** It is what the project is now. */
  readonly isNow: boolean;
  /** Something is being done with some version. */
  readonly isBusy: boolean;
  readonly pictures: () => Promise<VersionPictures>;
}

export function VersionRow({ version, isNow, isBusy, pictures, ...actions }: VersionRowProps) {
  const { projectId } = useServices();
  const [isNaming, setIsNaming] = useState(false);
  const time = formatLocalTime(version.madeAt);
  const finishNaming = (name: string | null) => {
    setIsNaming(false);
    if (name !== null) actions.name(version, name);
  };
  return (
    <li data-version={version.revision} className="flex items-start gap-3 border-b border-border py-3 last:border-0">
      <VersionPicture projectId={projectId} versionId={version.id} time={time} pictures={pictures} />
      <div className="grid min-w-0 grow gap-1">
        <div className="flex min-w-0 items-center gap-2">
          <span className="font-mono text-sm tabular">{time}</span>
          {isNow ? <Badge>{texts.now}</Badge> : null}
        </div>
        {isNaming ? (
          <InlineName name={version.name ?? ''} label={texts.nameField(time)} maxLength={limits.nameCharacters} onDone={finishNaming} />
        ) : (
          <p className="truncate text-sm" title={version.name ?? undefined}>
            {version.name === null ? <span className="text-muted">{originOf(version)}</span> : <span className="font-medium">{version.name}</span>}
          </p>
        )}
        <p className="text-xs text-muted tabular">{texts.facts(formatLength(version.durationMs), version.clipCount)}</p>
      </div>
      <div className="flex shrink-0 items-center">
        {isNow ? null : (
          <Button variant="secondary" size="sm" disabled={isBusy} aria-label={texts.restoreOf(time)} onClick={() => actions.restore(version)}>
            <RotateCcw aria-hidden />
            {texts.restore}
          </Button>
        )}
        <RowMenu version={version} time={time} onName={() => setIsNaming(true)} actions={actions} />
      </div>
    </li>
  );
}

interface RowMenuProps {
  readonly version: VersionItem;
  readonly time: string;
  readonly onName: () => void;
  readonly actions: VersionActions;
}

function RowMenu({ version, time, onName, actions }: RowMenuProps) {
  const { runAfterMenu, onCloseAutoFocus } = useAfterMenu();
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="icon-sm" aria-label={texts.menuOf(time)} className="text-muted">
          <Ellipsis aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" onCloseAutoFocus={onCloseAutoFocus}>
        <DropdownMenuItem onSelect={() => runAfterMenu(onName)}>
          {version.name === null ? <Tag aria-hidden /> : <PenLine aria-hidden />}
          {version.name === null ? texts.name : texts.rename}
        </DropdownMenuItem>
        {version.name === null ? null : (
          <DropdownMenuItem onSelect={() => actions.name(version, null)}>
            <X aria-hidden />
            {texts.removeName}
          </DropdownMenuItem>
        )}
        <DropdownMenuItem onSelect={() => actions.copy(version)}>
          <Copy aria-hidden />
          {texts.copy}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}

function originOf({ restoredFromAt }: VersionItem): string {
  return restoredFromAt === null ? texts.autosave : texts.restored(formatLocalTime(restoredFromAt));
}
