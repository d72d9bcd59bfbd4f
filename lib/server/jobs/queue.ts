import 'server-only';
import { Logger, run, type Runner } from 'graphile-worker';
import pg from 'pg';
import { z } from 'zod';
import { env } from '@/lib/server/env';
import { endLostDeliveries, heardAgainMs } from '@/lib/server/generations/delivery/lost-deliveries';
import { putOffGeneration } from '@/lib/server/generations/put-off-generation';
import { HandedBackError, runGeneration } from '@/lib/server/generations/run-generation';
import { stopAllRuns } from '@/lib/server/generations/running';
import { expireDueCredits, timeOutHolds } from '@/lib/server/generations/sweep';
import { deliverPaymentTask, runGenerationTask } from '@/lib/server/jobs/add-job';
import { holdWorkerLock, releaseAbandonedJobs } from '@/lib/server/jobs/abandoned-jobs';
import { forgetExpiredPoints } from '@/lib/server/limits/rate-limit';
import { log, withLogFields } from '@/lib/server/log';
import { applyWaiting } from '@/lib/server/payments/apply-payment-message';
import { deliverPayment } from '@/lib/server/payments/local/deliver-payment';
import { runCollectJob } from '@/lib/server/payments/stripe/collect-invoice';
import { collectInvoiceTask, settleRenewalsTask } from '@/lib/server/payments/stripe/settle-job';
import { runSettleJob } from '@/lib/server/payments/stripe/settle-renewals';
import { emptyDueTrash } from '@/lib/server/projects/purge-project';
import { runAllDueBilling } from '@/lib/server/purchases/due-billing';

const sweepEveryMs = 15_000;
/** Jobs that were taken moments before their process died are told apart from fresh ones only a little later. */
const secondSweepAfterMs = 3_000;
/** TO12: leases last seconds. */
const lostDeliveriesEveryMs = 2_000;
const payloadSchema = z.object({ generationId: z.string() });

/** The queue's errors are jobs that are tried again, which is a warning to us; the rest is detail. */
const ownLevels: Readonly<Record<string, 'warn'>> = { error: 'warn', warning: 'warn' };

export interface Queue {
  /** Ends what runs or hands it back to the queue, within a few seconds. */
  stop(): Promise<void>;
}

/**
 * Starts this process's share of the queue: it is woken by the database when a job is added, takes back jobs of processes that died,
 * times out holds (H6), ends lost deliveries (TO12), bills plans (S3), posts lapses (E5) and empties the trash (PT5).
 */
export async function startQueue(): Promise<Queue> {
  const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: env().JOB_CONCURRENCY + 3 });
  pool.on('error', (error) => log().warn({ message: error.message }, 'a queue connection was lost'));
  pool.on('connect', (connection) => connection.on('error', (error) => log().warn({ message: error.message }, 'a queue connection was lost')));
  const worker = await holdWorkerLock(pool);
  const startedAt = performance.now();
  await sweep(pool);
  const runner = await run({
    pgPool: pool,
    concurrency: env().JOB_CONCURRENCY,
    noHandleSignals: true,
    // The wake-up is by notification; polling only catches what was added while the connection was being renewed.
    pollInterval: 5_000,
    logger: new Logger(() => (level, message) => log()[ownLevels[level] ?? 'debug']({ message }, 'queue')),
    taskList: {
      [runGenerationTask]: (payload) => runGenerationJob(payload),
      [deliverPaymentTask]: (payload) => deliverPayment(payload),
      [settleRenewalsTask]: (payload) => runSettleJob(payload),
      [collectInvoiceTask]: (payload) => runCollectJob(payload),
    },
    events: worker.events,
  });
  const timers = [
    setTimeout(() => void sweep(pool), secondSweepAfterMs),
    setInterval(() => void sweep(pool), sweepEveryMs),
    setInterval(() => performance.now() - startedAt > heardAgainMs && void sweepDeliveries(), lostDeliveriesEveryMs),
  ];
  return { stop: () => stop(runner, timers, worker, pool) };
}

async function runGenerationJob(payload: unknown): Promise<void> {
  const { generationId } = payloadSchema.parse(payload);
  await withLogFields({ generationId }, async () => {
    try {
      if (!(await putOffGeneration(generationId))) await runGeneration(generationId);
    } catch (error) {
      if (!(error instanceof HandedBackError)) log().error({ error: String(error) }, 'a generation job failed and will be tried again');
      throw error;
    }
  });
}

/** Each part on its own: one that fails does not keep the others from running, and the next sweep tries again. */
async function sweep(pool: pg.Pool): Promise<void> {
  const parts = { abandonedJobs: () => releaseAbandonedJobs(pool), timeOutHolds, waitingPayments: () => applyWaiting(), runAllDueBilling, expireDueCredits, forgetExpiredPoints, emptyDueTrash };
  for (const [name, part] of Object.entries(parts)) {
    await part().catch((error: unknown) => log().warn({ part: name, error: String(error) }, 'a sweep failed'));
  }
}

async function sweepDeliveries(): Promise<void> {
  await endLostDeliveries().catch((error: unknown) => log().warn({ part: 'endLostDeliveries', error: String(error) }, 'a sweep failed'));
}

async function stop(runner: Runner, timers: readonly NodeJS.Timeout[], worker: Awaited<ReturnType<typeof holdWorkerLock>>, pool: pg.Pool): Promise<void> {
  for (const timer of timers) clearInterval(timer);
  stopAllRuns();
  await runner.stop();
  await worker.release();
  await pool.end();
}
