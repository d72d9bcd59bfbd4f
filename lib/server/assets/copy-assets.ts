import 'server-only';
import { randomUUID } from 'node:crypto';
import { db } from '@/lib/server/db';
import { mediaStorage } from '@/lib/server/storage/media-storage';
import { storageKey } from '@/lib/server/storage/storage';

/** Copies the finished assets of a project into another one of the same person. @returns new id by old id. */
export async function copyAssets(userId: string, fromProjectId: string, toProjectId: string): Promise<ReadonlyMap<string, string>> {
  const assets = await db().asset.findMany({ where: { userId, projectId: fromProjectId, status: 'ready', deletedAt: null } });
  const newIds = new Map<string, string>();
  for (const { generationId: _generationId, outputIndex: _outputIndex, editedFromId: _editedFromId, ...asset } of assets) {
    const id = randomUUID();
    const copied = { storageKey: asset.storageKey, thumbnailKey: asset.thumbnailKey, wordsKey: asset.wordsKey };
    for (const [field, part] of [['storageKey', 'original'], ['thumbnailKey', 'thumbnail'], ['wordsKey', 'words']] as const) {
      const from = asset[field];
      if (from === null) continue;
      copied[field] = storageKey(userId, id, part);
      await mediaStorage().copy(from, copied[field]);
    }
    await db().asset.create({ data: { ...asset, ...copied, id, projectId: toProjectId } });
    newIds.set(asset.id, id);
  }
  return newIds;
}
