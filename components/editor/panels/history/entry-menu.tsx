'use client';
import { Ellipsis, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { useServices } from '@/components/editor/provider/editor-services';
import { againIcons } from '@/components/editor/tools/again/again-items';
import { openAgain, waysOf } from '@/components/editor/tools/again/open-again';
import { Button } from '@/components/ui/button';
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuSeparator, DropdownMenuTrigger } from '@/components/ui/dropdown-menu';
import { useAfterMenu } from '@/components/ui/use-after-menu';
import { historyTexts as texts } from '@/lib/texts/en/history';
import type { PastRequest } from '@/lib/tools/past-request';
import { toolNamed } from '@/lib/tools/tool-ids';

interface EntryMenuProps {
  readonly request: PastRequest;
  readonly isRunning: boolean;
  readonly onErase: () => void;
}

/** TO46 to TO48: how a request is made again, and how it leaves the history. */
export function EntryMenu({ request, isRunning, onErase }: EntryMenuProps) {
  const services = useServices();
  const { runAfterMenu, onCloseAutoFocus } = useAfterMenu();
  const trigger = useRef<HTMLButtonElement>(null);
  const tool = toolNamed(request.tool);
  // Who says no to the question that comes is back at the menu.
  const askToErase = () => {
    trigger.current?.focus();
    onErase();
  };
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button ref={trigger} variant="ghost" size="icon-sm" aria-label={texts.menu(request.prompt)} className="-mt-0.5 -mr-0.5 size-6 text-muted pointer-coarse:size-9">
          <Ellipsis aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" onCloseAutoFocus={onCloseAutoFocus}>
        {(tool === null ? [] : waysOf(tool)).map((how) => {
          const Icon = againIcons[how];
          return (
            <DropdownMenuItem key={how} onSelect={() => runAfterMenu(() => openAgain(request, how, services))}>
              <Icon aria-hidden />
              {texts.again[how]}
            </DropdownMenuItem>
          );
        })}
        {tool === null ? null : <DropdownMenuSeparator />}
        <DropdownMenuItem danger disabled={isRunning} onSelect={() => runAfterMenu(askToErase)}>
          <Trash2 aria-hidden />
          {texts.delete}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
