import { bringUpToDate } from '../database/bring-up-to-date.mjs';
import { removeCluster, startCluster, stopCluster } from '../database/cluster.mjs';
import { serverPid } from '../database/existing-server.mjs';
import { giveUpLease, takeLease } from '../database/leases.mjs';
import { readState } from '../database/state.mjs';
import { isAlive } from '../process/alive.mjs';
import { onClose } from '../process/closing.mjs';
import { say, step } from '../process/say.mjs';

const watchEveryMs = 2000;

/**
 * The database that `DATABASE_URL` names or, without it, the embedded one of this data folder, which stops with the last script that uses it.
 * @param {string} home
 * @param {{ isThrowAway: boolean, didCrash?: () => boolean }} options a throw-away database is removed at the end, unless something crashed on it
 * @returns {Promise<string>} the connection string
 */
export async function openDatabase(home, { isThrowAway, didCrash = () => false }) {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  takeLease(home);
  onClose(async () => {
    if (!giveUpLease(home)) return;
    await step('Stopping the database', () => (isThrowAway && !didCrash() ? removeCluster(home) : stopCluster(home)));
  });
  const { url, wasRunning } = await startCluster(home, { isThrowAway });
  if (wasRunning) say('  The database runs already.');
  supervise(home, isThrowAway);
  return url;
}

/**
 * Starts the database again when it died; the app's connections come back by themselves.
 * @param {string} home
 * @param {boolean} isThrowAway
 */
function supervise(home, isThrowAway) {
  let isStarting = false;
  const timer = setInterval(() => {
    const state = readState(home);
    if (isStarting || !state || isAlive(serverPid(state.directory))) return;
    isStarting = true;
    say('The database stopped by itself; it is started again.');
    void startCluster(home, { isThrowAway })
      .catch((/** @type {unknown} */ error) => say(error instanceof Error ? error.message : String(error)))
      .finally(() => (isStarting = false));
  }, watchEveryMs);
  onClose(() => clearInterval(timer));
}

/**
 * @param {string} url
 * @returns {Promise<boolean>} whether the database was empty before
 */
export async function migrateDatabase(url) {
  const { applied, isNew } = await bringUpToDate(url);
  if (applied.length > 0) say(`  Applied ${applied.length} migration${applied.length === 1 ? '' : 's'} to the database.`);
  return isNew;
}
