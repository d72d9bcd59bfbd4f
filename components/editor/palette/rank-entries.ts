import { defaultFilter } from 'cmdk';
import type { EntryGroup, PaletteEntry } from '@/components/editor/palette/entry';

/** What the palette lists: groups from the one with the best match down, entries in each from the best down. */
export interface RankedGroup {
  readonly group: EntryGroup | 'recent';
  readonly entries: readonly PaletteEntry[];
}

/** A list that is longer is not read, and slow. */
export const mostEntries = 60;

/**
 * EK12: with nothing typed, what was chosen last and then everything but what is searched only, in its order; with a query, what matches it. What was
 * chosen lately comes before what matches as well, and what cannot be chosen comes last.
 */
export function rankEntries(entries: readonly PaletteEntry[], query: string, recentIds: readonly string[]): readonly RankedGroup[] {
  return query.trim() === '' ? atRest(entries, recentIds) : matching(entries, query.trim(), recentIds);
}

function atRest(entries: readonly PaletteEntry[], recentIds: readonly string[]): readonly RankedGroup[] {
  const recent = recentIds.flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
  const rest = entries.filter((entry) => entry.isSearchedOnly !== true && !recent.includes(entry));
  return [...(recent.length === 0 ? [] : [{ group: 'recent' as const, entries: recent }]), ...grouped(rest)];
}

function matching(entries: readonly PaletteEntry[], query: string, recentIds: readonly string[]): readonly RankedGroup[] {
  const scored = entries.flatMap((entry) => {
    const match = entry.group === 'time' ? 1 : defaultFilter(entry.label, query, [...entry.keywords]);
    if (match === 0) return [];
    const age = recentIds.indexOf(entry.id);
    const lately = age === -1 ? 0 : 0.2 * (1 - age / recentIds.length);
    return [{ entry, score: (match + lately) * (entry.isDisabled === true ? 0.1 : 1) }];
  });
  return grouped(scored.toSorted((a, b) => b.score - a.score).slice(0, mostEntries).map(({ entry }) => entry));
}

/** In the order in which the groups first come. */
function grouped(entries: readonly PaletteEntry[]): readonly RankedGroup[] {
  const groups = [...new Set(entries.map(({ group }) => group))];
  return groups.map((group) => ({ group, entries: entries.filter((entry) => entry.group === group) }));
}
