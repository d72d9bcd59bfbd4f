import 'server-only';
import { limits } from '@/lib/base/limits';
import { err, ok, type Result } from '@/lib/base/result';
import { describePicture } from '@/lib/server/assets/thumbnail';
import { db } from '@/lib/server/db';
import { readBytes, type BodyProblem } from '@/lib/server/read-body';
import { mediaStorage } from '@/lib/server/storage/media-storage';
import { storageKey } from '@/lib/server/storage/storage';
import { notify } from '@/lib/server/updates/notify';

export type ThumbnailError = { readonly code: 'not_found' } | BodyProblem | { readonly code: 'not_a_picture'; readonly status: 415; readonly message: string };

/** Keeps a poster frame for a video that has none; whatever is sent is decoded and drawn again. A second one changes nothing. */
export async function keepThumbnail(userId: string, assetId: string, request: Request): Promise<Result<{ thumbnailUrl: string }, ThumbnailError>> {
  const asset = await db().asset.findFirst({ where: { id: assetId, userId, kind: 'video', status: 'ready' } });
  if (asset === null) return err({ code: 'not_found' });
  const thumbnailUrl = `/api/media/${assetId}?variant=thumbnail`;
  if (asset.thumbnailKey !== null) return ok({ thumbnailUrl });
  const body = await readBytes(request, limits.thumbnailBytes);
  if (!body.ok) return body;
  const picture = await describePicture(body.value);
  if (picture === null) return err({ code: 'not_a_picture', status: 415, message: 'Send a JPEG or PNG picture.' });
  const thumbnailKey = storageKey(userId, assetId, 'thumbnail');
  await mediaStorage().put(thumbnailKey, picture.thumbnail);
  await db().asset.updateMany({ where: { id: assetId, thumbnailKey: null }, data: { thumbnailKey } });
  await notify({ accountId: userId, assetIds: [assetId], quiet: true });
  return ok({ thumbnailUrl });
}
