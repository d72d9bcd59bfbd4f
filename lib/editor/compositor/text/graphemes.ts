const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Where a line may end. A no-break space is no such place. */
const endsInSpace = /[ \t\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]$/;
const endsInHyphen = /[-\u2010\u2012-\u2014]$/;
const openingSign = /[\p{Ps}\p{Pi}]$/u;
/** Signs that belong to what stands before them. */
const closingSign = /^[\p{Pe}\p{Pf}\p{Po}\p{Extender}]/u;
/** Of scripts that are written without spaces. */
const unspaced = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
const endsUnspaced = new RegExp(`${unspaced}$`, 'u');
const beginsUnspaced = new RegExp(`^${unspaced}`, 'u');
const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const letter = /\p{L}/u;

/** What a reader takes for one letter each, so that an emoji of several code points is one. */
export function graphemesOf(text: string): readonly string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** EG8: pieces of a line between which it may be broken; each has the spaces that follow it. */
export function breakablePieces(line: string): readonly string[] {
  const pieces: string[] = [];
  for (const { segment } of words.segment(line)) {
    const before = pieces.at(-1);
    if (before === undefined || mayBreak(before, segment)) pieces.push(segment);
    else pieces[pieces.length - 1] = before + segment;
  }
  return pieces;
}

function mayBreak(before: string, next: string): boolean {
  if (isSpace(next)) return false;
  if (endsInSpace.test(before)) return true;
  if (closingSign.test(next) || openingSign.test(before)) return false;
  if (endsInHyphen.test(before)) return before.length > 1 && letter.test(next);
  return endsUnspaced.test(before) || beginsUnspaced.test(next);
}

function isSpace(text: string): boolean {
  return endsInSpace.test(text) && text.trim() === '';
}

/** Whether a line is read from right to left: its first letter tells. */
export function isRightToLeft(line: string): boolean {
  const first = Array.from(line).find((sign) => letter.test(sign));
  return first !== undefined && rightToLeftLetter.test(first);
}

/** Whether there is any letter that is read from right to left. */
export function hasRightToLeft(line: string): boolean {
  return rightToLeftLetter.test(line);
}
