import { assert } from '@/lib/base/assert';
import type { ActionContext, EditorAction } from '@/lib/editor/actions/action';
import { appActions } from '@/lib/editor/actions/app-actions';
import { arrangingActions } from '@/lib/editor/actions/arranging-actions';
import { clipActions } from '@/lib/editor/actions/clip-actions';
import { clipboardActions } from '@/lib/editor/actions/clipboard-actions';
import { cuttingActions } from '@/lib/editor/actions/cutting-actions';
import { keyframeActions } from '@/lib/editor/actions/keyframe-actions';
import { markerActions } from '@/lib/editor/actions/marker-actions';
import { loopActions, playbackActions } from '@/lib/editor/actions/playback-actions';
import { playheadActions } from '@/lib/editor/actions/playhead-actions';
import { selectionActions } from '@/lib/editor/actions/selection-actions';
import { trackActions } from '@/lib/editor/actions/track-actions';
import { viewActions } from '@/lib/editor/actions/view-actions';

/** Every action, in the order in which lists show them. A new one is one entry in the file of its subject and its label in the texts. */
export const editorActions = [
  ...playbackActions,
  ...loopActions,
  ...playheadActions,
  ...cuttingActions,
  ...arrangingActions,
  ...clipActions,
  ...keyframeActions,
  ...clipboardActions,
  ...selectionActions,
  ...markerActions,
  ...trackActions,
  ...viewActions,
  ...appActions,
] as const;

type AnyAction = (typeof editorActions)[number];

export type ActionName = AnyAction['name'];

/** The keys of the texts that actions are called by. */
export type ActionLabel = AnyAction extends EditorAction<infer Name, infer Label> ? Name | Label : never;

/** One of the actions of {@link editorActions}. */
export type RegisteredAction = EditorAction<ActionName, ActionLabel>;

const actionsByName: ReadonlyMap<ActionName, RegisteredAction> = new Map(editorActions.map((action) => [action.name, action]));

/** The action of that name; every name has one. */
export function findAction(name: ActionName): RegisteredAction {
  const action = actionsByName.get(name);
  assert(action !== undefined, `there is no action ${name}`);
  return action;
}

/** What an action is called now. */
export function actionLabel(action: RegisteredAction, context: ActionContext): ActionLabel {
  return action.label?.(context) ?? action.name;
}
