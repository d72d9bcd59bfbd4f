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
function wayUp() {
  const parent = process.ppid;
  const shell = process.env.npm_lifecycle_event ? readShell(parent) : null;
  return shell ? [parent, shell.parent] : [parent];
}

/**
 * @param {number} pid
 * @returns {{ parent: number } | null} null when it is not a shell that runs one command, or this system does not tell
 */
function readShell(pid) {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    if (words[1] !== '-c') return null;
    // The second field is the name in parentheses, which may itself contain spaces; the parent is the second one behind it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
    return { parent: Number(fields[1]) };
  } catch {
    return null;
  }
}
