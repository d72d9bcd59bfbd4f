import type * as z from 'zod/mini';
import { tabStorage } from '@/components/editor/provider/tab-storage';

/** What a tab wants to become of a request's results when they are there. Kept over a reload of that tab, and taken once. */
export interface KeptWishes<Wish> {
  keep(generationId: string, wish: Wish): void;
  /** Whoever takes a wish fulfils it: the end of a request may be heard of twice. Null where it has been taken. */
  take(generationId: string): Wish | null;
}

/** @param prefix of the keys in the tab's storage, which a browser may forbid. */
export function createKeptWishes<Wish>(prefix: string, schema: z.ZodMiniType<Wish>): KeptWishes<Wish> {
  const kept = new Map<string, Wish>();
  const keyOf = (generationId: string): string => `${prefix}.${generationId}`;
  const stored = (generationId: string): Wish | null => {
    try {
      return schema.safeParse(JSON.parse(tabStorage()?.getItem(keyOf(generationId)) ?? 'null')).data ?? null;
    } catch {
      return null;
    }
  };
  return {
    keep(generationId, wish) {
      kept.set(generationId, wish);
      try {
        tabStorage()?.setItem(keyOf(generationId), JSON.stringify(wish));
      } catch {
        // A full storage costs the reload, not the wish.
      }
    },
    take(generationId) {
      const wish = kept.get(generationId) ?? stored(generationId);
      kept.delete(generationId);
      try {
        tabStorage()?.removeItem(keyOf(generationId));
      } catch {
        // What cannot be removed could not be kept.
      }
      return wish;
    },
  };
}
