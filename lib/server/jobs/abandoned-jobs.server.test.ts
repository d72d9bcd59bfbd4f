import { Logger, run } from 'graphile-worker';
import pg from 'pg';
import { expect, it, vi } from 'vitest';
import { env } from '@/lib/server/env';
import { holdWorkerLock, releaseAbandonedJobs } from '@/lib/server/jobs/abandoned-jobs';

it('gives back the jobs of a process that is gone, and never one that is being worked on, however long it takes', async () => {
  const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: 6 });
  pool.on('error', () => undefined);
  pool.on('connect', (connection) => connection.on('error', () => undefined));
  const lock = await holdWorkerLock(pool);
  let begun = 0;
  let finish = (): void => undefined;
  const done = new Promise<void>((resolve) => (finish = resolve));
  const runner = await run({
    pgPool: pool, concurrency: 2, noHandleSignals: true, logger: new Logger(() => () => undefined), events: lock.events,
    taskList: {
      wait: () => {
        begun += 1;
        return done;
      },
    },
  });
  await runner.addJob('wait', {});
  await vi.waitUntil(() => begun === 1);
  // As if it had been running for a minute.
  await pool.query("UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '1 minute'");
  expect(await releaseAbandonedJobs(pool)).toEqual([]);
  await lock.release();
  await vi.waitUntil(async () => (await releaseAbandonedJobs(pool)).length === 1);
  await vi.waitUntil(() => begun === 2, { timeout: 10_000 });
  finish();
  await runner.stop();
  await pool.end();
});
