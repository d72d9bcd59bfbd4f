import 'server-only';
import { EventEmitter } from 'node:events';
import type { WorkerEvents } from 'graphile-worker';
import type pg from 'pg';

/**
 * A worker of the queue that dies leaves its jobs locked, for hours by the library's own rule. Each process therefore holds an advisory lock
 * on one connection, which the database drops with the process; jobs whose owner holds none are given back at once. A job's owner is the pool of workers that took it.
 */
const lockSpace = 7_254;

export interface WorkerLock {
  /** To be given to the queue, which tells the id of its pool of workers through it. */
  readonly events: WorkerEvents;
  release(): Promise<void>;
}

/** Takes the lock of this process's pool of workers as it is made. */
export async function holdWorkerLock(pool: pg.Pool): Promise<WorkerLock> {
  const connection = await pool.connect();
  const events: WorkerEvents = new EventEmitter();
  let taking: Promise<unknown> = Promise.resolve();
  events.on('pool:create', ({ workerPool }) => {
    taking = taking.then(() => connection.query('SELECT pg_advisory_lock($1, hashtext($2))', [lockSpace, workerPool.id])).catch(() => undefined);
  });
  return {
    events,
    async release() {
      await taking;
      connection.release(true);
    },
  };
}

/** Gives jobs back whose owner's process is gone. @returns the ids of those owners. */
export async function releaseAbandonedJobs(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ locked_by: string }>(
    `SELECT DISTINCT locked_by FROM graphile_worker.jobs
     WHERE locked_by IS NOT NULL AND locked_at < now() - interval '2 seconds'
       AND NOT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = $1
         AND objid::bigint = (hashtext(locked_by)::bigint & 4294967295) AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))`,
    [lockSpace],
  );
  const workerIds = rows.map((row) => row.locked_by);
  if (workerIds.length > 0) await pool.query('SELECT graphile_worker.force_unlock_workers($1::text[])', [workerIds]);
  return workerIds;
}
