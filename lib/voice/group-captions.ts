import { charactersOf } from '@/lib/voice/characters';
import type { SpokenWord } from '@/lib/voice/model';

/** VO6: what a caption holds, so that it can be read at a glance. */
export const captionBounds = { characters: 60, ms: 6_000, leastMs: 1_000, bridgedMs: 500 } as const;

/** A caption of spoken words, in whole milliseconds of the sound. */
export interface SpokenCaption {
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
}

/** VO6: the captions of spoken words: they end with sentences, else behind a comma, and are short enough to be read. */
export function groupCaptions(words: readonly SpokenWord[], soundMs: number): readonly SpokenCaption[] {
  const captions = groups(words).map((group) => ({ startMs: group[0]?.startMs ?? 0, endMs: group.at(-1)?.endMs ?? 0, text: textOf(group) }));
  return captions.map((caption, index) => ({ ...caption, endMs: endOf(caption, captions[index + 1]?.startMs ?? null, soundMs) })).filter(({ startMs, endMs, text }) => text !== '' && endMs > startMs);
}

/** A gap that is hardly one is bridged; a short caption stands as long as it can. */
function endOf({ startMs, endMs }: SpokenCaption, nextMs: number | null, soundMs: number): number {
  const latest = nextMs ?? soundMs;
  if (nextMs !== null && nextMs - endMs <= captionBounds.bridgedMs) return nextMs;
  return Math.min(latest, Math.max(endMs, startMs + captionBounds.leastMs));
}

function groups(words: readonly SpokenWord[]): readonly (readonly SpokenWord[])[] {
  const done: (readonly SpokenWord[])[] = [];
  let open: SpokenWord[] = [];
  for (const word of words) {
    if (open.length > 0 && !fits([...open, word])) {
      const { head, tail } = cut(open);
      done.push(head);
      open = [...tail];
    }
    open.push(word);
    if (word.isLast) {
      done.push(open);
      open = [];
    }
  }
  if (open.length > 0) done.push(open);
  return done;
}

function fits(group: readonly SpokenWord[]): boolean {
  const length = (group.at(-1)?.endMs ?? 0) - (group[0]?.startMs ?? 0);
  return charactersOf(textOf(group)).length <= captionBounds.characters && length <= captionBounds.ms;
}

/** Behind the last comma or the like of the second half, where there is one. */
function cut(group: readonly SpokenWord[]) {
  const comma = group.findLastIndex(({ text }) => /[,;:—–、，]\s*$/u.test(text));
  const at = comma + 1 > group.length / 2 ? comma + 1 : group.length;
  return { head: group.slice(0, at), tail: group.slice(at) };
}

function textOf(group: readonly SpokenWord[]): string {
  return group.map(({ text }) => text).join('').replace(/\s+/gu, ' ').trim();
}
