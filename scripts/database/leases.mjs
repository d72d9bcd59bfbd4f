import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../process/alive.mjs';

/**
 * Who uses the database of a home. `npm start`, `npm run dev` and tests may share one; the last to leave stops it. `kept` is a
 * lease without a process: it stays until `npm run db:stop`.
 * @param {string} home
 */
const leaseFolder = (home) => join(home, 'database-users');

/**
 * @param {string} home
 * @param {number | 'kept'} holder a process id, or `kept`
 */
export function takeLease(home, holder = process.pid) {
  mkdirSync(leaseFolder(home), { recursive: true });
  writeFileSync(join(leaseFolder(home), String(holder)), '');
}

/**
 * @param {string} home
 * @param {number | 'kept'} holder
 * @returns {boolean} whether nobody else uses the database any more
 */
export function giveUpLease(home, holder = process.pid) {
  rmSync(join(leaseFolder(home), String(holder)), { force: true });
  return !hasLeases(home);
}

/**
 * Leases of processes that died without giving them up do not count, and go.
 * @param {string} home
 */
function hasLeases(home) {
  mkdirSync(leaseFolder(home), { recursive: true });
  const holders = readdirSync(leaseFolder(home));
  const dead = holders.filter((holder) => holder !== 'kept' && !isAlive(Number(holder)));
  for (const holder of dead) rmSync(join(leaseFolder(home), holder), { force: true });
  return holders.length > dead.length;
}
