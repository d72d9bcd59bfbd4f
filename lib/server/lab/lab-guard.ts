import 'server-only';
import { env } from '@/lib/server/env';
import { isLocalDatabase } from '@/lib/server/lab/local-database';

/** Whether the scenario lab answers: it is switched on, and the database is on this machine. */
export function labIsOn(): boolean {
  return env().TALLYCUT_LAB && isLocalDatabase(env().DATABASE_URL);
}

/**
 * At the start of the process: the lab signs anybody in to its accounts and moves their clocks, so it is never on beside real people.
 * @throws with one sentence where it is switched on with a database that is not local.
 */
export function assertLabAllowed(): void {
  if (env().TALLYCUT_LAB && !labIsOn()) {
    throw new Error('TALLYCUT_LAB is on, but DATABASE_URL is not a database on this machine: set TALLYCUT_LAB=0, or use a local database.');
  }
}
