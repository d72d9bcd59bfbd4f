import 'server-only';
import { systemNow } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { leaseMs, untakenMs } from '@/lib/server/generations/delivery/lease';
import { endGeneration } from '@/lib/server/generations/end-generation';
import { log } from '@/lib/server/log';

const batchSize = 100;

/** After a standstill, tabs that still work have to be heard first, however long nobody could hear them. */
export const heardAgainMs = leaseMs + untakenMs;

/**
 * TO12: ends the deliveries that nobody has taken up for {@link untakenMs}: what is in storage is charged (H4), the rest released.
 * @returns how many were ended.
 */
export async function endLostDeliveries(): Promise<number> {
  const lost = await db().generation.findMany({
    where: { status: 'delivering', endedAt: null, deliveryUntil: { lt: new Date(systemNow() - untakenMs) } },
    select: { id: true },
    take: batchSize,
  });
  let count = 0;
  for (const { id } of lost) {
    const ended = await endGeneration({ generationId: id, cause: 'failed', failure: 'undelivered' });
    if (ended.ok) count += 1;
  }
  if (count > 0) log().info({ deliveries: count }, 'deliveries that nobody went on with ended');
  return count;
}
