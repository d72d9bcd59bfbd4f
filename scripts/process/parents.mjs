import { readFileSync } from 'node:fs';
import { onClose } from './closing.mjs';

/**
 * npm starts a script through a shell. When npm is killed (kill −9 gives it no chance to pass anything on), the shell may live on
 * and hold its child: the script then serves on, unseen. So the way up to npm is watched, and the app stops when it breaks.
 * @param {() => void} whenAlone
 */
export function watchParents(whenAlone) {
  const original = wayUp();
  const timer = setInterval(() => {
    if (wayUp().join() === original.join()) return;
    clearInterval(timer);
    whenAlone();
  }, 500);
  timer.unref();
  onClose(() => clearInterval(timer));
}

/** @returns {number[]} this process's parent and, where that is npm's shell, npm */
export function wayUp() {
  const parent = process.ppid;
  return process.env.npm_lifecycle_event && isShell(parent) ? [parent, parentOf(parent)] : [parent];
}

/**
 * Whether another script's way up is as it was when it was written down.
 * @param {number} pid
 * @param {readonly number[]} way
 */
export function isWayUp(pid, way) {
  let below = pid;
  for (const above of way) {
    const actual = parentOf(below);
    if (actual !== 0 && actual !== above) return false;
    below = above;
  }
  return true;
}

/** @param {number} pid */
function isShell(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[1] === '-c';
  } catch {
    return false;
  }
}

/**
 * @param {number} pid
 * @returns {number} 0 when this system does not tell
 */
function parentOf(pid) {
  try {
    // The second field is the name in parentheses, which may itself contain spaces; the parent is the second one behind it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
    return Number(fields[1]);
  } catch {
    return 0;
  }
}
