import 'server-only';
import { closeDb } from '@/lib/server/db';
import { env } from '@/lib/server/env';
import { startQueue, type Queue } from '@/lib/server/jobs/queue';
import { assertLabAllowed } from '@/lib/server/lab/lab-guard';
import { log } from '@/lib/server/log';
import { closeProviders } from '@/lib/server/providers/providers';
import { startUpdates, stopUpdates } from '@/lib/server/updates/hub';

interface RunningProcess {
  queue: Queue | null;
  stopping: Promise<void> | null;
}

const holder = globalThis as typeof globalThis & { tallycutProcess?: RunningProcess };
const retryQueueMs = 2_000;

/** Starts updates and queue, and stops them cleanly on SIGTERM and SIGINT. Once per process, however often modules are evaluated. */
export async function startProcess(): Promise<void> {
  if (holder.tallycutProcess !== undefined) return;
  const state: RunningProcess = { queue: null, stopping: null };
  holder.tallycutProcess = state;
  env();
  assertLabAllowed();
  await startUpdates();
  void keepQueue(state);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      state.stopping ??= stop(state, signal);
    });
  }
}

/** The queue needs the database; while that is away the app serves what it can and tries again. */
async function keepQueue(state: RunningProcess): Promise<void> {
  while (state.queue === null && state.stopping === null) {
    try {
      state.queue = await startQueue();
    } catch (error) {
      log().warn({ error: String(error) }, 'the queue could not start and will be tried again');
      await new Promise((resolve) => setTimeout(resolve, retryQueueMs));
    }
  }
}

/** Whether this process takes jobs. */
export function isQueueRunning(): boolean {
  return holder.tallycutProcess?.queue !== null && holder.tallycutProcess !== undefined;
}

/** Running generations end or go back to the queue; then connections close and the process ends. */
async function stop(state: RunningProcess, signal: string): Promise<void> {
  log().info({ signal }, 'stopping');
  for (const part of [() => state.queue?.stop(), closeProviders, stopUpdates, closeDb]) {
    await Promise.resolve(part()).catch((error: unknown) => log().warn({ error: String(error) }, 'a part did not stop cleanly'));
  }
  process.exit(0);
}
