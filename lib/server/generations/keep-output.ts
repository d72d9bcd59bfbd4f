import 'server-only';
import type { Generation } from '@/generated/prisma/client';
import { assert } from '@/lib/base/assert';
import { storeWords } from '@/lib/server/assets/spoken-words';
import { db } from '@/lib/server/db';
import type { Output } from '@/lib/server/generations/prove-output';
import { mediaStorage } from '@/lib/server/storage/media-storage';
import { storageKey } from '@/lib/server/storage/storage';
import { notify } from '@/lib/server/updates/notify';

/**
 * Puts the parts of an output into storage and notes them with their assets, all in one statement, which stay pending until they are paid. Of two runs of one
 * generation the first that has it counts.
 * @param output null for what goes with the whole, which is no output of its own.
 * @param assetIds of the parts, in their order.
 */
export async function keepOutput(generation: Generation, output: number | null, assetIds: readonly string[], parts: readonly Output[]): Promise<void> {
  assert(assetIds.length === parts.length, 'an output has an asset for each of its parts');
  const awaited = { id: { in: [...assetIds] }, status: 'pending', storageKey: null };
  if ((await db().asset.count({ where: awaited })) < parts.length) return;
  const rows = await Promise.all(parts.map((part, index) => store(generation.userId, assetIds[index] ?? '', part)));
  const kept = await db().$executeRaw`
    UPDATE assets SET mime = part.mime, size_bytes = part."sizeBytes", width_px = part."widthPx", height_px = part."heightPx", duration_ms = COALESCE(part."durationMs", assets.duration_ms),
      has_sound = part."hasSound", storage_key = part."storageKey", thumbnail_key = part."thumbnailKey", words_key = part."wordsKey"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS part(id text, mime text, "sizeBytes" bigint, "widthPx" integer, "heightPx" integer, "durationMs" integer,
      "hasSound" boolean, "storageKey" text, "thumbnailKey" text, "wordsKey" text)
    WHERE assets.id = part.id AND assets.status = 'pending' AND assets.storage_key IS NULL`;
  if (kept === 0) {
    // Another run has kept it meanwhile: what lies there is what was paid.
    if ((await db().asset.count({ where: { id: rows[0]?.id ?? '', storageKey: rows[0]?.storageKey ?? '' } })) > 0) return;
    // The generation ended meanwhile: what comes after the ending is discarded (H3).
    for (const { storageKey: original, thumbnailKey, wordsKey } of rows) {
      for (const key of [original, thumbnailKey, wordsKey]) if (key !== null) await mediaStorage().remove(key);
    }
    return;
  }
  if (output !== null) await db().generation.updateMany({ where: { id: generation.id, endedAt: null }, data: { outputsReady: { increment: 1 } } });
  await notify({ accountId: generation.userId, generationId: generation.id, projectId: generation.projectId, quiet: true });
}

/** The bytes of one asset, and what is noted of them. */
async function store(userId: string, id: string, { bytes, mime, thumbnail, words, ...facts }: Output) {
  const original = storageKey(userId, id, 'original');
  const thumbnailKey = thumbnail === null ? null : storageKey(userId, id, 'thumbnail');
  await mediaStorage().put(original, bytes);
  if (thumbnail !== null && thumbnailKey !== null) await mediaStorage().put(thumbnailKey, thumbnail);
  const wordsKey = words === undefined ? null : await storeWords(userId, id, words);
  return { durationMs: null, hasSound: false, ...facts, id, mime, sizeBytes: bytes.byteLength, storageKey: original, thumbnailKey, wordsKey };
}
