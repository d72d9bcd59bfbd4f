/** The entries that were chosen last, the newest first, kept per account in the browser. */
export interface RecentEntries {
  list(): readonly string[];
  add(id: string): void;
}

const mostRecent = 6;
const longestId = 120;

export function createRecentEntries(accountId: string, storage: Pick<Storage, 'getItem' | 'setItem'> | null): RecentEntries {
  const key = `tallycut.recent-commands.${accountId}`;
  let ids = read(key, storage);
  return {
    list: () => ids,
    add(id) {
      ids = [id, ...ids.filter((each) => each !== id)].slice(0, mostRecent);
      try {
        storage?.setItem(key, JSON.stringify(ids));
      } catch {
        // A full or forbidden storage costs the memory, not the command.
      }
    },
  };
}

function read(key: string, storage: Pick<Storage, 'getItem'> | null): readonly string[] {
  try {
    const value: unknown = JSON.parse(storage?.getItem(key) ?? '[]');
    return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string' && each.length <= longestId).slice(0, mostRecent) : [];
  } catch {
    return [];
  }
}
