import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../process/lock.mjs';
import { checkFreeSpace, checkoutLock, projectRoot } from '../process/places.mjs';
import { lastLines, run } from '../process/run.mjs';
import { step } from '../process/say.mjs';
import { Trouble } from '../process/trouble.mjs';

/** What the packages take on the disk, and what npm needs beside it while it unpacks. */
const neededMb = 1500;

/** Installs exactly the locked packages, unless they are all there. */
export async function ensurePackages() {
  // Asked once more under the lock; a checkout where all is there may be read-only.
  if (areInstalled()) return;
  await withLock(checkoutLock('install'), async () => {
    if (areInstalled()) return;
    checkFreeSpace(projectRoot, neededMb);
    await step('Installing the locked packages (npm ci, a minute or two)', install);
  });
}

/**
 * npm writes down what it installed when it has finished. That list must agree with the lock file; only what the lock file
 * calls optional (programs for other systems) may be missing.
 */
function areInstalled() {
  const installedPath = join(projectRoot, 'node_modules', '.package-lock.json');
  if (!existsSync(installedPath)) return false;
  const installed = readPackages(installedPath);
  const locked = readPackages(join(projectRoot, 'package-lock.json'));
  delete locked[''];
  const isThere = Object.entries(locked).every(([path, entry]) =>
    installed[path] ? installed[path].version === entry.version : Boolean(entry.optional || entry.devOptional),
  );
  return isThere && Object.keys(installed).every((path) => path in locked);
}

/**
 * @param {string} path of a lock file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>}
 */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

async function install() {
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const { code, output } = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...args])
    : await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
  if (code !== 0) throw problemIn(output);
}

/**
 * @param {string} output of npm
 * @returns {Trouble}
 */
function problemIn(output) {
  if (/ENOSPC/.test(output)) return new Trouble('The disk is full: free some space and run the command again.');
  if (/E?(NOTFOUND|AI_AGAIN|CONNREFUSED|TIMEDOUT|CONNRESET|NETUNREACH|HOSTUNREACH)|network/i.test(output)) {
    return new Trouble("The package registry cannot be reached: check the network connection (or the proxy and registry in npm's settings) and run the command again.");
  }
  if (/EACCES|EPERM|EROFS/.test(output)) return new Trouble(`npm may not write to ${projectRoot}: change the owner of this folder and run the command again.`);
  return new Trouble('npm ci failed: the lines above say why; correct that and run the command again.', lastLines(output));
}
