import 'server-only';
import { db } from '@/lib/server/db';
import { log } from '@/lib/server/log';
import { isQueueRunning } from '@/lib/server/process/start-process';
import { mediaStorage } from '@/lib/server/storage/media-storage';

export interface Health {
  readonly ok: boolean;
  readonly database: boolean;
  readonly queue: boolean;
  readonly storage: boolean;
}

/** Whether each part that the app stands on works now. Reasons go to the log only. */
export async function checkHealth(): Promise<Health> {
  const [database, storage] = await Promise.all([
    works('database', async () => db().$queryRaw`SELECT 1`),
    works('storage', async () => mediaStorage().probe()),
  ]);
  const queue = isQueueRunning();
  return { ok: database && storage && queue, database, queue, storage };
}

async function works(part: string, probe: () => Promise<unknown>): Promise<boolean> {
  try {
    await probe();
    return true;
  } catch (error) {
    log().warn({ part, error: String(error) }, 'unhealthy');
    return false;
  }
}
