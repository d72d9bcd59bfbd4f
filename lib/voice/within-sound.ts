import type { SpokenWords } from '@/lib/voice/model';

/** VO7: spoken words none of which is heard before the one before it, or after the sound's end; whatever an engine told. */
export function withinSound({ words, areEstimated }: SpokenWords, soundMs: number): SpokenWords {
  let from = 0;
  const within = words.map((word) => {
    const startMs = Math.min(soundMs, Math.max(from, Math.round(word.startMs)));
    from = Math.min(soundMs, Math.max(startMs, Math.round(word.endMs)));
    return { ...word, startMs, endMs: from };
  });
  return { words: within, areEstimated };
}
