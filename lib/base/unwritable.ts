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
  for (const [name, part] of Object.entries(value)) {
    if (isUnwritable(name)) return [];
    const within = findUnwritable(part);
    if (within !== null) return [name, ...within];
  }
  return null;
}
