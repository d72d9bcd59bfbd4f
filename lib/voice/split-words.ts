/** A word of a text, and what of it is said. */
export interface Word {
  /** With all that follows it up to the next word. */
  readonly text: string;
  /** Never empty. */
  readonly spoken: string;
}

/** Writing without spaces between words: each sign is a word. */
const sign = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const parts = new RegExp(`[${sign}ー]\\s*[\\p{P}\\s]*|[^\\s${sign}]+\\s*|\\s+`, 'gu');

/** Marks that are words: "&" is "and". */
const sayable = /[\p{L}\p{N}&+=%@§€$£]/u;

/** VO2: the words of a sentence; in a row their texts are the sentence. What is not spoken, such as an emoji, stays with the word before it, or after it at the start. */
export function splitWords(sentence: string): readonly Word[] {
  const words: Word[] = [];
  let head = '';
  for (const [part] of sentence.matchAll(parts)) {
    const spoken = spokenForm(part);
    const last = words.at(-1);
    if (sayable.test(spoken)) {
      words.push({ text: head + part, spoken });
      head = '';
    } else if (last === undefined) head += part;
    // Its marks are still heard as a pause.
    else words[words.length - 1] = { text: last.text + part, spoken: (last.spoken + spoken).trim() };
  }
  return words;
}

/** Whether a text has anything to say at all. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(spokenForm(text));
}

/** What an engine is given: letters in their plain form, without emoji, control characters and the marks that engines read as commands. */
function spokenForm(text: string): string {
  return text
    .replace(/[\u{1D400}-\u{1D7FF}\uFF01-\uFF5E\uFB00-\uFB06]/gu, (letter) => letter.normalize('NFKC'))
    .replace(/[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200B-\u200D\u20E3\uFE00-\uFE0F\uFEFF\u{E0020}-\u{E007F}]/gu, ' ')
    .replace(/[\p{C}<>[\]{}|~^_\\*`]/gu, ' ')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/\s+/gu, ' ')
    .trim();
}
