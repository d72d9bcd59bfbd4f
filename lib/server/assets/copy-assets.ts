import 'server-only';
import { randomUUID } from 'node:crypto';
import { assetView, viewedWith } from '@/lib/server/assets/asset-views';
import { db } from '@/lib/server/db';
import { mediaStorage } from '@/lib/server/storage/media-storage';
import { storageKey } from '@/lib/server/storage/storage';

/**
 * Copies the finished assets of a project into another one of the same person. What a tool made of a picture there can show that picture here as well (TO59); the
 * requests that were paid stay where they were made. @returns new id by old id.
 */
export async function copyAssets(userId: string, fromProjectId: string, toProjectId: string): Promise<ReadonlyMap<string, string>> {
  const assets = await db().asset.findMany({ where: { userId, projectId: fromProjectId, status: 'ready', deletedAt: null }, include: viewedWith });
  const newIds = new Map<string, string>();
  for (const { generation: _generation, generationId: _id, outputIndex: _index, editedFrom: _edited, editedFromId: _editedId, madeOfId: _madeOfId, madeBy: _madeBy, ...asset } of assets) {
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
  for (const asset of assets) {
    const { madeOf, editionOf } = assetView(asset);
    const madeOfId = newIds.get(madeOf?.assetId ?? '');
    const editedFromId = newIds.get(editionOf ?? '');
    if (madeOfId === undefined && editedFromId === undefined) continue;
    const origin = madeOfId === undefined ? {} : { madeOfId, madeBy: madeOf?.tool };
    await db().asset.update({ where: { id: newIds.get(asset.id) }, data: { editedFromId, ...origin } });
  }
  return newIds;
}
