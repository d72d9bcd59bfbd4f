import type { ActionGroup } from '@/lib/editor/actions/action';
import type { ActionName } from '@/lib/editor/actions/registry';
import { editorActions } from '@/lib/editor/actions/registry';

/** The menus that list actions. File and AI have none: what they offer concerns the project, not the timeline. */
export type ActionMenu = 'edit' | 'clip' | 'timeline' | 'view' | 'playback' | 'help';

/** A part of a menu between two lines: the actions of one subject, or those that are named. */
type Section = ActionGroup | readonly ActionName[];

const sections: Readonly<Record<ActionMenu, readonly Section[]>> = {
  edit: [['undo', 'redo'], 'clipboard', 'selection', ['palette']],
  clip: ['cutting', 'arranging', 'clips'],
  timeline: ['markers', 'tracks'],
  view: ['view'],
  playback: ['playback', 'playhead'],
  help: [['help', 'keyboard']],
};

/** SD2: what a menu lists, section by section, in the order of the registry. An action that is added to a group is in its menu by that. */
export function actionsOfMenu(menu: ActionMenu): readonly (readonly ActionName[])[] {
  return sections[menu].map((section) => (typeof section === 'string' ? editorActions.filter(({ group }) => group === section).map(({ name }) => name) : section));
}
