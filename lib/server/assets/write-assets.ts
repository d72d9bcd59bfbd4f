import 'server-only';
import { err, ok, type Result } from '@/lib/base/result';
import { systemNow } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { notify } from '@/lib/server/updates/notify';

type NotFound = { readonly code: 'not_found' };

/** Refusal: `not_found`. */
export async function renameAsset(userId: string, id: string, name: string): Promise<Result<{ name: string }, NotFound>> {
  const { count } = await db().asset.updateMany({ where: { id, userId, deletedAt: null }, data: { name } });
  if (count === 0) return err({ code: 'not_found' });
  await notify({ accountId: userId, assetIds: [id], quiet: true });
  return ok({ name });
}

/** Kept for `restoreAsset`: clips that show it keep working through an undo. Refusal: `not_found`. */
export async function deleteAsset(userId: string, id: string): Promise<Result<void, NotFound>> {
  const { count } = await db().asset.updateMany({ where: { id, userId, deletedAt: null }, data: { deletedAt: new Date(systemNow()) } });
  return count === 1 ? ok(undefined) : err({ code: 'not_found' });
}

/** Undoes `deleteAsset`. Refusal: `not_found`. */
export async function restoreAsset(userId: string, id: string): Promise<Result<void, NotFound>> {
  const { count } = await db().asset.updateMany({ where: { id, userId, deletedAt: { not: null } }, data: { deletedAt: null } });
  if (count === 0) return err({ code: 'not_found' });
  await notify({ accountId: userId, assetIds: [id], quiet: true });
  return ok(undefined);
}
