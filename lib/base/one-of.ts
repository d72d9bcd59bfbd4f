import { assert } from '@/lib/base/assert';

/** A text that was stored as one of a closed list, as that: anything else was never written by us. */
export function oneOf<T extends string>(known: readonly T[], value: string): T {
  const found = known.find((candidate) => candidate === value);
  assert(found !== undefined, () => `${value} is one of ${known.join(', ')}`);
  return found;
}
