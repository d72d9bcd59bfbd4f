'use client';
import { useIsApple } from '@/components/editor/actions/platform';
import { shortcutText } from '@/components/editor/actions/shortcut-text';
import { useAction } from '@/components/editor/actions/use-action';
import { ContextMenuItem, ContextMenuShortcut } from '@/components/ui/context-menu';
import type { ActionName } from '@/lib/editor/actions/registry';
import { actionsTexts } from '@/lib/texts/en/actions';

/** Items made from the action registry, with their keys. */
export function ActionItems({ names, danger = false }: { readonly names: readonly ActionName[]; readonly danger?: boolean }) {
  return names.map((name) => <ActionItem key={name} name={name} danger={danger} />);
}

function ActionItem({ name, danger }: { readonly name: ActionName; readonly danger: boolean }) {
  const { label, shortcuts, isEnabled, run } = useAction(name);
  const isApple = useIsApple();
  const [shortcut] = shortcuts;
  return (
    <ContextMenuItem danger={danger} disabled={!isEnabled} onSelect={run}>
      {actionsTexts[label]}
      {shortcut === undefined ? null : <ContextMenuShortcut aria-hidden>{shortcutText(shortcut, isApple)}</ContextMenuShortcut>}
    </ContextMenuItem>
  );
}
