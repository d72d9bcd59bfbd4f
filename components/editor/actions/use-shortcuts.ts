'use client';
import { useEffect } from 'react';
import { isApplePlatform } from '@/components/editor/actions/platform';
import { runAction } from '@/components/editor/actions/use-action';
import { useServices } from '@/components/editor/provider/editor-services';
import { createHeldPlay } from '@/lib/editor/actions/held-play';
import { findAction } from '@/lib/editor/actions/registry';
import { matchShortcut } from '@/lib/editor/actions/shortcuts';

/** The editor's keys, wherever the focus is, except where a key means something to the thing that has it. */
export function useShortcuts(): void {
  const services = useServices();
  useEffect(() => {
    const isApple = isApplePlatform();
    const held = createHeldPlay();
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isTakenByFocus(event)) return;
      const action = matchShortcut(event, services.keys.store.getState().actions, { isApple });
      if (action === null) return;
      event.preventDefault();
      const name = held.press(action.name, event, services.editor.playhead.getState().motion === 'paused');
      if (name !== null) runAction(findAction(name), services);
    };
    const release = (event: KeyboardEvent) => {
      // Some browsers press a focused button when the space bar goes up, whatever became of its way down.
      if (event.key === ' ' && !isTakenByFocus(event)) event.preventDefault();
      const name = held.release(event.code);
      if (name !== null) runAction(findAction(name), services);
    };
    window.addEventListener('keydown', press);
    window.addEventListener('keyup', release);
    window.addEventListener('blur', held.forget);
    return () => {
      window.removeEventListener('keydown', press);
      window.removeEventListener('keyup', release);
      window.removeEventListener('blur', held.forget);
    };
  }, [services]);
}

/**
 * Text fields keep all keys, dialogs and menus too. A button keeps the ones that press it, but only for people who came to it by keys: after a
 * click the space bar plays. A clip keeps Enter alone.
 */
function isTakenByFocus(event: Pick<KeyboardEvent, 'key' | 'target'>): boolean {
  const { target, key } = event;
  if (!(target instanceof Element)) return false;
  if (target.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [role="menubar"], [role="listbox"]') !== null) return true;
  if (target.closest('input:not([type="checkbox"]):not([type="radio"]), textarea, select, [contenteditable="true"]') !== null) return true;
  if (target.closest('[data-clip-id]') !== null) return key === 'Enter';
  if (key === ' ' || key === 'Enter') return target.closest('button, a, summary')?.matches(':focus-visible') === true;
  const isArrow = key.startsWith('Arrow') || key === 'Home' || key === 'End';
  return isArrow && target.closest('[role="radiogroup"], [role="tablist"], [role="slider"]:not([data-playhead]), [role="separator"]') !== null;
}
