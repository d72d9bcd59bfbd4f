import { charactersOf } from '@/lib/voice/characters';

/** VO5: how much of a text is heard for nothing. */
const previewLimits = { words: 8, characters: 60 } as const;

/** VO5: the first words of a text, in one line: no more than eight and no more than 60 characters; of a word that is longer than that, its beginning. */
export function firstWords(text: string): string {
  let heard = '';
  const words = text.trim().split(/\s+/u);
  for (const word of words.slice(0, previewLimits.words)) {
    const longer = heard === '' ? word : `${heard} ${word}`;
    if (charactersOf(longer).length > previewLimits.characters) break;
    heard = longer;
  }
  return heard === '' ? charactersOf(words[0] ?? '').slice(0, previewLimits.characters).join('') : heard;
}
