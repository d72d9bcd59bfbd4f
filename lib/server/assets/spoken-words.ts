import 'server-only';
import { json } from 'node:stream/consumers';
import { db } from '@/lib/server/db';
import { mediaStorage } from '@/lib/server/storage/media-storage';
import { storageKey } from '@/lib/server/storage/storage';
import type { SpokenWords } from '@/lib/voice/model';
import { spokenWordsSchema } from '@/lib/voice/spoken-words-schema';
import { withinSound } from '@/lib/voice/within-sound';

/** VO7: when the words of a sound are heard, as they are kept under this key; null where they are not there. */
export async function readWords(wordsKey: string): Promise<SpokenWords | null> {
  const stored = await mediaStorage().read(wordsKey);
  return stored === null ? null : (spokenWordsSchema.safeParse(await json(stored.stream)).data ?? null);
}

/** VO7: keeps the words of a sound beside it. @returns their key, for the asset. */
export async function storeWords(userId: string, assetId: string, words: SpokenWords): Promise<string> {
  const wordsKey = storageKey(userId, assetId, 'words');
  await mediaStorage().put(wordsKey, new TextEncoder().encode(JSON.stringify(words)));
  return wordsKey;
}

/** PF8: keeps words that somebody else's file has for a sound that was uploaded. What are none, or not within the sound, are left out or brought into it. */
export async function takeWords(userId: string, assetId: string, told: unknown): Promise<void> {
  const words = spokenWordsSchema.safeParse(told);
  const sound = await db().asset.findFirst({ where: { id: assetId, userId, kind: 'audio', status: 'ready', wordsKey: null }, select: { durationMs: true } });
  const durationMs = sound?.durationMs ?? null;
  if (!words.success || durationMs === null) return;
  const wordsKey = await storeWords(userId, assetId, withinSound(words.data, durationMs));
  await db().asset.update({ where: { id: assetId }, data: { wordsKey } });
}
