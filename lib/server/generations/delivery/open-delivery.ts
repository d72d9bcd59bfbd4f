import 'server-only';
import type { Generation } from '@/generated/prisma/client';
import { systemNow } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { mediaStorage } from '@/lib/server/storage/media-storage';
import { storageKey } from '@/lib/server/storage/storage';
import { notify } from '@/lib/server/updates/notify';

/**
 * TO10: keeps what a browser is to make the output of, and lets the generation wait for its delivery.
 * @returns `open` where it waits now, `cancelled` where a cancel was asked for meanwhile, `ended` where it has ended.
 */
export async function openDelivery(generation: Generation, assetId: string, scene: Uint8Array): Promise<'open' | 'cancelled' | 'ended'> {
  const key = storageKey(generation.userId, assetId, 'scene');
  await mediaStorage().put(key, scene);
  const { count } = await db().generation.updateMany({
    where: { id: generation.id, endedAt: null, cancelRequestedAt: null },
    data: { status: 'delivering', deliveryToken: null, deliveryUntil: new Date(systemNow()), deliveryProgress: 0 },
  });
  if (count === 0) {
    await mediaStorage().remove(key);
    return (await db().generation.count({ where: { id: generation.id, endedAt: null } })) === 0 ? 'ended' : 'cancelled';
  }
  await notify({ accountId: generation.userId, generationId: generation.id, projectId: generation.projectId, quiet: true });
  return 'open';
}

/** The bytes of the scene of a delivery that is open; null where there is none of this person. */
export async function readScene(userId: string, generationId: string) {
  const asset = await db().asset.findFirst({ where: { userId, generationId, status: 'pending', generation: { status: 'delivering' } }, select: { id: true } });
  return asset === null ? null : mediaStorage().read(storageKey(userId, asset.id, 'scene'));
}

/** The scene has served. Never fails: what is left over is a file that nobody is given. */
export async function removeScene(userId: string, generationId: string): Promise<void> {
  const assets = await db().asset.findMany({ where: { generationId }, select: { id: true } });
  for (const { id } of assets) await mediaStorage().remove(storageKey(userId, id, 'scene')).catch(() => undefined);
}
