import { describe, expect, it } from 'vitest';
import { createKeptKeys, shortcutsOf } from '@/components/editor/actions/kept-keys';
import { addShortcut, writeBindings } from '@/lib/editor/actions/bindings';
import { editorActions } from '@/lib/editor/actions/registry';

function browser() {
  const values = new Map<string, string>();
  const storage = { getItem: (key: string) => values.get(key) ?? null, setItem: (key: string, value: string) => void values.set(key, value), removeItem: (key: string) => void values.delete(key) };
  return { values, storage, events: new EventTarget() };
}

const splitByX = addShortcut(editorActions, {}, 'split', 'x');

describe('kept keys', () => {
  it('[EK9] outlive a reload, per account', () => {
    const { storage, events } = browser();
    createKeptKeys({ accountId: 'ann', storage, events }).change(splitByX);
    const ann = createKeptKeys({ accountId: 'ann', storage, events });
    const ben = createKeptKeys({ accountId: 'ben', storage, events });
    ann.start();
    ben.start();
    expect(shortcutsOf(ann.store.getState(), 'split')).toEqual(['s', 'mod+b', 'x']);
    expect(shortcutsOf(ben.store.getState(), 'split')).toEqual(['s', 'mod+b']);
  });

  it('[EK9] leave nothing behind when all are as they were', () => {
    const { values, storage, events } = browser();
    const keys = createKeptKeys({ accountId: 'ann', storage, events });
    keys.change(splitByX);
    expect(values.size).toBe(1);
    keys.change({});
    expect(values.size).toBe(0);
  });

  it('[EK9] follow other tabs while started', () => {
    const { storage, events } = browser();
    const keys = createKeptKeys({ accountId: 'ann', storage, events });
    const stop = keys.start();
    const tell = (key: string) => events.dispatchEvent(Object.assign(new Event('storage'), { key, newValue: writeBindings(splitByX) }));
    tell('tallycut.keys.ben');
    expect(keys.store.getState().bindings).toEqual({});
    tell('tallycut.keys.ann');
    expect(keys.store.getState().bindings).toEqual(splitByX);
    stop();
    keys.change({});
    tell('tallycut.keys.ann');
    expect(keys.store.getState().bindings).toEqual({});
  });

  it('[EK9] last as long as the page where nothing can be kept', () => {
    const keys = createKeptKeys({ accountId: 'ann', storage: { getItem: () => 'nonsense', setItem: () => { throw new Error('full'); }, removeItem: () => undefined }, events: null });
    keys.start();
    expect(keys.store.getState().bindings).toEqual({});
    keys.change(splitByX);
    expect(shortcutsOf(keys.store.getState(), 'split')).toContain('x');
  });
});
