'use client';
import { useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { describeChange } from '@/components/editor/actions/describe-change';
import { shortcutsOf } from '@/components/editor/actions/kept-keys';
import { clockTime } from '@/components/editor/provider/clock-time';
import { describeRefusal } from '@/components/editor/provider/refusal';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { useServices } from '@/components/editor/provider/editor-services';
import { toast } from '@/components/ui/toast';
import type { ActionContext } from '@/lib/editor/actions/action';
import type { ActionLabel, ActionName, RegisteredAction } from '@/lib/editor/actions/registry';
import { actionLabel, findAction } from '@/lib/editor/actions/registry';
import { changesTexts } from '@/lib/texts/en/changes';
import { editorTexts } from '@/lib/texts/en/editor';

export function actionContext({ editor, library, player, workspace }: EditorServices): ActionContext {
  return { editor, player, hasSound: (assetId) => library.find(assetId)?.hasSound !== false, words: { text: editorTexts.newText }, show: (overlay) => workspace.setState({ overlay }) };
}

/** Runs an action where it makes sense now. What it did is said to those who do not see it (EK16); a refusal is said to all. */
export function runAction(action: RegisteredAction, services: EditorServices): void {
  const { editor, announcer } = services;
  const context = actionContext(services);
  if (!action.isEnabled(context)) return;
  const before = editor.store.getState();
  const { ticks } = editor.playhead.getState();
  const outcome = action.run(context);
  if (!outcome.ok) return toast.error(describeRefusal(outcome.error, editor.store.getState().document));
  const hasJumped = editor.playhead.getState().ticks !== ticks && !action.name.startsWith('step-');
  const sentence = describeChange(before, editor.store.getState()) ?? (hasJumped ? changesTexts.playheadAt(clockTime(editor.playhead.getState().ticks)) : null);
  if (sentence !== null) announcer.say(sentence);
}

export interface UsableAction {
  readonly label: ActionLabel;
  /** As they are now: a person may have changed them. */
  readonly shortcuts: readonly string[];
  readonly isEnabled: boolean;
  readonly run: () => void;
}

/** An action as a button or a menu shows it; follows the editor. */
export function useAction(name: ActionName): UsableAction {
  const services = useServices();
  const action = findAction(name);
  const subscribe = useMemo(() => subscribeTo(services), [services]);
  // One text for both, because a snapshot must be a value.
  const snapshot = useSyncExternalStore(subscribe, () => snapshotOf(action, services), () => snapshotOf(action, services));
  const [label, enabled] = snapshot.split(' ') as [ActionLabel, 'on' | 'off'];
  const shortcuts = useStore(services.keys.store, (state) => shortcutsOf(state, name));
  return { label, shortcuts, isEnabled: enabled === 'on', run: () => runAction(action, services) };
}

function snapshotOf(action: RegisteredAction, services: EditorServices): string {
  const context = actionContext(services);
  return `${actionLabel(action, context)} ${action.isEnabled(context) ? 'on' : 'off'}`;
}

function subscribeTo({ editor, library }: EditorServices): (listener: () => void) => () => void {
  return (listener) => {
    const stops = [editor.store.subscribe(listener), editor.playhead.subscribe(listener), editor.view.subscribe(listener), library.store.subscribe(listener)];
    return () => stops.forEach((stop) => stop());
  };
}
