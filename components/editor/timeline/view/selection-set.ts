const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The selection as a set, made once for each: a look-up costs the same whether one clip is selected or five thousand. */
export function selectionSet(selectedClipIds: readonly string[]): ReadonlySet<string> {
  let set = sets.get(selectedClipIds);
  if (set === undefined) {
    set = new Set(selectedClipIds);
    sets.set(selectedClipIds, set);
  }
  return set;
}
