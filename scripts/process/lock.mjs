import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './alive.mjs';

/**
 * Runs `work` while no other process on this machine runs it under the same lock file. The lock of a process that died is taken over.
 * @template T
 * @param {string} path the lock file
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function withLock(path, work) {
  mkdirSync(dirname(path), { recursive: true });
  while (!tryTake(path)) await pause(100);
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

/** @param {string} path */
function tryTake(path) {
  try {
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    takeAwayFromTheDead(path);
    return false;
  }
}

/**
 * Renaming first makes sure that of two processes that see the same dead owner only one removes the file. A file without
 * a number is one that its owner is just writing; it is left alone.
 * @param {string} path
 */
function takeAwayFromTheDead(path) {
  try {
    const owner = Number(readFileSync(path, 'utf8'));
    if (!owner || isAlive(owner)) return;
    const grave = `${path}.${process.pid}`;
    renameSync(path, grave);
    rmSync(grave, { force: true });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
  }
}
