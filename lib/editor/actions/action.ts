import type { Result } from '@/lib/base/result';
import type { HasSound } from '@/lib/editor/actions/at-hand';
import type { Need } from '@/lib/editor/actions/needs';
import { needs } from '@/lib/editor/actions/needs';
import type { CommandError } from '@/lib/editor/commands/command';
import type { Editor } from '@/lib/editor/editor-model';
import type { ShuttleDirection } from '@/lib/editor/playback/shuttle';

/** What actions work on. */
export interface ActionContext {
  readonly editor: Editor;
  readonly player: { play(): void; pause(): void; shuttle(direction: ShuttleDirection): void };
  readonly hasSound: HasSound;
  /** What new clips are called, in the language of the person. */
  readonly words: { readonly text: string };
  /** Opens something that lies over the editor: the sheet that lists the actions, where their keys are changed, or the command palette. */
  show(overlay: ActionOverlay): void;
}

export type ActionOverlay = 'help' | 'keyboard' | 'palette';

/** In the order in which lists show them. */
export const actionGroups = ['playback', 'playhead', 'cutting', 'arranging', 'clips', 'clipboard', 'selection', 'markers', 'tracks', 'view', 'app'] as const;

export type ActionGroup = (typeof actionGroups)[number];

/**
 * Something that a person can do in the editor. Buttons, keys, menus, the command palette and the help sheet are all made from it.
 * `Name` is also the key of its label in the texts, unless `label` says otherwise.
 */
export interface EditorAction<Name extends string = string, Label extends string = string> {
  readonly name: Name;
  readonly group: ActionGroup;
  /** For actions whose label depends on the state. */
  readonly label?: (context: ActionContext) => Name | Label;
  /** Its own keys in the notation of `parseShortcut`; the first is the one that menus show. A person may give it others (EK6). */
  readonly shortcuts: readonly string[];
  /** EK4: what it lacks, or null where it can run. */
  lacks(context: ActionContext): Need | null;
  isEnabled(context: ActionContext): boolean;
  /** A refusal is for the person to see. */
  run(context: ActionContext): Result<void, CommandError>;
}

/** An action as it is written down. */
export interface ActionSpec<Label extends string = never> {
  readonly label?: (context: ActionContext) => Label;
  readonly shortcuts?: readonly string[];
  /** EK4: without all of these it is switched off; the first that is missing is the one that is named. */
  readonly needs?: readonly Need[];
  run(context: ActionContext): Result<void, CommandError>;
}

/** Actions of one subject, by name, in the order in which lists show them. */
export function defineActions<const Name extends string, const Label extends string = never>(
  group: ActionGroup,
  specs: Readonly<Record<Name, ActionSpec<Label>>>,
): readonly EditorAction<Name, Label>[] {
  const entries = Object.entries(specs) as [Name, ActionSpec<Label>][];
  return entries.map(([name, { label, shortcuts = [], needs: wanted = [], run }]) => {
    const lacks = (context: ActionContext): Need | null => wanted.find((need) => !needs[need](context.editor, context.hasSound)) ?? null;
    return { name, group, ...(label === undefined ? {} : { label }), shortcuts, lacks, isEnabled: (context) => lacks(context) === null, run };
  });
}
