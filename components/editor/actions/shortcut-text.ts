import { parseShortcut } from '@/lib/editor/actions/shortcuts';
import { keyNames } from '@/lib/texts/en/key-names';

/** The keys of a shortcut as this machine's keyboard names them: ["Ctrl", "Shift", "Z"] or ["⌘", "⇧", "Z"]. */
export function shortcutKeys(shortcut: string, isApple: boolean): readonly string[] {
  const { mod, shift, alt, key } = parseShortcut(shortcut);
  const names = isApple ? { mod: '⌘', shift: '⇧', alt: '⌥' } : { mod: 'Ctrl', shift: keyNames.shift, alt: 'Alt' };
  const named: Readonly<Record<string, string>> = keyNames.named;
  return [...(mod ? [names.mod] : []), ...(alt ? [names.alt] : []), ...(shift ? [names.shift] : []), named[key] ?? key.toUpperCase()];
}

/** The same in one text, for menus and tooltips: "Ctrl+Shift+Z" or "⌘⇧Z". */
export function shortcutText(shortcut: string, isApple: boolean): string {
  return shortcutKeys(shortcut, isApple).join(isApple ? '' : '+');
}
