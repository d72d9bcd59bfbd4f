import type { Clip } from '@/lib/editor/document/model';

/** What several clips have in common; undefined where they differ. */
export function sharedValue<T extends string | number | boolean | null>(clips: readonly Clip[], read: (clip: Clip) => T): T | undefined {
  const [first, ...rest] = clips;
  if (first === undefined) return undefined;
  const value = read(first);
  return rest.every((clip) => read(clip) === value) ? value : undefined;
}
