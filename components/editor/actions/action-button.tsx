'use client';
import type { LucideIcon } from 'lucide-react';
import type { PointerEvent } from 'react';
import { useIsApple } from '@/components/editor/actions/platform';
import { shortcutText } from '@/components/editor/actions/shortcut-text';
import { useAction } from '@/components/editor/actions/use-action';
import { Button } from '@/components/ui/button';
import { Tooltip } from '@/components/ui/tooltip';
import { cn } from '@/lib/base/cn';
import type { ActionName } from '@/lib/editor/actions/registry';
import { editorTexts } from '@/lib/texts/en/editor';

interface ActionButtonProps {
  readonly name: ActionName;
  readonly icon: LucideIcon;
  /** For what is on or off. */
  readonly isPressed?: boolean;
  readonly className?: string;
}

/** A click leaves the focus with the editor, whose keys then work: the space bar plays, and does not press something else again. */
function leaveFocus(event: PointerEvent): void {
  event.preventDefault();
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** An action of the editor as a button with its keys. */
export function ActionButton({ name, icon: Icon, isPressed, className }: ActionButtonProps) {
  const action = useAction(name);
  const isApple = useIsApple();
  const label = editorTexts.actions[action.label];
  const [shortcut] = action.shortcuts;
  return (
    <Tooltip
      content={
        <span className="flex items-center gap-2">
          {label}
          {shortcut === undefined ? null : <span className="font-mono opacity-70">{shortcutText(shortcut, isApple)}</span>}
        </span>
      }
    >
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label={label}
        aria-pressed={isPressed}
        aria-disabled={!action.isEnabled}
        onClick={action.run}
        onPointerDown={leaveFocus}
        className={cn('pointer-coarse:size-11', className)}
      >
        <Icon aria-hidden />
      </Button>
    </Tooltip>
  );
}
