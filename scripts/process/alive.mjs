import { readFileSync } from 'node:fs';

/**
 * Whether a process with this id is there and running. One that belongs to another user (EPERM) is. One that has ended and
 * only waits for its parent to notice is not: in containers whose first process does not care for orphans it waits for ever.
 * @param {number | null | undefined} pid
 * @returns {boolean}
 */
export function isAlive(pid) {
  return hasNumber(pid) && !isZombie(/** @type {number} */ (pid));
}

/**
 * Whether the system still counts a process with this number, be it alive or a zombie. Other programs can ask no more than this.
 * @param {number | null | undefined} pid
 * @returns {boolean}
 */
export function hasNumber(pid) {
  if (!pid || !Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {number} pid */
function isZombie(pid) {
  try {
    return /^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
