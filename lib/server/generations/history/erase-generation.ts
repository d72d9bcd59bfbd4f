import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { err, ok, type Result } from '@/lib/base/result';
import { systemNow } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { notify } from '@/lib/server/updates/notify';
import { erasedSettings } from '@/lib/tools/catalogue';

export type EraseError = { readonly code: 'not_found' } | { readonly code: 'still_running' };

/**
 * TO46: takes a request that has ended out of the history: its words and settings are erased, the places of outputs that never came go, and
 * its results go with it where the person wanted that, as `deleteAsset` does it. Hold, ledger and activity log tell amounts and stay.
 * @returns the ids of the assets that left the project.
 * Refusals: `not_found` (no such request of this person), `still_running` (it is cancelled first).
 */
export async function eraseGeneration(userId: string, generationId: string, withResults: boolean): Promise<Result<{ readonly assetIds: readonly string[] }, EraseError>> {
  const mine = { id: generationId, userId, erasedAt: null, project: { deletedAt: null } };
  const generation = await db().generation.findFirst({ where: mine });
  if (generation === null) return err({ code: 'not_found' });
  if (generation.endedAt === null) return err({ code: 'still_running' });
  const at = new Date(systemNow());
  const gone = { generationId, deletedAt: null, ...(withResults ? {} : { status: 'failed' }) };
  const erased = await db().$transaction(async (tx) => {
    const { count } = await tx.generation.updateMany({ where: { id: generationId, erasedAt: null }, data: { input: erasedSettings(generation.tool, generation.input) as Prisma.InputJsonObject, subject: '', words: '', erasedAt: at } });
    if (count === 0) return null;
    const assets = await tx.asset.findMany({ where: gone, select: { id: true } });
    await tx.asset.updateMany({ where: gone, data: { deletedAt: at } });
    // What never came is called by the words too.
    await tx.asset.updateMany({ where: { generationId, status: 'failed' }, data: { name: '' } });
    return assets;
  });
  if (erased === null) return err({ code: 'not_found' });
  await notify({ accountId: userId, generationId, projectId: generation.projectId, quiet: true });
  return ok({ assetIds: erased.map(({ id }) => id) });
}
