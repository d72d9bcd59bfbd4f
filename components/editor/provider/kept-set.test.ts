import { describe, expect, it } from 'vitest';
import { createKeptSet } from '@/components/editor/provider/kept-set';

function storage(initial: Readonly<Record<string, string>> = {}) {
  const values = new Map(Object.entries(initial));
  return { getItem: (key: string) => values.get(key) ?? null, setItem: (key: string, value: string) => void values.set(key, value) };
}

describe('kept set', () => {
  it('outlives a reload', () => {
    const tab = storage();
    createKeptSet('k', tab).add('a');
    expect(createKeptSet('k', tab).has('a')).toBe(true);
    expect(createKeptSet('other', tab).has('a')).toBe(false);
  });

  it('forgets the oldest of very many', () => {
    const set = createKeptSet('k', storage());
    for (let index = 0; index <= 500; index += 1) set.add(String(index));
    expect([set.has('0'), set.has('1'), set.has('500')]).toEqual([false, true, true]);
  });

  it.each(['{', '7', '{"a":1}', '[1,null]'])('begins empty where %s is kept', (text) => {
    const set = createKeptSet('k', storage({ k: text }));
    set.add('a');
    expect(set.has('a')).toBe(true);
    expect(set.has('1')).toBe(false);
  });

  it('works where nothing can be kept', () => {
    const set = createKeptSet('k', null);
    set.add('a');
    expect(set.has('a')).toBe(true);
  });
});
