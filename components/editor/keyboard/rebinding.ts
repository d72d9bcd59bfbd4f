import type { KeyBindings } from '@/lib/editor/actions/bindings';
import { addShortcut, ownerOf } from '@/lib/editor/actions/bindings';
import type { ActionName } from '@/lib/editor/actions/registry';
import { editorActions } from '@/lib/editor/actions/registry';
import type { Reservation } from '@/lib/editor/actions/reserved-shortcuts';
import { isRefused, reservationOf } from '@/lib/editor/actions/reserved-shortcuts';
import type { KeyPress } from '@/lib/editor/actions/shortcuts';
import { shortcutOf } from '@/lib/editor/actions/shortcuts';

/** What pressed keys would come to, for an action that waits for new ones. */
export type Proposal =
  /** Not a shortcut yet: a modifier by itself. */
  | { readonly kind: 'waiting' }
  /** EK11: never possible. */
  | { readonly kind: 'refused'; readonly shortcut: string; readonly reservation: Reservation }
  | { readonly kind: 'already'; readonly shortcut: string }
  /** EK7, EK11: possible, once the person has read what it costs. */
  | { readonly kind: 'question'; readonly shortcut: string; readonly owner: ActionName | null; readonly isBrowsers: boolean }
  | { readonly kind: 'free'; readonly shortcut: string; readonly bindings: KeyBindings };

export function proposeKeys(press: KeyPress, name: ActionName, bindings: KeyBindings, platform: { readonly isApple: boolean }): Proposal {
  const shortcut = shortcutOf(press, platform);
  if (shortcut === null) return { kind: 'waiting' };
  const reservation = reservationOf(shortcut, platform);
  if (reservation !== null && isRefused(reservation)) return { kind: 'refused', shortcut, reservation };
  const owner = ownerOf(editorActions, bindings, shortcut)?.name ?? null;
  if (owner === name) return { kind: 'already', shortcut };
  if (owner !== null || reservation !== null) return { kind: 'question', shortcut, owner, isBrowsers: reservation !== null };
  return { kind: 'free', shortcut, bindings: addShortcut(editorActions, bindings, name, shortcut) };
}
