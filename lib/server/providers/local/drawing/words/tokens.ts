/** More words than this add nothing to a picture. */
const maxWords = 250;

/** The lower-case words of a text in any script, without accents' variants, marks or possessives. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase().replace(/['’]s\b/gu, '').replace(/-/gu, ' ');
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, maxWords);
}

/** Words whose final s is no plural. */
const unchanging: ReadonlySet<string> = new Set(['bus', 'cactus', 'octopus', 'iris', 'glass', 'grass', 'paris', 'chess', 'dress', 'princess', 'venus', 'mars', 'campus', 'lens']);

/** The singular of a regular English plural; any other word stays what it is. */
export function normaliseWord(word: string): string {
  if (word.length < 4 || unchanging.has(word) || !word.endsWith('s') || word.endsWith('ss')) return word;
  if (/(ches|shes|sses|xes|zes)$/u.test(word) || unchanging.has(word.slice(0, -2))) return word.slice(0, -2);
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.slice(0, -1);
}
