import type { AssetView } from '@/lib/editor/media/asset-view';
import type { SpokenWords } from '@/lib/voice/model';
import { spokenWordsSchema } from '@/lib/voice/spoken-words-schema';

/** When the words of a sound are heard; null where that does not come. */
export async function loadWords({ wordsUrl }: AssetView): Promise<SpokenWords | null> {
  if (wordsUrl === null || wordsUrl === undefined) return null;
  try {
    const answer = await fetch(wordsUrl);
    return answer.ok ? (spokenWordsSchema.safeParse(await answer.json()).data ?? null) : null;
  } catch {
    return null;
  }
}
