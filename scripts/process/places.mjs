import { accessSync, constants, existsSync, mkdirSync, statfsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Trouble } from './trouble.mjs';

/** The root of the checkout. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const migrationsFolder = join(projectRoot, 'prisma', 'migrations');

/**
 * The lock for work on the checkout itself, whatever data folder a process uses.
 * @param {'install' | 'generate' | 'build'} work
 */
export const checkoutLock = (work) => join(projectRoot, 'build', `${work}.lock`);

/**
 * The folder with everything that must survive: database, media, secrets. `TALLYCUT_DATA` moves it.
 * @returns {string}
 */
export function dataFolder() {
  return resolve(projectRoot, process.env.TALLYCUT_DATA || '.tallycut');
}

/**
 * Makes the data folder and proves that it can be written to. Others may walk through root's (the database runs as another user) but not list it.
 * @returns {string}
 */
export function ensureDataFolder() {
  const folder = dataFolder();
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code;
    if (code === 'ENOSPC') throw error;
    throw new Trouble(`The data folder ${folder} cannot be written to: change its owner or mode, or set TALLYCUT_DATA to another folder.`);
  }
  return folder;
}

/**
 * Folder by folder: Node's own recursive mkdir never returns where a file system answers ENOENT to everything, as /proc does.
 * @param {string} folder
 */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  } catch (error) {
    // Another process was faster.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  }
}

/**
 * @param {string} folder
 * @param {number} neededMb
 */
export function checkFreeSpace(folder, neededMb) {
  const { bavail, bsize } = statfsSync(folder);
  const freeMb = Math.floor((bavail * bsize) / 1_000_000);
  if (freeMb < neededMb) {
    throw new Trouble(`Only ${freeMb} MB are free on the disk of ${folder} and ${neededMb} MB are needed: free some space and run the command again.`);
  }
}
