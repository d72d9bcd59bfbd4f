import { canonicalShortcut, parseShortcut } from '@/lib/editor/actions/shortcuts';

/** EK11: why a shortcut is no one's to give, or why it is given with a warning; null for all others. The names are keys of the texts. */
export type Reservation = 'browser-keeps' | 'page-needs' | 'clip-keys' | 'browser-uses';

/** No page sees these: the browser or the system acts on them first. */
const kept = ['mod+w', 'mod+t', 'mod+n', 'mod+shift+w', 'mod+shift+t', 'mod+shift+n', 'mod+tab', 'mod+shift+tab', 'alt+f4', 'alt+tab', 'mod+pageup', 'mod+pagedown'];
const keptOnApple = ['mod+q', 'mod+m', 'mod+h', 'mod+space'];
/** By these people move through the page, press what has the focus, and leave. */
const needed = ['tab', 'shift+tab', 'enter', 'escape', 'contextmenu', 'shift+f10'];
/** The page would take these from the browser. */
const used = [
  ...['mod+r', 'mod+shift+r', 'f5', 'mod+l', 'mod+p', 'mod+f', 'mod+g', 'mod+o', 'mod+s', 'mod+u', 'mod+h', 'mod+j', 'f1', 'f3', 'f6', 'f7', 'f10', 'f11', 'f12'],
  ...['mod+shift+i', 'mod+shift+j', 'mod+shift+c', 'alt+home', 'mod+0'],
];

const clipKeys = /^arrow|^page(up|down)$/;

/** Whether a shortcut can be given to an action, on this kind of machine. */
export function reservationOf(shortcut: string, { isApple }: { readonly isApple: boolean }): Reservation | null {
  const text = canonicalShortcut(shortcut);
  const { mod, alt, shift, key } = parseShortcut(text);
  if (kept.includes(text) || (isApple && keptOnApple.includes(text))) return 'browser-keeps';
  if (mod && !alt && !shift && /^[1-9]$/.test(key)) return 'browser-keeps';
  if (needed.includes(text)) return 'page-needs';
  if (alt && clipKeys.test(key)) return 'clip-keys';
  return used.includes(text) ? 'browser-uses' : null;
}

/** Those that cannot be given at all. */
export function isRefused(reservation: Reservation | null): boolean {
  return reservation !== null && reservation !== 'browser-uses';
}
