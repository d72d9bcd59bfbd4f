/** What of a keyboard event a shortcut is matched with; a DOM `KeyboardEvent` fits. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** A shortcut taken apart, also for showing it: `mod` is Command on Apple machines and Control elsewhere. */
export interface Shortcut {
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** As in `KeyboardEvent.key`, in lower case; the space bar is `space`. */
  readonly key: string;
}

interface Platform {
  readonly isApple: boolean;
}

/** Reads `mod+shift+z`, `space`, `arrowleft`, `?` or `mod++`. */
export function parseShortcut(text: string): Shortcut {
  const parts = text.endsWith('+') ? [...text.slice(0, -1).split('+').filter(Boolean), '+'] : text.split('+');
  const modifiers = new Set(parts.slice(0, -1));
  return { mod: modifiers.has('mod'), shift: modifiers.has('shift'), alt: modifiers.has('alt'), key: parts.at(-1) ?? '' };
}

/** The one way to write a shortcut: `shift+mod+Z` → `mod+shift+z`; two shortcuts that react to the same keys are the same text. */
export function canonicalShortcut(text: string): string {
  return writeShortcut(parseShortcut(text.toLowerCase()));
}

/** EK1: the first of `actions` that has a shortcut for these keys, or null. */
export function matchShortcut<A extends { readonly shortcuts: readonly string[] }>(press: KeyPress, actions: readonly A[], platform: Platform): A | null {
  return actions.find((action) => action.shortcuts.some((text) => isPressed(parseShortcut(text), press, platform.isApple))) ?? null;
}

/**
 * EK10: what a person has pressed, as a shortcut, so that pressing the same again matches it. Null for a modifier by itself, for a key that the
 * browser does not name, and for the modifier that is not `mod` here.
 */
export function shortcutOf(press: KeyPress, { isApple }: Platform): string | null {
  const [mod, otherMod] = isApple ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  const key = keysOf(press).at(-1) ?? '';
  if (otherMod || unnamedKeys.has(key)) return null;
  return writeShortcut({ mod, alt: press.altKey, shift: press.shiftKey, key });
}

const unnamedKeys: ReadonlySet<string> = new Set(['', 'control', 'shift', 'alt', 'altgraph', 'meta', 'capslock', 'numlock', 'scrolllock', 'fn', 'dead', 'process', 'compose', 'unidentified']);

function writeShortcut({ mod, alt, shift, key }: Shortcut): string {
  return [...(mod ? ['mod'] : []), ...(alt ? ['alt'] : []), ...(shift && !isSign(key) ? ['shift'] : []), key].join('+');
}

function isPressed(shortcut: Shortcut, press: KeyPress, isApple: boolean): boolean {
  const [mod, otherMod] = isApple ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  if (mod !== shortcut.mod || otherMod || press.altKey !== shortcut.alt) return false;
  // EK2: whether a sign such as ? or + needs Shift depends on the keyboard's layout, so it is not asked for signs.
  if (!isSign(shortcut.key) && press.shiftKey !== shortcut.shift) return false;
  return keysOf(press).includes(shortcut.key);
}

function isSign(key: string): boolean {
  return key.length === 1 && !/[a-z0-9]/.test(key);
}

/**
 * EK3: the sign that was typed and, for letters, the key's place: on a Cyrillic or Greek layout S is where S is on a Latin one. With Alt, which
 * types signs of its own on Apple machines, the place of comma and full stop counts too.
 */
function keysOf(press: KeyPress): readonly string[] {
  const typed = press.key === ' ' ? 'space' : press.key.toLowerCase();
  const letter = /^Key[A-Z]$/.test(press.code) && !/^[a-z]$/.test(typed) ? press.code.slice(3).toLowerCase() : null;
  const place = letter ?? (press.altKey ? signPlaces[press.code] : undefined) ?? null;
  return place === null || place === typed ? [typed] : [typed, place];
}

const signPlaces: Readonly<Record<string, string>> = { Comma: ',', Period: '.' };
