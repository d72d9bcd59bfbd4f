import 'server-only';
import { systemNow } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { addGenerationJobSql } from '@/lib/server/jobs/add-job';
import { labBehaviour, queueWaitMs } from '@/lib/server/lab/provider-behaviour';

/**
 * Puts a generation back into the queue whose provider is to be slow for minutes (the lab's alone): it waits there, queued, keeps nobody from running, and
 * may be cancelled or time out like any other.
 * @returns whether it was put off.
 */
export async function putOffGeneration(generationId: string): Promise<boolean> {
  const generation = await db().generation.findUnique({ where: { id: generationId }, select: { userId: true, createdAt: true, endedAt: true } });
  if (generation === null || generation.endedAt !== null) return false;
  const behaviour = await labBehaviour(generation.userId);
  const runAt = generation.createdAt.getTime() + (behaviour === null ? 0 : queueWaitMs(behaviour));
  if (runAt <= systemNow()) return false;
  await db().$queryRaw(addGenerationJobSql(generationId, { runAt }));
  return true;
}
