import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './alive.mjs';

/**
 * The words of the command that a process runs, so that a number that was given to another program is never mistaken for ours.
 * @param {number} pid
 * @returns {string} empty when there is none, or this system does not tell
 */
export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return process.platform === 'linux' ? '' : (spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '');
  }
}

/**
 * Asks a process to end, and ends it when it has not after a while.
 * @param {number} pid
 * @param {{ graceMs: number, hurry?: AbortSignal }} options
 */
export async function endProcess(pid, { graceMs, hurry }) {
  signal(pid, 'SIGTERM');
  const deadline = performance.now() + graceMs;
  while (isAlive(pid) && performance.now() < deadline && !hurry?.aborted) await pause(50);
  if (isAlive(pid)) signal(pid, 'SIGKILL');
  while (isAlive(pid)) await pause(20);
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} name
 */
function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}
