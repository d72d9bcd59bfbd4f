import type { Result } from '@/lib/base/result';
import type { CommandError } from '@/lib/editor/commands/command';
import type { Editor } from '@/lib/editor/editor-model';

/** What actions work on. */
export interface ActionContext {
  readonly editor: Editor;
  readonly player: { play(): void; pause(): void };
  /** Opens the sheet that lists the actions. */
  showHelp(): void;
}

/**
 * Something that a person can do in the editor. Buttons, keys, menus, the command palette and the help sheet are all made from it.
 */
export interface EditorAction {
  /** Also the key of its label in the texts, unless `label` says otherwise. */
  readonly name: ActionName;
  /** For actions whose label depends on the state. */
  readonly label?: (context: ActionContext) => ActionLabel;
  /** In the notation of `parseShortcut`; the first is the one that menus show. */
  readonly shortcuts: readonly string[];
  isEnabled(context: ActionContext): boolean;
  /** A refusal is for the person to see. */
  run(context: ActionContext): Result<void, CommandError>;
}

/** The keys of the texts that actions are called by. */
export type ActionLabel = ActionName | 'play' | 'pause' | 'turn-snapping-on' | 'turn-snapping-off';

export type ActionName =
  | 'play-pause'
  | 'step-back'
  | 'step-forward'
  | 'jump-back'
  | 'jump-forward'
  | 'go-to-start'
  | 'go-to-end'
  | 'undo'
  | 'redo'
  | 'split'
  | 'trim-start'
  | 'trim-end'
  | 'nudge-back'
  | 'nudge-forward'
  | 'move-up'
  | 'move-down'
  | 'delete'
  | 'ripple-delete'
  | 'copy'
  | 'cut'
  | 'paste'
  | 'duplicate'
  | 'select-all'
  | 'deselect'
  | 'zoom-in'
  | 'zoom-out'
  | 'zoom-to-fit'
  | 'toggle-snapping'
  | 'help';

/** What an action is called now. */
export function actionLabel(action: EditorAction, context: ActionContext): ActionLabel {
  return action.label?.(context) ?? action.name;
}
