/**
 * Whether a process with this id exists. One that belongs to another user (EPERM) does.
 * @param {number | null | undefined} pid
 * @returns {boolean}
 */
export function isAlive(pid) {
  if (!pid || !Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
