/** A set of texts that outlives a reload. */
export interface KeptSet {
  has(value: string): boolean;
  add(value: string): void;
}

/** More than anybody has under way at once; older ones have ended long ago. */
const maxValues = 500;

export function createKeptSet(key: string, storage: Pick<Storage, 'getItem' | 'setItem'> | null): KeptSet {
  let values: readonly string[] = read(key, storage);
  return {
    has: (value) => values.includes(value),
    add(value) {
      if (values.includes(value)) return;
      values = [...values, value].slice(-maxValues);
      try {
        storage?.setItem(key, JSON.stringify(values));
      } catch {
        // A full or forbidden storage costs the reload, not the set.
      }
    },
  };
}

function read(key: string, storage: Pick<Storage, 'getItem'> | null): readonly string[] {
  try {
    const value: unknown = JSON.parse(storage?.getItem(key) ?? '[]');
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}
