import * as z from 'zod/mini';
import { tabStorage } from '@/components/editor/provider/tab-storage';

const wishSchema = z.object({ atTicks: z.number(), captions: z.boolean() });

/** TO25: where a voiceover that was confirmed goes when it is there, and whether with captions. */
export type VoiceWish = z.output<typeof wishSchema>;

/** Beside the tab's storage, which a browser may forbid. */
const kept = new Map<string, VoiceWish>();
const keyOf = (generationId: string): string => `tallycut.voiceover.${generationId}`;

export function keepVoiceWish(generationId: string, wish: VoiceWish): void {
  kept.set(generationId, wish);
  try {
    tabStorage()?.setItem(keyOf(generationId), JSON.stringify(wish));
  } catch {
    // A full storage costs the reload, not the wish.
  }
}

/** Whoever takes a wish fulfils it: the end of a request may be heard of twice. Null where it has been taken. */
export function takeVoiceWish(generationId: string): VoiceWish | null {
  const wish = kept.get(generationId) ?? stored(generationId);
  kept.delete(generationId);
  try {
    tabStorage()?.removeItem(keyOf(generationId));
  } catch {
    // What cannot be removed could not be kept.
  }
  return wish;
}

function stored(generationId: string): VoiceWish | null {
  try {
    return wishSchema.safeParse(JSON.parse(tabStorage()?.getItem(keyOf(generationId)) ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}
