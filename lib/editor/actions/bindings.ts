import * as z from 'zod/mini';
import { canonicalShortcut } from '@/lib/editor/actions/shortcuts';

/** The keys that a person has given to actions in place of their own, by the action's name (EK6). An empty list is an action without keys. */
export type KeyBindings = Readonly<Record<string, readonly string[]>>;

/** What of an action its keys depend on. */
export interface Bindable {
  readonly name: string;
  /** Its own keys. */
  readonly shortcuts: readonly string[];
}

export const noBindings: KeyBindings = {};

export const bindingLimits = { shortcutsPerAction: 4, actions: 300, shortcutLength: 40, textLength: 64_000 } as const;

const keptVersion = 1;

const keptSchema = z.object({
  version: z.literal(keptVersion),
  keys: z.record(z.string().check(z.maxLength(60)), z.array(z.string().check(z.minLength(1), z.maxLength(bindingLimits.shortcutLength))).check(z.maxLength(bindingLimits.shortcutsPerAction))),
});

/** The same actions with the keys that they have now: those given by the person, else their own but for those given to another action (EK6, EK7). */
export function bindActions<A extends Bindable>(actions: readonly A[], bindings: KeyBindings): readonly A[] {
  const given = new Set(actions.flatMap((action) => bindings[action.name] ?? []));
  return actions.map((action) => ({
    ...action,
    shortcuts: bindings[action.name] ?? action.shortcuts.filter((shortcut) => !given.has(canonicalShortcut(shortcut))),
  }));
}

/** The action that has a shortcut now, or null. */
export function ownerOf<A extends Bindable>(actions: readonly A[], bindings: KeyBindings, shortcut: string): A | null {
  const wanted = canonicalShortcut(shortcut);
  const name = bindActions(actions, bindings).find(({ shortcuts }) => shortcuts.some((each) => canonicalShortcut(each) === wanted))?.name;
  return actions.find((action) => action.name === name) ?? null;
}

/** EK7: gives a shortcut to an action and takes it from the one that has it. With as many as there can be, the oldest goes. */
export function addShortcut(actions: readonly Bindable[], bindings: KeyBindings, name: string, shortcut: string): KeyBindings {
  const added = canonicalShortcut(shortcut);
  const present = bindActions(actions, bindings).find((action) => action.name === name)?.shortcuts.map(canonicalShortcut) ?? [];
  if (present.includes(added)) return bindings;
  const others = withoutShortcuts(bindings, [added]);
  return settled(actions, { ...others, [name]: [...present, added].slice(-bindingLimits.shortcutsPerAction) });
}

/** Takes a shortcut from an action; it may be left without any. */
export function removeShortcut(actions: readonly Bindable[], bindings: KeyBindings, name: string, shortcut: string): KeyBindings {
  const removed = canonicalShortcut(shortcut);
  const present = bindActions(actions, bindings).find((action) => action.name === name)?.shortcuts.map(canonicalShortcut) ?? [];
  return settled(actions, { ...bindings, [name]: present.filter((each) => each !== removed) });
}

/** EK8: gives an action its own keys back, also those that another action was given meanwhile. */
export function resetAction(actions: readonly Bindable[], bindings: KeyBindings, name: string): KeyBindings {
  const own = actions.find((action) => action.name === name)?.shortcuts.map(canonicalShortcut) ?? [];
  const { [name]: _gone, ...others } = bindings;
  return settled(actions, withoutShortcuts(others, own));
}

/** What is kept in the browser and what a file has that is carried to another one. */
export function writeBindings(bindings: KeyBindings): string {
  return JSON.stringify({ version: keptVersion, keys: bindings });
}

/**
 * EK9: reads what `writeBindings` wrote, in this or another release. Null where the text is nothing of the kind. What names no action of this
 * release is left out, and of two actions with one shortcut the first keeps it.
 */
export function readBindings(text: string, actions: readonly Bindable[]): KeyBindings | null {
  const kept = text.length > bindingLimits.textLength ? null : keptSchema.safeParse(parseJson(text));
  if (kept === null || !kept.success) return null;
  const known = new Set(actions.slice(0, bindingLimits.actions).map((action) => action.name));
  const taken = new Set<string>();
  const bindings: Record<string, readonly string[]> = {};
  for (const [name, shortcuts] of Object.entries(kept.data.keys)) {
    if (!known.has(name)) continue;
    bindings[name] = [...new Set(shortcuts.map(canonicalShortcut))].filter((shortcut) => shortcut !== '' && !taken.has(shortcut));
    for (const shortcut of bindings[name]) taken.add(shortcut);
  }
  return settled(actions, bindings);
}

function withoutShortcuts(bindings: KeyBindings, shortcuts: readonly string[]): KeyBindings {
  return Object.fromEntries(Object.entries(bindings).map(([name, each]) => [name, each.filter((shortcut) => !shortcuts.includes(shortcut))]));
}

/** Leaves out what says no more than the actions say themselves, so that what is kept is what was changed. */
function settled(actions: readonly Bindable[], bindings: KeyBindings): KeyBindings {
  const own = new Map(actions.map(({ name, shortcuts }) => [name, shortcuts.map(canonicalShortcut)]));
  return Object.fromEntries(
    Object.entries(bindings).filter(([name, shortcuts]) => {
      const usual = own.get(name) ?? [];
      return shortcuts.length !== usual.length || shortcuts.some((shortcut) => !usual.includes(shortcut));
    }),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
