'use client';
import { Fragment } from 'react';
import { useIsApple } from '@/components/editor/actions/platform';
import { shortcutText } from '@/components/editor/actions/shortcut-text';
import { useAction } from '@/components/editor/actions/use-action';
import type { ActionMenu } from '@/components/editor/shell/desktop/menu-table';
import { actionsOfMenu } from '@/components/editor/shell/desktop/menu-table';
import { MenubarItem, MenubarSeparator, MenubarShortcut } from '@/components/ui/menubar';
import type { ActionName } from '@/lib/editor/actions/registry';
import { actionsTexts } from '@/lib/texts/en/actions';

interface ActionItemsProps {
  readonly menu: ActionMenu;
  /** Something may lie over the editor afterwards: it waits until the menu has gone. */
  readonly runAfterMenu: (run: () => void) => void;
}

/** SD2: the actions of a menu, with the keys that are bound now; what cannot be done now is disabled. */
export function ActionItems({ menu, runAfterMenu }: ActionItemsProps) {
  return actionsOfMenu(menu).map((names, index) => (
    <Fragment key={names[0]}>
      {index === 0 ? null : <MenubarSeparator />}
      {names.map((name) => (
        <ActionItem key={name} name={name} runAfterMenu={runAfterMenu} />
      ))}
    </Fragment>
  ));
}

function ActionItem({ name, runAfterMenu }: { readonly name: ActionName } & Pick<ActionItemsProps, 'runAfterMenu'>) {
  const { label, shortcuts, isEnabled, run } = useAction(name);
  const isApple = useIsApple();
  const [shortcut] = shortcuts;
  return (
    <MenubarItem disabled={!isEnabled} onSelect={() => runAfterMenu(run)}>
      {actionsTexts[label]}
      {shortcut === undefined ? null : <MenubarShortcut aria-hidden>{shortcutText(shortcut, isApple)}</MenubarShortcut>}
    </MenubarItem>
  );
}
