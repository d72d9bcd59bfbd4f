/** NUL and halves of characters: a database has no place for them, and no keyboard makes them. */
const unwritable = new RegExp('[\\u0000\\p{Surrogate}]', 'u');

/** Whether a text has something in it that cannot be kept. */
function isUnwritable(text: string): boolean {
  return unwritable.test(text);
}

/** Where in a value (of plain objects, lists and texts) the first text stands that cannot be kept; null where there is none. What is named by such a text counts as such. */
export function findUnwritable(value: unknown): readonly string[] | null {
  if (typeof value === 'string') return isUnwritable(value) ? [] : null;
  if (typeof value !== 'object' || value === null) return null;
  const parts = value as Readonly<Record<string, unknown>>;
  // By names alone: a project of thousands of clips is looked through with every save, and a pair for each of its fields took four times as long.
  for (const name of Object.keys(parts)) {
    if (isUnwritable(name)) return [];
    const within = findUnwritable(parts[name]);
    if (within !== null) return [name, ...within];
  }
  return null;
}
