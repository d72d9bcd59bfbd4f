/** The characters of a text as an engine and a price count them: by Unicode's own numbers, so that a sign of two halves is one. */
export function charactersOf(text: string): readonly string[] {
  return Array.from(text);
}
