import { describe, expect, it } from 'vitest';
import type { PaletteEntry } from '@/components/editor/palette/entry';
import { mostEntries, rankEntries } from '@/components/editor/palette/rank-entries';
import { createRecentEntries } from '@/components/editor/palette/recent-entries';
import { parseTimeQuery } from '@/components/editor/palette/time-query';
import { ticksPerSecond } from '@/lib/editor/document/time';

function entry(id: string, group: PaletteEntry['group'], label: string, more: Partial<PaletteEntry> = {}): PaletteEntry {
  return { id, group, label, keywords: [], run: () => undefined, ...more };
}

const entries = [
  entry('split', 'cutting', 'Split at the playhead', { keywords: ['cut', 'blade'] }),
  entry('trim', 'cutting', 'Trim the start to the playhead'),
  entry('undo', 'app', 'Undo', { isDisabled: true }),
  entry('store', 'pages', 'Store'),
  entry('beach', 'media', 'Add Beach to the timeline', { isSearchedOnly: true }),
];
const ids = (query: string, recent: readonly string[] = []) => rankEntries(entries, query, recent).map(({ group, entries: each }) => [group, ...each.map(({ id }) => id)]);

describe('command palette', () => {
  it('[EK12] lists what was chosen last, then all in their groups but what is searched only', () => {
    expect(ids('')).toEqual([['cutting', 'split', 'trim'], ['app', 'undo'], ['pages', 'store']]);
    expect(ids('', ['store', 'gone', 'split'])).toEqual([['recent', 'store', 'split'], ['cutting', 'trim'], ['app', 'undo']]);
  });

  it('[EK12] finds by letters in their order, by keywords, and what is searched only', () => {
    expect(ids('sph')[0]).toEqual(['cutting', 'split', 'trim']);
    expect(ids('blade')).toEqual([['cutting', 'split']]);
    expect(ids('beach')).toEqual([['media', 'beach']]);
    expect(ids('zzz')).toEqual([]);
  });

  it('[EK12] puts what was chosen lately before what matches as well, and what cannot be chosen last', () => {
    const twins = [entry('one', 'view', 'Zoom in'), entry('two', 'view', 'Zoom in')];
    expect(rankEntries(twins, 'zoom', ['two'])[0]?.entries.map(({ id }) => id)).toEqual(['two', 'one']);
    const off = [entry('off', 'app', 'Undo', { isDisabled: true }), entry('on', 'view', 'Show under all')];
    expect(rankEntries(off, 'und', []).map(({ group }) => group)).toEqual(['view', 'app']);
  });

  it('[EK12] lists no more than can be read', () => {
    const many = Array.from({ length: 2_000 }, (_, index) => entry(`m${index}`, 'media', `Add picture ${index}`));
    expect(rankEntries(many, 'picture', [])[0]?.entries).toHaveLength(mostEntries);
  });

  it.each<[string, number | null]>([
    ['1:05', 65],
    ['12.5 s', 12.5],
    ['12,5s', 12.5],
    ['90 sec', 90],
    ['1:00:00', 3600],
    ['split', null],
    ['', null],
    ['25:00:00', null],
  ])('[EK12] reads the time %s', (query, seconds) => {
    expect(parseTimeQuery(query)).toBe(seconds === null ? null : seconds * ticksPerSecond);
  });

  it('[EK12] remembers what was chosen last, the newest first, per account and over a reload', () => {
    const values = new Map<string, string>();
    const storage = { getItem: (key: string) => values.get(key) ?? null, setItem: (key: string, value: string) => void values.set(key, value) };
    const recent = createRecentEntries('ann', storage);
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'c']) recent.add(id);
    expect(createRecentEntries('ann', storage).list()).toEqual(['c', 'g', 'f', 'e', 'd', 'b']);
    expect(createRecentEntries('ben', storage).list()).toEqual([]);
    values.set('tallycut.recent-commands.ann', '{"a":1}');
    expect(createRecentEntries('ann', storage).list()).toEqual([]);
  });
});
