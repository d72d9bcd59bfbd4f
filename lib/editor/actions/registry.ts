import { assert } from '@/lib/base/assert';
import type { ActionName, EditorAction } from '@/lib/editor/actions/action';
import { editingActions } from '@/lib/editor/actions/editing-actions';
import { movingActions } from '@/lib/editor/actions/moving-actions';

/** Every action, in the order in which lists show them. */
export const editorActions: readonly EditorAction[] = [...movingActions, ...editingActions];

const actionsByName: ReadonlyMap<ActionName, EditorAction> = new Map(editorActions.map((action) => [action.name, action]));

/** The action of that name; every name has one. */
export function findAction(name: ActionName): EditorAction {
  const action = actionsByName.get(name);
  assert(action !== undefined, `there is no action ${name}`);
  return action;
}
