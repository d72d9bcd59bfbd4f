import { describe, expect, it } from 'vitest';
import type { KeyBindings } from '@/lib/editor/actions/bindings';
import { addShortcut, bindActions, bindingLimits, noBindings, ownerOf, readBindings, removeShortcut, resetAction, writeBindings } from '@/lib/editor/actions/bindings';
import { editorActions } from '@/lib/editor/actions/registry';
import { isRefused, reservationOf } from '@/lib/editor/actions/reserved-shortcuts';
import { canonicalShortcut, matchShortcut, shortcutOf } from '@/lib/editor/actions/shortcuts';
import { keyPress } from '@/lib/editor/testing/test-editor';

const actions = [
  { name: 'split', shortcuts: ['s', 'mod+b'] },
  { name: 'copy', shortcuts: ['mod+c'] },
  { name: 'plain', shortcuts: [] },
];
const elsewhere = { isApple: false };

/** The keys of each action, as lists show them. */
function keysWith(bindings: KeyBindings): Record<string, string> {
  return Object.fromEntries(bindActions(actions, bindings).map(({ name, shortcuts }) => [name, shortcuts.join(' ')]));
}

describe('bindings', () => {
  it('[EK6] are an action’s own until the person gives it others, several or none', () => {
    expect(keysWith(noBindings)).toEqual({ split: 's mod+b', copy: 'mod+c', plain: '' });
    const added = addShortcut(actions, noBindings, 'plain', 'Shift+mod+P');
    expect(keysWith(added)).toEqual({ split: 's mod+b', copy: 'mod+c', plain: 'mod+shift+p' });
    const bare = removeShortcut(actions, removeShortcut(actions, added, 'split', 's'), 'split', 'mod+b');
    expect(keysWith(bare).split).toBe('');
    expect(ownerOf(actions, bare, 's')).toBeNull();
  });

  it('[EK6] have no more than so many keys for one action: the oldest goes', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].reduce((bindings, key) => addShortcut(actions, bindings, 'plain', key), noBindings);
    expect(many.plain).toEqual(['b', 'c', 'd', 'e']);
    expect(many.plain).toHaveLength(bindingLimits.shortcutsPerAction);
  });

  it('[EK7] belong to one action: what one is given another loses, given or its own', () => {
    expect(ownerOf(actions, noBindings, 's')?.name).toBe('split');
    const first = addShortcut(actions, noBindings, 'plain', 's');
    expect(keysWith(first)).toEqual({ split: 'mod+b', copy: 'mod+c', plain: 's' });
    expect(ownerOf(actions, first, 's')?.name).toBe('plain');
    const second = addShortcut(actions, first, 'copy', 's');
    expect(keysWith(second)).toEqual({ split: 'mod+b', copy: 'mod+c s', plain: '' });
    expect(keysWith(removeShortcut(actions, second, 'copy', 's')).split).toBe('s mod+b');
  });

  it('[EK7] stay the person’s when a later release gives the same keys to a new action', () => {
    const given = addShortcut(actions, noBindings, 'copy', 'x');
    const later = [...actions, { name: 'newer', shortcuts: ['x', 'y'] }];
    expect(bindActions(later, given).find(({ name }) => name === 'newer')?.shortcuts).toEqual(['y']);
  });

  it('[EK8] come back by a reset, also from the action that has them now', () => {
    const taken = addShortcut(actions, addShortcut(actions, noBindings, 'copy', 's'), 'split', 'q');
    expect(keysWith(taken)).toEqual({ split: 'mod+b q', copy: 'mod+c s', plain: '' });
    const reset = resetAction(actions, taken, 'split');
    expect(keysWith(reset)).toEqual(keysWith(noBindings));
    expect(reset).toEqual(noBindings);
  });

  it('[EK9] are read as they were written', () => {
    const bindings = addShortcut(actions, addShortcut(actions, noBindings, 'copy', 's'), 'plain', 'f2');
    expect(readBindings(writeBindings(bindings), actions)).toEqual(bindings);
  });

  it.each([
    ['no JSON', '{'],
    ['another version', '{"version":2,"keys":{}}'],
    ['another shape', '{"version":1,"keys":{"split":"s"}}'],
    ['too many keys', '{"version":1,"keys":{"split":["a","b","c","d","e"]}}'],
    ['too long a text', ' '.repeat(bindingLimits.textLength + 1)],
  ])('[EK9] %s is not read', (_what, text) => {
    expect(readBindings(text, actions)).toBeNull();
  });

  it('[EK9] leave out what this release does not know, and the second of two equal keys', () => {
    const text = '{"version":1,"keys":{"gone":["g"],"__proto__":["p"],"copy":["x","X"],"plain":["x","z"]}}';
    expect(readBindings(text, actions)).toEqual({ copy: ['x'], plain: ['z'] });
  });
});

describe('pressed keys', () => {
  it.each(['s', 'mod+shift+z', 'space', 'alt+arrowleft', '?', 'mod++', 'shift+f2', 'alt+,'])('[EK10] %s becomes the shortcut that matches it again', (keys) => {
    const press = keyPress(keys);
    const shortcut = shortcutOf(press, elsewhere);
    expect(shortcut).toBe(canonicalShortcut(keys));
    expect(matchShortcut(press, [{ shortcuts: [shortcut ?? ''] }], elsewhere)).not.toBeNull();
  });

  it('[EK10] are written by place where the layout or Alt types something else', () => {
    expect(shortcutOf({ ...keyPress('mod+z'), key: 'я', code: 'KeyZ' }, elsewhere)).toBe('mod+z');
    expect(shortcutOf({ ...keyPress('alt+s', 'metaKey'), key: 'ß', code: 'KeyS' }, { isApple: true })).toBe('alt+s');
    expect(shortcutOf({ ...keyPress('alt+x', 'metaKey'), key: '≤', code: 'Comma' }, { isApple: true })).toBe('alt+,');
  });

  it('[EK10] are nothing yet while a modifier is down alone, and never with the other system’s', () => {
    expect(shortcutOf({ ...keyPress('shift'), key: 'Shift' }, elsewhere)).toBeNull();
    expect(shortcutOf({ ...keyPress('x'), key: 'Dead', code: 'BracketLeft' }, elsewhere)).toBeNull();
    expect(shortcutOf({ ...keyPress('x'), metaKey: true }, elsewhere)).toBeNull();
    expect(shortcutOf({ ...keyPress('x'), ctrlKey: true }, { isApple: true })).toBeNull();
  });
});

describe('keys that are not free to give', () => {
  it.each([
    ['mod+w', 'browser-keeps'],
    ['mod+3', 'browser-keeps'],
    ['tab', 'page-needs'],
    ['alt+shift+arrowright', 'clip-keys'],
    ['mod+p', 'browser-uses'],
    ['x', null],
  ] as const)('[EK11] %s: %s', (shortcut, reservation) => {
    expect(reservationOf(shortcut, elsewhere)).toBe(reservation);
    expect(isRefused(reservationOf(shortcut, elsewhere))).toBe(reservation !== null && reservation !== 'browser-uses');
  });

  it('[EK11] differ on Apple machines', () => {
    expect([reservationOf('mod+q', { isApple: true }), reservationOf('mod+q', elsewhere)]).toEqual(['browser-keeps', null]);
  });

  it('[EK11] are no action’s own, but for Escape', () => {
    const own = editorActions.flatMap(({ shortcuts }) => [...shortcuts]).filter((shortcut) => shortcut !== 'escape');
    expect(own.filter((shortcut) => [true, false].some((isApple) => isRefused(reservationOf(shortcut, { isApple }))))).toEqual([]);
  });
});
