import { randomUUID } from 'node:crypto';
import type { MediaKind } from '@/lib/editor/media/asset-view';
import { systemNow } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { mediaStorage } from '@/lib/server/storage/media-storage';
import { storageKey } from '@/lib/server/storage/storage';

interface StoredBytes {
  readonly bytes: Uint8Array;
  readonly mime: string;
  readonly kind: MediaKind;
}

/** An uploaded asset that is ready, with its bytes in storage. @returns its id. */
export async function storedAsset({ userId, projectId }: { readonly userId: string; readonly projectId: string }, { bytes, mime, kind }: StoredBytes): Promise<string> {
  const id = randomUUID();
  const key = storageKey(userId, id, 'original');
  await mediaStorage().put(key, bytes);
  const createdAt = new Date(systemNow());
  await db().asset.create({ data: { id, userId, projectId, kind, status: 'ready', name: 'Stored', mime, sizeBytes: bytes.byteLength, storageKey: key, createdAt } });
  return id;
}
