import { shortcutText } from '@/components/editor/actions/shortcut-text';
import type { ActionGroup } from '@/lib/editor/actions/action';
import { actionGroups } from '@/lib/editor/actions/action';
import type { ActionName, RegisteredAction } from '@/lib/editor/actions/registry';
import { actionsTexts } from '@/lib/texts/en/actions';
import { keyboardTexts } from '@/lib/texts/en/keyboard';

/** An action as a list of keys shows it. */
export interface ActionRow {
  readonly name: ActionName;
  readonly label: string;
  readonly shortcuts: readonly string[];
}

export interface ActionRowGroup {
  readonly group: ActionGroup;
  readonly title: string;
  readonly rows: readonly ActionRow[];
}

/** All actions by group; with a query, those whose label, group or keys have all of its words. Groups without any are left out. */
export function actionRows(actions: readonly RegisteredAction[], query: string, isApple: boolean): readonly ActionRowGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return actionGroups.flatMap((group) => {
    const title = keyboardTexts.groups[group];
    const rows = actions
      .filter((action) => action.group === group)
      .map(({ name, shortcuts }) => ({ name, label: actionsTexts[name], shortcuts }))
      .filter(({ label, shortcuts }) => {
        const text = [label, title, ...shortcuts.map((shortcut) => shortcutText(shortcut, isApple))].join(' ').toLowerCase();
        return words.every((word) => text.includes(word));
      });
    return rows.length === 0 ? [] : [{ group, title, rows }];
  });
}
