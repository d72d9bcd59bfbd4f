import 'server-only';
import { err, ok, type Result } from '@/lib/base/result';
import { systemNow } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { endGeneration } from '@/lib/server/generations/end-generation';
import { notify } from '@/lib/server/updates/notify';

/**
 * H4: before the start everything is released at once, and so it is while a browser delivers (TO13); after it the runner is told to stop, which charges the outputs that are finished.
 * Cancelling what has ended changes nothing and succeeds.
 * Refusal: `not_found` (no such generation of this person).
 */
export async function cancelGeneration(userId: string, generationId: string): Promise<Result<{ status: string }, { code: 'not_found' }>> {
  const generation = await db().generation.findFirst({ where: { id: generationId, userId } });
  if (generation === null) return err({ code: 'not_found' });
  if (generation.endedAt !== null) return ok({ status: generation.status });
  if (generation.status === 'queued' || generation.status === 'delivering') {
    const ended = await endGeneration({ generationId, cause: 'cancelled', failure: 'cancelled' });
    if (ended.ok) return ok({ status: ended.value });
  }
  await db().generation.updateMany({ where: { id: generationId, endedAt: null }, data: { cancelRequestedAt: new Date(systemNow()) } });
  // Between the two the runner may have left it to a browser: nobody runs it any more, and nobody would hear.
  if ((await db().generation.count({ where: { id: generationId, status: 'delivering' } })) > 0) {
    const ended = await endGeneration({ generationId, cause: 'cancelled', failure: 'cancelled' });
    if (ended.ok) return ok({ status: ended.value });
  }
  await notify({ accountId: userId, generationId, projectId: generation.projectId, cancel: true, quiet: true });
  return ok({ status: 'cancelling' });
}
