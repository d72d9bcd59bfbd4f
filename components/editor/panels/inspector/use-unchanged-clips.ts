import { useState } from 'react';
import type { Clip } from '@/lib/editor/document/model';

/** What a move changes, and what a dragged edge changes too. */
const moved: readonly (keyof Clip)[] = ['startTicks', 'trackId'];
const trimmed: readonly (keyof Clip)[] = [...moved, 'durationTicks', 'sourceInTicks'];

/** What the parts of the inspector need not be drawn anew for. */
export const irrelevant = { moved, trimmed } as const;

/**
 * The list as it was, for as long as nothing but the irrelevant changes: most fields show the same wherever a clip stands, and a drag moves it with every
 * frame. What follows keyframes depends on the clip's place; it is never kept.
 */
export function useUnchangedClips(clips: readonly Clip[], { besides }: { readonly besides: readonly (keyof Clip)[] }): readonly Clip[] {
  const [kept, setKept] = useState(clips);
  const isUnchanged = areUnchanged(kept, clips, besides);
  if (!isUnchanged) setKept(clips);
  return isUnchanged ? kept : clips;
}

/** Whether two lists of clips show the same, whatever they are besides. */
export function areUnchanged(before: readonly Clip[], after: readonly Clip[], besides: readonly (keyof Clip)[]): boolean {
  return before === after || (before.length === after.length && before.every((clip, index) => isSame(clip, after[index], besides)));
}

/** Documents are never changed in place: what is the same is the same object. */
function isSame(before: Clip, after: Clip | undefined, besides: readonly (keyof Clip)[]): boolean {
  if (before === after) return true;
  if (after === undefined || after.keyframes !== null) return false;
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Clip>;
  return [...names].every((name) => before[name] === after[name] || besides.includes(name));
}
