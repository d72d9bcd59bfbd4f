/** Those whose name has every word of the query in it, in any order; all of them where it is empty. */
export function findElements<Id extends string>(ids: readonly Id[], names: Readonly<Record<Id, string>>, query: string): readonly Id[] {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return ids.filter((id) => words.every((word) => names[id].toLowerCase().includes(word)));
}
